import { type Connection, connectionFile, connectionTitle } from '../../src-shared/domain/connection.ts';
import { Fault } from '../../src-shared/domain/fault.ts';
import { documentOf } from '../../src-shared/domain/setup/document.ts';
import type { Draft } from '../../src-shared/domain/setup/draft.ts';
import { draftIssues } from '../../src-shared/domain/setup/issues.ts';

/** Stands for what is not chosen yet and plays no part in what is asked. */
const unknown = '-';

/** What has to fit before one side can be asked anything. */
const neededFor = {
  afas: ['afas.participant', 'afas.environment', 'afas.baseUrl', 'afas.authentication', 'afas.integrationId'],
  spotler: ['spotler.baseUrl'],
} as const;

/**
 * The draft as a connection that is good enough for asking one side about itself, or for judging what is filled in: what
 * is missing elsewhere is a placeholder, and mappings that do not fit are left out. Throws `setup.incomplete`, with the
 * places, where the side itself is not filled in.
 */
export function connectionForAsking(draft: Draft, sides: readonly ('afas' | 'spotler')[]): Connection {
  const { connection, seen, id } = draft;
  const issues = draftIssues(connection, { seen, taken: [] });
  const places = new Set(issues.map(({ path }) => path.join('.')));
  const missing = sides.flatMap((side) => neededFor[side].filter((place) => places.has(place)));
  if (missing.length > 0) throw new Fault('setup.incomplete', { places: missing.join(', ') });
  const wrong = (list: 'fields' | 'permissions') =>
    new Set(issues.filter(({ path }) => path[0] === list).map(({ path }) => path[1]));
  const document = documentOf(connection);
  const afas = document['afas'] as Record<string, unknown>;
  const columns = afas['columns'] as Record<string, unknown>;
  const without = <Item>(list: readonly Item[], name: 'fields' | 'permissions') =>
    list.filter((_, index) => !wrong(name).has(index));
  const placeholder = { contactId: unknown, personNo: unknown, organisationId: unknown, email: unknown };
  const parsed = connectionFile.safeParse({
    version: 1,
    name: id,
    title: connectionTitle.catch(unknown).parse(connection.title),
    afas: {
      participant: '10000',
      environment: 'production',
      authentication: 'token',
      getConnector: unknown,
      ...(sides.includes('afas') ? afas : {}),
      columns: { ...placeholder, ...columns },
    },
    spotler: sides.includes('spotler') ? document['spotler'] : {},
    fields: without(connection.fields, 'fields'),
    permissions: without(connection.permissions, 'permissions'),
    ...(connection.writeBack ? { writeBack: connection.writeBack } : {}),
  });
  if (!parsed.success) throw incomplete(parsed.error.issues);
  return parsed.data;
}

/** The draft as the whole connection it will be. Throws `setup.incomplete` with the first places that do not fit. */
export function wholeConnection({ connection }: Draft): Connection {
  const parsed = connectionFile.safeParse(documentOf(connection));
  if (!parsed.success) throw incomplete(parsed.error.issues);
  return parsed.data;
}

/**
 * What a dry run is made of: everything but what only leaves writes out. A pilot or a brake must not hide from the balance
 * what the configuration would do to everybody.
 */
export function connectionForDryRun(draft: Draft): Connection {
  const {
    pilot: _,
    mode: __,
    ...everything
  } = wholeConnection({
    ...draft,
    connection: { ...draft.connection, ...withoutTiming, ...(draft.connection.name ? {} : { name: draft.id }) },
  });
  return everything;
}

const withoutTiming = { schedule: undefined, pilot: undefined, mode: undefined } as const;

function incomplete(issues: readonly { readonly path: readonly PropertyKey[] }[]): Fault {
  const places = [...new Set(issues.map(({ path }) => path.map(String).join('.')))].slice(0, 8);
  return new Fault('setup.incomplete', { places: places.join(', ') });
}
