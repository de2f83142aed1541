import type { Connection, Entity, WriteTarget } from '../../src-shared/domain/connection.ts';
import type { GuidePart, GuideState } from '../../src-shared/domain/guide.ts';
import type { GuideSay } from '../../src-shared/text/guide/index.ts';
import { connectorState, type GuideFacts } from './facts.ts';

const connectors: Readonly<Record<Entity, string>> = {
  contact: 'KnContact',
  person: 'KnPerson',
  organisation: 'KnOrganisation',
};

/** The UpdateConnectors to authorise, and of each the fields that will be written. */
export function writeParts(connection: Connection, facts: GuideFacts, say: GuideSay): GuidePart[] {
  const never: GuidePart = { kind: 'note', text: say('update.never') };
  if (connection.writeBack === 'none') return [{ kind: 'text', text: say('update.none') }, never];
  const table: GuidePart = {
    kind: 'table',
    heads: [say('update.connector'), say('update.field'), say('update.from'), say('columns.state')],
    rows: rowsOf(connection, facts, say),
  };
  return [{ kind: 'text', text: say(`update.level.${connection.writeBack}`) }, table, never];
}

type Row = Extract<GuidePart, { kind: 'table' }>['rows'][number];

/** All three connectors, whether a field of theirs is written now or not: opt-outs and later mappings need them. */
function rowsOf(connection: Connection, facts: GuideFacts, say: GuideSay): Row[] {
  const targets = targetsOf(connection, say);
  return (Object.keys(connectors) as Entity[]).flatMap((entity): Row[] => {
    const connector = connectors[entity];
    const own = targets.filter(({ write }) => write.entity === entity);
    const authorised = connectorState(facts, connector);
    if (own.length === 0) return [{ cells: [connector, '–', '–'], state: authorised }];
    return own.map(({ write, from }) => ({
      cells: [connector, nameOf(write, facts), from],
      state: authorised === 'present' ? fieldState(write, facts) : authorised,
    }));
  });
}

function targetsOf({ fields, permissions, bounce }: Connection, say: GuideSay) {
  const back = <T extends { direction: string; write?: WriteTarget | undefined }>(mapping: T, from: string) =>
    mapping.write === undefined || mapping.direction === 'toSpotler' ? [] : [{ write: mapping.write, from }];
  return [
    ...fields.flatMap((field) => back(field, field.spotler)),
    ...permissions.flatMap((one) => back(one, say('update.permission', { bit: one.bit }))),
    ...(bounce ? [{ write: bounce.write, from: say('update.bounce') }] : []),
  ];
}

/** A free field is named as people know it, with its id. */
function nameOf({ entity, field }: WriteTarget, { fields }: GuideFacts): string {
  const label = fields[entity]?.find(({ id }) => id === field)?.label ?? '';
  return label === '' ? field : `${label} (${field})`;
}

function fieldState({ entity, field }: WriteTarget, { fields }: GuideFacts): GuideState {
  const known = fields[entity];
  if (known === undefined) return 'unknown';
  return known.some(({ id }) => id === field) ? 'present' : 'missing';
}
