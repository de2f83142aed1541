import { describe, expect, it } from 'vitest';
import { connectionFile } from '../../src-shared/domain/connection.ts';
import { Fault } from '../../src-shared/domain/fault.ts';
import { checkTexts } from '../../src-shared/text/checks.ts';
import type { AfasAccess, AfasColumn, AfasUpdateField, SpotlerProperty } from '../engine/ports.ts';
import { checks } from './all.ts';
import type { Facts } from '../engine/facts.ts';
import type { AfasPeople, Compared, FactName, Gathered } from './gather/fact-names.ts';
import { blockingFault } from './index.ts';
import { judgeWith } from './run-checks.ts';
import { verdictOf } from './say.ts';
import type { CheckText } from '../../src-shared/text/checks/check-text.ts';

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

const people: AfasPeople = {
  rows: 1_000,
  contacts: 1_000,
  twice: 0,
  noOrganisation: 0,
  noEmail: 0,
  invalidEmail: 0,
  shared: { contacts: 0, addresses: 0 },
  blocked: 12,
  before: 1_000,
};
const compared: Compared = {
  both: 900,
  optedOutInSpotler: 0,
  optedOutInAfas: 0,
  foreignIds: 0,
  putByOthers: 0,
  putLately: 0,
  carried: 0,
};
const field = (id: string, change: Partial<AfasUpdateField> = {}): AfasUpdateField => ({
  id,
  type: 'string',
  label: id,
  length: 50,
  mandatory: false,
  values: null,
  ...change,
});

const ok = <T>(value: T) => ({ ok: true as const, value });
const failed = (fault: Fault) => ({ ok: false as const, fault });
const healthy = {
  access: ok(access),
  columns: ok(columns),
  properties: ok(properties),
  sample: ok([{ ContactId: 1 }]),
  writable: ok({}),
  clocks: ok({ afas: 0, spotler: 0 }),
  people: ok(people),
  account: ok({ linked: 900, unlinked: 0 }),
  compared: ok(compared),
} as const;
const now = Date.UTC(2026, 10, 23);
type Change = { readonly facts?: Gathered; readonly connection?: typeof connection; readonly now?: number };

function judge({ facts, ...rest }: Change = {}) {
  return judgeWith({ connection, now, ...rest, facts: { ...healthy, ...facts } }, checks);
}
/** Ids by status, without those that pass. */
function outcome(change: Change = {}): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const { check, finding } of judge(change)) {
    if (finding.status !== 'pass') (found[finding.status] ??= []).push(check.id);
  }
  return found;
}
const facts = (change: Gathered): Change => ({ facts: change });
const without = (...ids: string[]) => ok(columns.filter(({ id }) => !ids.includes(id)));
const withAfas = (change: object) => ({ ...connection, afas: { ...connection.afas, ...change } });
const listed = (...ids: string[]) => ok({ ...access, getConnectors: ids.map((id) => ({ id, description: '' })) });

describe('requirement checks', () => {
  it('all pass on a healthy connection', () => {
    expect(outcome()).toEqual({});
  });

  it('have texts, one each, and need no circle of each other', () => {
    expect(checks.map(({ id }) => id)).toEqual(Object.keys(checkTexts));
    const below = (id: string, seen: readonly string[] = []): void => {
      expect(seen).not.toContain(id);
      for (const need of checks.find((check) => check.id === id)?.needs ?? []) below(need, [...seen, id]);
    };
    for (const { id } of checks) below(id);
  });

  it('that can stop a run are judged on what a run asks anyway', () => {
    const known: readonly FactName[] = ['access', 'columns', 'properties'];
    const blocking = checks.filter(({ severity }) => severity === 'blocking');
    for (const check of blocking) {
      expect(
        check.facts.every((name) => known.includes(name)),
        check.id,
      ).toBe(true);
      expect(
        check.needs.every((id) => blocking.some((one) => one.id === id)),
        check.id,
      ).toBe(true);
    }
  });

  const afterA04 = ['A05', 'A06', 'A07', 'A08', 'A10', 'A11', 'A12', 'A13', 'A14', 'S04', 'X03', 'X04', 'X05'];
  const afterAccess = ['A04', ...afterA04.slice(0, 4), 'A09', ...afterA04.slice(4)].toSorted();
  const refused = failed(new Fault('afas.credentialsRefused'));
  const unreachable = failed(new Fault('http.unreachable', { host: 'x' }));
  const restricted = failed(new Fault('afas.addressRefused'));
  const textNewsletter = ok([...columns.filter(({ id }) => id !== 'Newsletter'), column('Newsletter')]);
  it.each<[string, string, Gathered, readonly string[]]>([
    [
      'A01',
      'AFAS cannot be reached',
      { access: unreachable, columns: unreachable },
      ['A02', 'A03', ...afterAccess, 'X01'],
    ],
    ['A02', 'credentials are refused', { access: refused, columns: refused }, afterAccess],
    ['A03', 'the IP address is not admitted', { access: restricted, columns: restricted }, ['A02', ...afterAccess]],
    [
      'A01',
      'the token belongs to a test environment',
      { access: ok({ ...access, environmentId: 'T12345AA' }) },
      ['A02', 'A03', ...afterAccess, 'X01'],
    ],
    ['A04', 'the GetConnector is not on the app connector', { access: listed() }, afterA04],
    [
      'A04',
      'its definition is blocked',
      { sample: failed(new Fault('afas.connectorBlocked', { connector: 'x' })) },
      afterA04,
    ],
    ['A05', 'an id column is missing', { columns: without('PersonNo') }, ['A08', 'A13', 'S04', 'X04', 'X05']],
    ['A05', 'a join repeats rows', { people: ok({ ...people, twice: 3 }) }, ['A08', 'A13', 'S04', 'X04', 'X05']],
    ['A06', 'the e-mail column is missing', { columns: without('Email') }, ['A13']],
    ['A06', 'the blocked column is missing', { columns: without('Blocked') }, ['A13']],
    ['A06', 'a mapped column is missing', { columns: without('FirstName') }, ['A13']],
    ['A08', 'no rows are shown', { people: ok({ ...people, rows: 0, contacts: 0 }) }, ['A13', 'X04', 'X05']],
    ['A08', 'far fewer rows than before are shown', { people: ok({ ...people, rows: 400 }) }, ['A13', 'X04', 'X05']],
    ['A09', 'an UpdateConnector is not authorised', { access: ok({ ...access, updateConnectors: [] }) }, ['A11']],
    ['A10', 'a permission is text', { columns: textNewsletter }, ['X04']],
    [
      'S01',
      'Spotler refuses the key pair',
      { properties: failed(new Fault('spotler.credentials')) },
      ['S02', 'S03', 'S04', 'X01', 'X04', 'X05'],
    ],
    ['S02', 'a property does not exist', { properties: ok(properties.filter(({ name }) => name !== 'firstName')) }, []],
    [
      'S03',
      'a permission does not exist',
      { properties: ok(properties.map((one) => ({ ...one, entries: [] }))) },
      ['X04'],
    ],
    [
      'S04',
      'all external ids belong to something else',
      { compared: ok({ ...compared, foreignIds: 900 }) },
      ['X04', 'X05'],
    ],
  ])('%s is the cause when %s', (id, _, change, waiting) => {
    const { fail, skip = [] } = outcome(facts(change));
    expect(fail).toEqual([id]);
    expect(skip.toSorted()).toEqual(waiting.toSorted());
  });

  it('a test environment with a live account is refused, with the practice Spotler it is not', () => {
    const tested = withAfas({ environment: 'test' });
    const shown = facts({ access: ok({ ...access, environmentId: 'T12345AA' }) });
    expect(outcome({ ...shown, connection: tested }).fail).toEqual(['X02']);
    const spotler = { dedup: 'externalId' as const, baseUrl: 'http://127.0.0.1:4102/integrationservice' };
    expect(outcome({ ...shown, connection: { ...tested, spotler } })).toEqual({});
  });

  it.each<[string, string, Change]>([
    ['A02', 'the token ends soon', facts({ access: ok({ ...access, tokenExpiry: '2026-12-20T00:00:00' }) })],
    ['A02', 'classic tokens end within half a year', { now: Date.UTC(2027, 5, 1) }],
    ['A02', 'classic tokens have ended', { now: Date.UTC(2027, 9, 1) }],
    ['A06', 'nobody of many is blocked', facts({ people: ok({ ...people, blocked: 0 }) })],
    ['A07', 'change dates are missing', facts({ columns: without('P', 'O') })],
    ['A08', 'somewhat fewer rows than before', facts({ people: ok({ ...people, rows: 950 }) })],
    ['A12', 'a column comes from HRM', facts({ columns: ok([...columns, column('EmployeeId')]) })],
    [
      'A12',
      'a column comes from orders, by its label',
      facts({ columns: ok([...columns, { ...column('X1'), label: 'Verkooporder' }]) }),
    ],
    ['A13', 'contacts lack an organisation', facts({ people: ok({ ...people, noOrganisation: 2 }) })],
    ['A13', 'contacts share an address', facts({ people: ok({ ...people, shared: { contacts: 4, addresses: 2 } }) })],
    ['A14', 'a column is privacy-sensitive', facts({ columns: ok([...columns, column('DateOfBirth', 'date')]) })],
    ['A14', 'a column is not used', facts({ columns: ok([...columns, column('Hobby')]) })],
    [
      'S02',
      'a type does not fit',
      facts({
        properties: ok(properties.map((one) => (one.name === 'firstName' ? { ...one, type: 'date' as const } : one))),
      }),
    ],
    ['S04', 'some external ids are foreign', facts({ compared: ok({ ...compared, foreignIds: 2 }) })],
    ['S05', 'the de-duplication rule is not known', { connection: { ...connection, spotler: { dedup: 'unknown' } } }],
    ['X01', 'the clock is off', facts({ clocks: ok({ afas: -600_000, spotler: null }) })],
    ['X04', 'somebody opted out on one side', facts({ compared: ok({ ...compared, optedOutInSpotler: 1 }) })],
    ['X05', 'changes arrive without Pont', facts({ compared: ok({ ...compared, carried: 3 }) })],
  ])('%s warns when %s, and nothing else does', (id, _, change) => {
    expect(outcome(change)).toEqual({ warn: [id] });
  });

  it('names with dots or a prefix of AFAS are A04 and not also unused', () => {
    const dotted = { connection: withAfas({ getConnector: 'Pont_Dotted.Name' }) };
    const odd = ok([...columns, column('Profit_FullName'), column('Profit.Region')]);
    expect(outcome({ ...dotted, facts: { access: listed('Pont_Dotted.Name'), columns: odd } })).toEqual({
      warn: ['A04'],
    });
  });

  it('unused columns are named once something is mapped, the size of an organisation is no HRM', () => {
    const draft = { connection: { ...connection, fields: [], permissions: [] } };
    expect(outcome({ ...draft, ...facts({ columns: ok([...columns, column('Hobby')]) }) })).toEqual({});
    const size = { ...column('EmAm'), label: 'Aantal medewerkers' };
    expect(outcome(facts({ columns: ok([...columns, size]) }))).toEqual({ warn: ['A14'] });
  });

  it('look at what returns to AFAS: the target, its type, its length, and whether it can return at all', () => {
    const writing = (change: Partial<(typeof connection)['fields'][number]>, fields: AfasUpdateField[]): Change => ({
      connection: {
        ...connection,
        writeBack: 'full',
        fields: connection.fields.map((one) => ({
          ...one,
          direction: 'both' as const,
          write: { entity: 'person' as const, field: 'FiNm' },
          ...change,
        })),
      },
      facts: {
        writable: ok({ person: fields }),
        columns: ok(columns.map((one) => (one.id === 'FirstName' ? { ...one, length: 50 } : one))),
      },
    });
    expect(outcome(writing({}, [field('FiNm')]))).toEqual({});
    expect(outcome(writing({}, []))).toEqual({ fail: ['A11'] });
    expect(outcome(writing({}, [field('FiNm', { type: 'boolean' })]))).toEqual({ fail: ['A11'] });
    expect(outcome(writing({}, [field('FiNm', { length: 20 })]))).toEqual({ warn: ['A11'] });
    expect(outcome(writing({}, [field('FiNm', { values: [{ id: '1', description: '' }] })]))).toEqual({
      fail: ['X03'],
    });
    const dated = writing({ afas: 'C' }, [field('FiNm')]);
    const typed = {
      ...dated.facts,
      columns: ok(columns.map((one) => (one.id === 'C' ? { ...one, type: 'date' as const } : one))),
    };
    expect(outcome({ ...dated, facts: typed }).fail).toEqual(['X03']);
  });

  it('a permission whose target is text is A10', () => {
    const permissions = connection.permissions.map((one) => ({
      ...one,
      direction: 'both' as const,
      write: { entity: 'contact' as const, field: 'U1' },
    }));
    const change = { connection: { ...connection, permissions }, facts: { writable: ok({ contact: [field('U1')] }) } };
    expect(outcome(change).fail).toEqual(['A10']);
  });

  it('keep a run from starting with the fault that is the cause, and let warnings pass', () => {
    const asked = (change: Partial<Facts>): Facts => {
      const { access: who, columns: which, properties: what } = healthy;
      return { access: who, columns: which, properties: what, ...change };
    };
    expect(blockingFault(connection, asked({ access: refused, columns: refused }), 0)?.kind).toBe('credentials');
    expect(blockingFault(connection, asked({ access: unreachable, columns: unreachable }), 0)?.kind).toBe('transient');
    const unmet = blockingFault(connection, asked({ columns: without('Email', 'PersonNo') }), 0);
    expect(unmet).toMatchObject({ code: 'requirements.notMet', params: { checks: 'A05, A06' } });
    expect(String(unmet?.params['detailNl'])).toContain('PersonNo');
    expect(blockingFault(connection, asked({ columns: without('P') }), 0)).toBeNull();
  });

  it('say cause and remedy in both languages, with every place filled and numbers in their notation', () => {
    const changes: Change[] = [
      {},
      facts({ columns: without('Email', 'Newsletter', 'P') }),
      facts({ people: ok({ ...people, noEmail: 1_234, shared: { contacts: 4, addresses: 2 } }) }),
      facts({
        clocks: ok({ afas: 600_000, spotler: 0 }),
        compared: ok({ ...compared, foreignIds: 2, putByOthers: 2, carried: 5, putLately: 1 }),
      }),
      facts({
        columns: ok([
          ...columns.filter(({ id }) => id !== 'P' && id !== 'C' && id !== 'O'),
          { ...column('C'), label: 'Contact gewijzigd op' },
        ]),
      }),
    ];
    for (const change of changes) {
      for (const one of judge(change)) {
        for (const language of ['nl', 'en'] as const) {
          const { id, status, title, detail, remedy } = verdictOf(one, language);
          expect(`${title}${detail}${remedy}`, id).not.toMatch(/\{\{|…|undefined/);
          if (status === 'fail' || status === 'warn') expect(remedy, id).not.toBe('');
        }
      }
    }
    const many = judge(changes[2]).find(({ check }) => check.id === 'A13');
    expect(many && verdictOf(many, 'nl').detail).toContain('1.234');
    const dates = judge(changes[4]).find(({ check }) => check.id === 'A07');
    expect(dates && verdictOf(dates, 'nl').detail).toContain('persoon, organisatie');
  });

  it('have the same outcomes and remedies in both languages', () => {
    for (const [id, { nl, en }] of Object.entries<CheckText>(checkTexts)) {
      expect(Object.keys(nl.outcomes), id).toEqual(Object.keys(en.outcomes));
      expect(Object.keys(nl.remedies ?? {}), id).toEqual(Object.keys(en.remedies ?? {}));
      expect(Object.keys(nl.outcomes), id).toEqual(expect.arrayContaining(Object.keys(nl.remedies ?? {})));
    }
  });
});
