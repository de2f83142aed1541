import { describe, expect, it } from 'vitest';
import { connectionFile } from '../../../src-shared/domain/connection.ts';
import { type Base, type SpotlerView } from './contact.ts';
import { compileMapping } from './mapping.ts';
import { planContact } from './plan-contact.ts';
import { compileReturns, entitiesWritten, type UpdateField, type UpdateFields } from './returns.ts';

const write = (entity: 'contact' | 'person' | 'organisation', field: string) => ({ entity, field });
const connection = connectionFile.parse({
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
    { afas: 'FirstName', spotler: 'firstName', direction: 'both', write: write('person', 'FiNm') },
    { afas: 'Segment', spotler: 'segment', direction: 'both', write: write('contact', 'USEG') },
    { afas: 'Born', spotler: 'birthday', direction: 'both', write: write('person', 'DaBi') },
    { afas: 'Number', spotler: 'number', direction: 'both', write: write('contact', 'UNUM') },
    { afas: 'City', spotler: 'city' },
  ],
  permissions: [{ afas: 'Newsletter', bit: 1, direction: 'both', write: write('contact', 'UNEWS') }],
});
const columns = [
  { id: 'Email', type: 'string' },
  { id: 'FirstName', type: 'string' },
  { id: 'Segment', type: 'string' },
  { id: 'Born', type: 'date' },
  { id: 'Number', type: 'int' },
  { id: 'City', type: 'string' },
  { id: 'Newsletter', type: 'boolean' },
] as const;
const properties = ['email', 'firstName', 'segment', 'birthday', 'number', 'city'].map((name) => ({
  name,
  type: 'string' as const,
}));

const field = (id: string, type: UpdateField['type'], more: Partial<UpdateField> = {}): UpdateField => ({
  id,
  type,
  length: 50,
  values: null,
  ...more,
});
const fields: UpdateFields = {
  contact: [field('USEG', 'string', { values: [{ id: 'A' }] }), field('UNUM', 'int'), field('UNEWS', 'boolean')],
  person: [field('FiNm', 'string', { length: 10 }), field('DaBi', 'date')],
  organisation: [field('Nm', 'string'), field('Rs', 'string')],
};

describe('what may return to AFAS', () => {
  it('follows the direction, and a yes/no returns to a yes/no only', () => {
    const news = write('contact', 'UNEWS');
    const first = write('person', 'FiNm');
    const asked = connectionFile.parse({
      ...connection,
      fields: [
        { afas: 'FirstName', spotler: 'firstName', direction: 'toSpotler', write: first },
        { afas: 'City', spotler: 'city', direction: 'both', write: news },
      ],
      permissions: [
        { afas: 'Newsletter', bit: 1, direction: 'both', write: first },
        { afas: 'FirstName', bit: 2, direction: 'both', write: first },
      ],
    });
    const returns = compileReturns(asked, columns, fields);
    expect([[...returns.fields.keys()], [...returns.bits.keys()]]).toEqual([[], []]);
  });

  it('is text and yes/no only: no date, no number, no table link', () => {
    const returns = compileReturns(connection, columns, fields);
    expect([...returns.fields.keys()]).toEqual(['firstName']);
    expect([...returns.bits.keys()]).toEqual([1]);
  });

  it('never is company name or address, even where a connection object asks it past the file', () => {
    const asked = structuredClone(connection);
    asked.fields = [
      {
        ...connection.fields[0],
        afas: 'FirstName',
        spotler: 'firstName',
        direction: 'both',
        winner: 'afas',
        emptyWins: false,
        write: write('organisation', 'Nm'),
      },
      {
        afas: 'City',
        spotler: 'city',
        direction: 'both',
        winner: 'afas',
        emptyWins: false,
        write: write('organisation', 'Rs'),
      },
    ];
    expect(compileReturns(asked, columns, fields).fields.size).toBe(0);
  });

  it('follows the types as they are now: a column that became a number, a field that became a table link or is gone', () => {
    const number = columns.map((column) =>
      column.id === 'FirstName' ? ({ ...column, type: 'int' } as const) : column,
    );
    expect(compileReturns(connection, number, fields).fields.has('firstName')).toBe(false);
    const linked = { ...fields, person: [field('FiNm', 'string', { values: [] })] };
    expect(compileReturns(connection, columns, linked).fields.has('firstName')).toBe(false);
    expect(compileReturns(connection, columns, { ...fields, person: [] }).fields.has('firstName')).toBe(false);
    const text = { ...fields, contact: [field('UNEWS', 'string')] };
    expect(compileReturns(connection, columns, text).bits.size).toBe(0);
  });
});

describe('entities asked of AFAS', () => {
  it('are those of the level: for opt-outs only, no UpdateConnector of persons is needed', () => {
    expect([...entitiesWritten(connection)]).toEqual(['contact']);
    expect(new Set(entitiesWritten({ ...connection, writeBack: 'full' }))).toEqual(new Set(['contact', 'person']));
  });
});

describe('plan towards AFAS', () => {
  const mapping = compileMapping(connection, columns, properties);
  const base: Base = { fields: { email: 'j@example.nl', firstName: 'Jan' }, bits: { 1: true }, held: [] };
  const afas = {
    id: '7',
    personNo: '1',
    type: 'PRS' as const,
    organisationId: '2',
    email: 'j@example.nl',
    blocked: false,
    changedOn: null,
    fields: { email: 'j@example.nl', firstName: 'Jan' },
    bits: { 1: true },
  };
  const view = (firstName: string, on: boolean): SpotlerView => ({
    fields: { email: 'j@example.nl', firstName },
    bits: { 1: on },
    mailable: true,
    changedAt: null,
  });
  const plan = (
    level: 'full' | 'optOutsOnly' | 'none',
    spotler: SpotlerView,
    change: Partial<typeof afas> = {},
    agreed = base,
  ) =>
    planContact(
      mapping,
      { afas: { ...afas, ...change }, base: agreed, spotler },
      { ...compileReturns(connection, columns, fields), level },
    );

  it('with everything: only the entity and field that changed', () => {
    expect(plan('full', view('Johan', true)).afasChange).toEqual({
      entities: { person: { FiNm: 'Johan' } },
      agreed: { fields: { firstName: 'Johan' }, bits: {} },
      was: { fields: { firstName: 'Jan' }, bits: {} },
      causes: {},
      targets: { firstName: 'person.FiNm' },
      heardAt: null,
      writes: ['person'],
      optOuts: 0,
      first: false,
    });
  });

  it('with opt-outs only: a no goes, a field and a yes stay and are reported', () => {
    expect(plan('optOutsOnly', view('Jan', false)).afasChange).toMatchObject({
      entities: { contact: { UNEWS: false } },
      optOuts: 1,
    });
    const both = plan('optOutsOnly', view('Johan', true));
    expect(both).toMatchObject({
      afasChange: null,
      open: true,
      notes: [{ code: 'toAfas.notWritten', property: 'firstName' }],
    });
    const no = { ...base, bits: { 1: false } };
    const yes = plan('optOutsOnly', view('Jan', true), { bits: { 1: false } }, no);
    expect(yes).toMatchObject({ afasChange: null, open: true });
    expect(plan('full', view('Jan', true), { bits: { 1: false } }, no).afasChange).toMatchObject({
      entities: { contact: { UNEWS: true } },
    });
  });

  it('with nothing: an opt-out is reported, kept, and nothing is raised', () => {
    expect(plan('none', view('Jan', false))).toMatchObject({ afasChange: null, change: null, open: true });
  });

  it('an opt-out that AFAS is not told of is new once, and remembered as long as AFAS says yes', () => {
    const first = plan('none', view('Jan', false));
    expect(first.unwritten).toEqual([{ bit: 1, cause: 'spotler.unsubscribed' }]);
    expect(first.base?.unwritten).toEqual([1]);
    const again = plan('none', view('Jan', false), {}, first.base ?? base);
    expect([again.unwritten, again.base?.unwritten]).toEqual([[], [1]]);
    expect(
      plan('none', view('Jan', false), { bits: { 1: false } }, first.base ?? base).base?.unwritten,
    ).toBeUndefined();
  });

  it('a text longer than the field of AFAS is reported instead of cut', () => {
    expect(plan('full', view('Johannes-Wilhelmus', true))).toMatchObject({ afasChange: null, open: true });
  });
});
