import { changeDateOf, datedEntities } from '../../src-shared/domain/change-date.ts';
import type { Connection, Entity } from '../../src-shared/domain/connection.ts';
import type { GuidePart, GuideState } from '../../src-shared/domain/guide.ts';
import type { GuideSay } from '../../src-shared/text/guide/index.ts';
import type { AfasColumnType } from '../engine/ports.ts';
import { columnState, type GuideFacts } from './facts.ts';

type Line = {
  readonly id: string;
  readonly type: AfasColumnType;
  /** Whose value it is, where that is known. */
  readonly of: Entity | null;
  readonly why: readonly string[];
  /** False for a column that the connection does not name yet. */
  readonly named: boolean;
};

/** The columns that the GetConnector needs for this connection, with type and reason; each once. */
export function columnTable(connection: Connection, facts: GuideFacts, say: GuideSay): GuidePart {
  const lines = new Map<string, Line>();
  for (const line of wanted(connection, facts, say)) {
    const known = lines.get(line.id);
    lines.set(line.id, known ? { ...known, why: [...known.why, ...line.why] } : line);
  }
  const types = new Map(facts.columns?.map(({ id, type }) => [id, type]));
  return {
    kind: 'table',
    heads: [say('columns.name'), say('columns.type'), say('columns.of'), say('columns.why'), say('columns.state')],
    rows: [...lines.values()].map(({ id, type, of, why, named }) => ({
      cells: [
        id,
        say(`type.${types.get(id) ?? type}`),
        of === null ? '' : say(`of.${of}`),
        [...new Set(why)].join('; '),
      ],
      state: named ? columnState(facts, id) : missingUnlessUnknown(facts),
    })),
  };
}

function missingUnlessUnknown({ columns }: GuideFacts): GuideState {
  return columns === null ? 'unknown' : 'missing';
}

function* wanted({ afas, fields, permissions }: Connection, facts: GuideFacts, say: GuideSay): Generator<Line> {
  const { columns } = afas;
  const role = (id: string, type: AfasColumnType, of: Entity, why: string): Line => ({
    id,
    type,
    of,
    why: [why],
    named: true,
  });
  yield role(columns.contactId, 'int', 'contact', say('why.contactId'));
  yield role(columns.personNo, 'string', 'person', say('why.personNo'));
  yield role(columns.organisationId, 'string', 'organisation', say('why.organisationId'));
  yield role(columns.email, 'string', 'contact', say('why.email'));
  const blocked = role(columns.blocked ?? 'Blocked', 'boolean', 'contact', say('why.blocked'));
  yield { ...blocked, named: columns.blocked !== undefined };
  if (columns.contactType !== undefined) {
    yield role(columns.contactType, 'string', 'contact', say('why.contactType'));
  }
  const why = [say('why.changedOn')];
  const shown = columns.changedOn.map((id) => ({
    id,
    of: changeDateOf({ id, label: facts.columns?.find((column) => column.id === id)?.label ?? '' }),
  }));
  for (const { id, of } of shown) yield { id, type: 'date', of, why, named: true };
  if (shown.length < 3) {
    for (const of of datedEntities.filter((entity) => !shown.some((one) => one.of === entity))) {
      yield { id: say(`changedOn.${of}`), type: 'date', of, why, named: false };
    }
  }
  for (const { afas: id, spotler: property, direction, write } of fields) {
    const key = direction === 'both' ? 'why.fieldBoth' : direction === 'toAfas' ? 'why.fieldBack' : 'why.field';
    yield { id, type: 'string', of: write?.entity ?? null, why: [say(key, { property })], named: true };
  }
  for (const { afas: id, bit, write } of permissions) {
    const reason = say('why.permission', { bit });
    yield { id, type: 'boolean', of: write?.entity ?? 'contact', why: [reason], named: true };
  }
}
