import { describe, expect, it } from 'vitest';
import { connectionFile } from '../../src-shared/domain/connection.ts';
import { Fault } from '../../src-shared/domain/fault.ts';
import { checkTexts } from '../../src-shared/text/checks.ts';
import type { AfasAccess, AfasColumn, AfasRow, SpotlerProperty } from '../engine/ports.ts';
import type { CheckInput } from './check.ts';
import { blockingFault, checkConnection, checks, judgeAll } from './index.ts';

const connection = connectionFile.parse({
  version: 1,
  name: 'acme',
  title: 'Acme',
  afas: {
    participant: '12345',
    environment: 'production',
    authentication: 'token',
    getConnector: 'Pont_Contacts',
    columns: {
      contactId: 'ContactId',
      personNo: 'PersonNo',
      organisationId: 'OrganisationId',
      email: 'Email',
      blocked: 'Blocked',
      changedOn: ['C', 'P', 'O'],
    },
  },
  spotler: { dedup: 'externalId' },
  fields: [{ afas: 'FirstName', spotler: 'firstName' }],
  permissions: [{ afas: 'Newsletter', bit: 1, direction: 'toSpotler' }],
});
const access: AfasAccess = {
  environmentId: 'O12345AA',
  appName: 'Pont',
  tokenExpiry: '0',
  getConnectors: [{ id: 'Pont_Contacts', description: '' }],
  updateConnectors: ['KnContact', 'KnPerson', 'KnOrganisation'].map((id) => ({ id, description: '' })),
};
const column = (id: string, type: AfasColumn['type'] = 'string'): AfasColumn => ({ id, type, label: id, length: null });
const columns = [
  ...['ContactId', 'PersonNo', 'OrganisationId', 'Email', 'FirstName', 'C', 'P', 'O'].map((id) => column(id)),
  column('Blocked', 'boolean'),
  column('Newsletter', 'boolean'),
];
const properties: SpotlerProperty[] = [
  { name: 'email', description: '', type: 'email', entries: [] },
  { name: 'firstName', description: '', type: 'string', entries: [] },
  { name: 'permissions', description: '', type: 'set', entries: [{ bit: 1, description: 'Nieuws' }] },
];
const rows: AfasRow[] = [{ ContactId: 1 }, { ContactId: 2 }];

const ok = <T>(value: T) => ({ ok: true as const, value });
const failed = (fault: Fault) => ({ ok: false as const, fault });
const input = (change: Partial<CheckInput['facts']> = {}, rest: Partial<CheckInput> = {}): CheckInput => ({
  connection,
  facts: { access: ok(access), columns: ok(columns), properties: ok(properties), ...change },
  sample: ok(rows),
  now: Date.UTC(2026, 10, 23),
  ...rest,
});
/** Ids by status, without those that pass. */
const outcome = (given: CheckInput): Record<string, string[]> => {
  const found: Record<string, string[]> = {};
  for (const { check, finding } of judgeAll(given)) {
    if (finding.status !== 'pass') (found[finding.status] ??= []).push(check.id);
  }
  return found;
};
const without = (...ids: string[]) => ok(columns.filter(({ id }) => !ids.includes(id)));

describe('requirement checks', () => {
  it('all pass on a healthy connection', () => {
    expect(outcome(input())).toEqual({});
  });

  it('come in an order in which none stands before one it needs', () => {
    const seen = new Set<string>();
    for (const check of checks) {
      expect(
        check.needs.every((id) => seen.has(id)),
        check.id,
      ).toBe(true);
      seen.add(check.id);
    }
  });

  const afasWaits = ['A04', 'A05', 'A06', 'A07', 'A08', 'A09', 'A10'];
  const refused = failed(new Fault('afas.credentialsRefused'));
  const unreachable = failed(new Fault('http.unreachable', { host: 'x' }));
  const restricted = failed(new Fault('afas.addressRefused'));
  it.each([
    ['A01', 'AFAS cannot be reached', { access: unreachable, columns: unreachable }, ['A02', 'A03', ...afasWaits]],
    ['A02', 'credentials are refused', { access: refused, columns: refused }, afasWaits],
    ['A03', 'the IP address is not admitted', { access: restricted, columns: restricted }, ['A02', ...afasWaits]],
    [
      'A01',
      'the token belongs to a test environment',
      { access: ok({ ...access, environmentId: 'T12345AA' }) },
      ['A02', 'A03', ...afasWaits],
    ],
    [
      'A04',
      'the GetConnector is not on the app connector',
      { access: ok({ ...access, getConnectors: [] }) },
      ['A05', 'A06', 'A07', 'A08', 'A10'],
    ],
    ['A05', 'an id column is missing', { columns: without('PersonNo') }, ['A08']],
    ['A06', 'the e-mail column is missing', { columns: without('Email') }, []],
    ['A06', 'the blocked column is missing', { columns: without('Blocked') }, []],
    ['A06', 'a mapped column is missing', { columns: without('FirstName') }, []],
    ['A09', 'an UpdateConnector is not authorised', { access: ok({ ...access, updateConnectors: [] }) }, []],
    [
      'A10',
      'a permission is text',
      { columns: ok([...columns.filter(({ id }) => id !== 'Newsletter'), column('Newsletter')]) },
      [],
    ],
    ['S01', 'Spotler refuses the key pair', { properties: failed(new Fault('spotler.credentials')) }, ['S02', 'S03']],
    ['S02', 'a property does not exist', { properties: ok(properties.filter(({ name }) => name !== 'firstName')) }, []],
    [
      'S03',
      'a permission does not exist',
      { properties: ok(properties.map((property) => ({ ...property, entries: [] }))) },
      [],
    ],
  ])('%s is the cause when %s', (id, _, change, waiting: readonly string[]) => {
    const { fail, skip = [] } = outcome(input(change));
    expect(fail).toEqual([id]);
    expect(skip).toEqual(checks.map((check): string => check.id).filter((check) => waiting.includes(check)));
  });

  it('a test environment with a live account is refused, with the practice Spotler it is not', () => {
    const afas = { ...connection.afas, environment: 'test' as const };
    const shown = ok({ ...access, environmentId: 'T12345AA' });
    expect(outcome(input({ access: shown }, { connection: { ...connection, afas } })).fail).toEqual(['X02']);
    const spotler = { dedup: 'externalId' as const, baseUrl: 'http://127.0.0.1:4102/integrationservice' };
    expect(outcome(input({ access: shown }, { connection: { ...connection, afas, spotler } }))).toEqual({});
  });

  it('look at rows: repeated ids are A05, none at all is A08, a blocked definition is A04', () => {
    expect(outcome(input({}, { sample: ok([{ ContactId: 1 }, { ContactId: 1 }]) })).fail).toEqual(['A05']);
    expect(outcome(input({}, { sample: ok([]) })).fail).toEqual(['A08']);
    const blocked = failed(new Fault('afas.connectorBlocked', { connector: 'Pont_Contacts' }));
    expect(outcome(input({}, { sample: blocked })).fail).toEqual(['A04']);
  });

  it('warn of what only costs: change dates, names with dots, the de-duplication rule, the end of classic tokens', () => {
    expect(outcome(input({ columns: without('P', 'O') })).warn).toEqual(['A07']);
    const dotted = { ...connection, afas: { ...connection.afas, getConnector: 'Pont_Dotted.Name' } };
    const shown = ok({ ...access, getConnectors: [{ id: 'Pont_Dotted.Name', description: '' }] });
    expect(outcome(input({ access: shown }, { connection: dotted })).warn).toEqual(['A04']);
    const unasked = { ...connection, spotler: { dedup: 'unknown' as const } };
    expect(outcome(input({}, { connection: unasked })).warn).toEqual(['S05']);
    expect(outcome(input({}, { now: Date.UTC(2027, 5, 1) })).warn).toEqual(['A02']);
  });

  it('keep a run from starting with the fault that is the cause, and let warnings pass', () => {
    expect(blockingFault(connection, input({ access: refused, columns: refused }).facts, 0)?.kind).toBe('credentials');
    expect(blockingFault(connection, input({ access: unreachable, columns: unreachable }).facts, 0)?.kind).toBe(
      'transient',
    );
    const unmet = blockingFault(connection, input({ columns: without('Email', 'PersonNo') }).facts, 0);
    expect(unmet).toMatchObject({ code: 'requirements.notMet', params: { checks: 'A05, A06' } });
    expect(String(unmet?.params['detailNl'])).toContain('PersonNo');
    expect(blockingFault(connection, input({ columns: without('P') }).facts, 0)).toBeNull();
  });

  it('say cause, remedy and owner in both languages, with every place filled', async () => {
    const never = new AbortController().signal;
    const missing = async () => Promise.reject(new Fault('spotler.credentials'));
    const ports = {
      afas: {
        access: async () => ({ ...access, updateConnectors: [] }),
        columns: async () => without('Email', 'Newsletter', 'P').value,
        read: async () => rows,
        updateFields: missing,
        update: missing,
      },
      spotler: { properties: missing, contact: missing, findByEmail: missing, upsert: missing, serverNow: () => null },
      now: () => 0,
    };
    for (const language of ['nl', 'en'] as const) {
      const { verdicts, causes } = await checkConnection(connection, ports as never, language, never);
      expect(verdicts).toHaveLength(checks.length);
      expect(causes).toContain('credentials');
      for (const { id, status, title, detail, remedy } of verdicts) {
        expect(`${title}${detail}${remedy}`, id).not.toMatch(/\{\{|…/);
        expect(title, id).not.toBe('');
        if (status === 'fail' || status === 'warn') expect(remedy, id).not.toBe('');
      }
    }
  });

  it('have the same outcomes in both languages', () => {
    for (const [id, { nl, en }] of Object.entries(checkTexts))
      expect(Object.keys(nl.outcomes), id).toEqual(Object.keys(en.outcomes));
  });
});
