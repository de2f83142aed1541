import { describe, expect, it } from 'vitest';
import { type Connection, connectionFile } from '../../src-shared/domain/connection.ts';
import type { ConflictField } from '../engine/plan/plan-fields.ts';
import type { Decision } from '../engine/plan/scene.ts';
import type { ConflictRow } from '../store/index.ts';
import { type Choice, resolveConflicts } from './resolve-conflicts.ts';

const connection = (change: Partial<Connection> = {}): Connection => ({
  ...connectionFile.parse({
    version: 1,
    name: 'acme',
    title: 'Acme',
    afas: {
      participant: '12345',
      environment: 'production',
      authentication: 'token',
      getConnector: 'Pont_Contacts',
      columns: { contactId: 'ContactId', personNo: 'PersonNo', organisationId: 'OrganisationId', email: 'Email' },
    },
    fields: [
      { afas: 'FirstName', spotler: 'firstName', direction: 'both', write: { entity: 'person', field: 'FiNm' } },
      { afas: 'Company', spotler: 'organisation' },
      { afas: 'Phone', spotler: 'phone', direction: 'toAfas', write: { entity: 'contact', field: 'TeNr' } },
      { afas: 'Segment', spotler: 'segment', direction: 'both', write: { entity: 'contact', field: 'USeg' } },
      { afas: 'PostalCode', spotler: 'postalCode', direction: 'toSpotler' },
    ],
    writeBack: 'full',
  }),
  ...change,
});

const column = (id: string) => ({ id, type: 'string', label: id, length: null }) as const;
const updateField = (id: string, values: readonly { id: string; description: string }[] | null = null) =>
  ({ id, type: 'string', label: id, length: 10, mandatory: false, values }) as const;
const property = (name: string, type: 'string' | 'postcode' | 'email' = 'string') => ({
  name,
  type,
  description: name,
  entries: [],
});

const field = (name: string, afas: string | null = 'A', spotler: string | null = 'S'): ConflictField => ({
  property: name,
  column: name,
  why: 'field.conflict',
  base: null,
  agreed: false,
  afas,
  spotler,
});
const row = (contactId: string, ...fields: ConflictField[]): ConflictRow => ({
  contactId,
  name: '',
  email: null,
  organisation: null,
  state: 'conflict',
  code: 'field.conflict',
  said: null,
  fields,
  decided: {},
});

/** Resolves over rows in memory; `kept` is what was decided, of a choice that came to its end. */
async function resolve(rows: readonly ConflictRow[], choice: Partial<Choice>, change: Partial<Connection> = {}) {
  const pending: [string, string, Decision][] = [];
  const asked: string[] = [];
  const names = ['FirstName', 'Company', 'Phone', 'Segment', 'PostalCode', 'Email'];
  const resolved = await resolveConflicts(
    {
      connection: connection(change),
      store: {
        conflicts: () => rows[Symbol.iterator]() as IterableIterator<ConflictRow>,
        conflictOf: (id) => rows.find(({ contactId }) => contactId === id) ?? null,
        decide: (id, name, decision) => void pending.push([id, name, decision]),
        atOnce: (work) => work(),
      },
      afas: {
        columns: async () => names.map(column),
        async updateFields(connector) {
          asked.push(connector);
          const segment = updateField('USeg', [{ id: '1', description: 'One' }]);
          return connector === 'KnPerson' ? [updateField('FiNm')] : [updateField('TeNr'), segment];
        },
      },
      spotler: {
        properties: async () => [
          ...['firstName', 'organisation', 'phone', 'segment'].map((name) => property(name)),
          property('postalCode', 'postcode'),
          property('email', 'email'),
        ],
      },
      signal: new AbortController().signal,
    },
    { contactId: null, property: null, take: 'afas', ...choice },
  );
  return { resolved, kept: pending, asked };
}
const refusal = (rows: readonly ConflictRow[], choice: Partial<Choice>, change: Partial<Connection> = {}) =>
  resolve(rows, choice, change).then(
    () => 'not refused',
    (thrown: unknown) => (thrown instanceof Error ? thrown.message : String(thrown)),
  );

describe('resolving conflicts', () => {
  it('keeps the choice for exactly the values shown, for one contact, all of them, or one property', async () => {
    const rows = [row('1', field('firstName'), field('organisation')), row('2', field('firstName', 'B', null))];
    expect((await resolve(rows, { contactId: '1' })).kept).toEqual([
      ['1', 'firstName', { take: 'afas', afas: 'A', spotler: 'S' }],
      ['1', 'organisation', { take: 'afas', afas: 'A', spotler: 'S' }],
    ]);
    const { kept, resolved } = await resolve(rows, { property: 'firstName', take: 'spotler' });
    expect(kept).toEqual([
      ['1', 'firstName', { take: 'spotler', afas: 'A', spotler: 'S' }],
      ['2', 'firstName', { take: 'spotler', afas: 'B', spotler: null }],
    ]);
    expect(resolved.map(({ contactId, value, code }) => [contactId, value, code])).toEqual([
      ['1', 'S', 'conflict.decided'],
      ['2', null, 'conflict.decided'],
    ]);
  });

  it('asks AFAS only for the UpdateConnectors of what it takes from Spotler', async () => {
    const rows = [row('1', field('firstName'))];
    expect((await resolve(rows, { take: 'spotler' })).asked).toEqual(['KnPerson']);
    expect((await resolve(rows, { take: 'afas' })).asked).toEqual([]);
  });

  it.each([
    ['a contact that is not in conflict', { contactId: '9' }, 'conflict.notFound'],
    ['a field that is not', { contactId: '1', property: 'organisation' }, 'conflict.noField'],
    ['a field that no contact has in conflict', { property: 'nothing' }, 'conflict.noFieldAnywhere'],
  ] as const)('refuses %s', async (_name, choice, code) => {
    expect(await refusal([row('1', field('firstName'))], choice)).toBe(code);
  });

  it.each([
    ['organisation', 'spotler', {}, 'conflict.onlyToSpotler'],
    ['email', 'spotler', {}, 'conflict.onlyToSpotler'],
    ['phone', 'afas', {}, 'conflict.onlyToAfas'],
    ['firstName', 'spotler', { writeBack: 'optOutsOnly' }, 'conflict.level'],
    ['firstName', 'spotler', { writeBack: 'none' }, 'conflict.level'],
    ['segment', 'spotler', {}, 'conflict.neverReturns'],
    ['former', 'afas', {}, 'conflict.notMapped'],
  ] as const)('refuses %s with the value of %s (%o), for one and for all alike', async (name, take, change, code) => {
    const rows = [row('1', field('firstName')), row('2', field(name))];
    expect(await refusal(rows, { take }, change)).toBe(code);
    expect(await refusal(rows, { take, contactId: '2' }, change)).toBe(code);
  });

  it('refuses a value that the other side has no room for, and among many leaves it out', async () => {
    const rows = [row('1', field('postalCode', 'B-1000')), row('2', field('postalCode', '1234 AB'))];
    expect(await refusal(rows, { contactId: '1' })).toBe('conflict.doesNotFit');
    const { kept, resolved } = await resolve(rows, {});
    expect(kept.map(([id]) => id)).toEqual(['2']);
    expect(resolved.map(({ contactId, code }) => [contactId, code])).toEqual([
      ['1', 'conflict.doesNotFit'],
      ['2', 'conflict.decided'],
    ]);
    const long = [row('3', field('firstName', 'A', 'Twelve chars'))];
    expect(await refusal(long, { contactId: '3', take: 'spotler' })).toBe('conflict.doesNotFit');
  });

  it('has nothing to do where nobody is in conflict', async () => {
    expect((await resolve([], {})).resolved).toEqual([]);
  });
});
