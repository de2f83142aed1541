import type { z } from 'zod';
import { connectionFile, mappingIssues } from '../connection.ts';
import { isMappable, permissionsOf, type SetupColumn } from './catalogue.ts';
import { documentOf } from './document.ts';
import type { Draft, DraftConnection } from './draft.ts';
import { isReservedName } from './names.ts';
import type { DraftIssue, IssueCode } from './state.ts';
import { whyNotWritable } from '../returning.ts';

type Path = DraftIssue['path'];
type Seen = Pick<Draft['seen'], 'connector' | 'spotler'>;

export type IssueContext = {
  readonly seen: Seen;
  /** Names of other connections. */
  readonly taken: readonly string[];
  /** The connection that the draft changes; its name is its own. */
  readonly of?: string | null;
};

/**
 * Everything that is wrong with the answers of a draft: by the schema of the engine, and by what both sides have. Each
 * with its place in the connection file; one place can have several.
 */
export function draftIssues(connection: DraftConnection, { seen, taken, of }: IssueContext): DraftIssue[] {
  const issues = [
    ...schemaIssues(connection),
    ...nameIssues(connection, taken, of ?? ''),
    ...seenIssues(connection, seen),
  ];
  const found = new Set<string>();
  return issues.filter(({ path, code }) => {
    const key = `${path.join('.')} ${code}`;
    return found.has(key) ? false : found.add(key);
  });
}

function* schemaIssues(connection: DraftConnection): Generator<DraftIssue> {
  const document = documentOf(connection);
  const parsed = connectionFile.safeParse(document);
  for (const one of parsed.error?.issues ?? []) yield* issueOf(one, document);
  // The schema looks at the mapping as a whole only once every part of it fits.
  for (const { path, code } of mappingIssues(trimmed(connection))) yield issue(path, code);
}

function trimmed(connection: DraftConnection): Parameters<typeof mappingIssues>[0] {
  const { afas, spotler, fields, permissions, bounce } = connection;
  const url = (text: string | undefined) => (text?.trim() ? { baseUrl: text.trim() } : {});
  return { afas: url(afas.baseUrl), spotler: url(spotler.baseUrl), fields, permissions, bounce };
}

function* issueOf(one: z.core.$ZodIssue, document: unknown): Generator<DraftIssue> {
  const path = one.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  switch (one.code) {
    case 'invalid_type':
      yield issue(path, at(document, path) === undefined ? 'missing' : 'format');
      return;
    case 'too_small':
      if (one.origin === 'array') yield issue(path, path[0] === 'pilot' ? 'pilot.empty' : 'missing');
      else if (one.origin === 'string') yield issue(path, 'missing');
      else yield issue(path, 'outOfRange', { min: Number(one.minimum) });
      return;
    case 'too_big':
      if (one.origin === 'array') yield issue(path, 'tooMany', { max: Number(one.maximum) });
      else if (one.origin === 'string') yield issue(path, 'tooLong', { max: Number(one.maximum) });
      else yield issue(path, 'outOfRange', { max: Number(one.maximum) });
      return;
    case 'invalid_value':
      yield issue(path, at(document, path) === undefined ? 'missing' : 'notOneOf');
      return;
    case 'unrecognized_keys':
      for (const key of one.keys) yield issue([...path, key.slice(0, 60)], 'unknownKey');
      return;
    case 'custom':
      // A code of `mappingIssues`, which are asked for anyhow.
      return;
    default:
      yield issue(path, 'format');
  }
}

function* nameIssues({ name }: DraftConnection, taken: readonly string[], own: string): Generator<DraftIssue> {
  const given = name?.trim() ?? '';
  if (taken.includes(given)) yield issue(['name'], 'name.taken', { name: given });
  else if (given !== own && isReservedName(given)) yield issue(['name'], 'name.reserved', { name: given });
}

/** Answers that name something which the other side, when it was last asked, did not have. */
function* seenIssues(connection: DraftConnection, { connector, spotler }: Seen): Generator<DraftIssue> {
  const chosen = connection.afas.getConnector?.trim();
  if (connector !== null && connector.id === chosen) yield* columnIssues(connection, connector.columns);
  if (connector !== null) yield* targetIssues(connection, connector);
  if (spotler !== null) yield* spotlerIssues(connection, spotler);
}

function* columnIssues(
  { afas, fields, permissions }: DraftConnection,
  columns: readonly SetupColumn[],
): Generator<DraftIssue> {
  const types = new Map(columns.map(({ id, type }) => [id, type]));
  for (const [role, given] of Object.entries(afas.columns)) {
    const ids = Array.isArray(given) ? given : [given];
    for (const [index, id] of ids.entries()) {
      if (id === undefined || id.trim() === '') continue;
      const path: Path = ['afas', 'columns', role, ...(Array.isArray(given) ? [index] : [])];
      const type = types.get(id.trim());
      if (type === undefined) yield issue(path, 'column.gone', { column: id });
      else if (role === 'blocked' && type !== 'boolean') yield issue(path, 'column.notYesNo', { column: id });
    }
  }
  for (const [index, { afas: id }] of fields.entries()) {
    if (id.trim() !== '' && !types.has(id)) yield issue(['fields', index, 'afas'], 'column.gone', { column: id });
  }
  for (const [index, { afas: id }] of permissions.entries()) {
    const type = types.get(id);
    if (id.trim() === '') continue;
    if (type === undefined) yield issue(['permissions', index, 'afas'], 'column.gone', { column: id });
    else if (type !== 'boolean') yield issue(['permissions', index, 'afas'], 'column.notYesNo', { column: id });
  }
}

function* targetIssues(
  { fields, permissions, bounce }: DraftConnection,
  { updateFields }: NonNullable<Seen['connector']>,
): Generator<DraftIssue> {
  const places = [
    ...fields.map((one, index) => ({ path: ['fields', index, 'write'] as Path, ...one })),
    ...permissions.map((one, index) => ({ path: ['permissions', index, 'write'] as Path, ...one })),
    ...(bounce ? [{ path: ['bounce', 'write'] as Path, direction: 'toAfas', write: bounce.write }] : []),
  ];
  for (const { path, direction, write } of places) {
    const known = write === undefined ? null : updateFields[write.entity];
    if (write === undefined || known === null || known === undefined || direction === 'toSpotler') continue;
    const refusal = whyNotWritable(
      write,
      known.find(({ id }) => id === write.field),
    );
    if (refusal === 'targetGone') yield issue(path, 'target.gone', { field: write.field, entity: write.entity });
    else if (refusal !== null && refusal !== 'neverToAfas') yield issue(path, 'write.never', { field: write.field });
  }
}

function* spotlerIssues(
  { fields, permissions }: DraftConnection,
  { properties }: NonNullable<Seen['spotler']>,
): Generator<DraftIssue> {
  const byName = new Map(properties.map((property) => [property.name, property]));
  for (const [index, { spotler: name }] of fields.entries()) {
    const property = byName.get(name);
    if (name.trim() === '') continue;
    if (property === undefined) yield issue(['fields', index, 'spotler'], 'property.gone', { property: name });
    else if (!isMappable(property))
      yield issue(['fields', index, 'spotler'], 'property.notMappable', { property: name });
  }
  const bits = new Set(permissionsOf(properties).map(({ bit }) => bit));
  for (const [index, { bit }] of permissions.entries()) {
    if (!bits.has(bit)) yield issue(['permissions', index, 'bit'], 'bit.gone', { bit });
  }
}

function issue(path: Path, code: IssueCode, params: DraftIssue['params'] = {}): DraftIssue {
  const short = Object.entries(params).map(([key, value]) => [
    key,
    typeof value === 'string' ? value.slice(0, 120) : value,
  ]);
  return { path, code, params: Object.fromEntries(short) as DraftIssue['params'] };
}

function at(document: unknown, path: Path): unknown {
  return path.reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], document);
}
