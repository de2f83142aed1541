import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AfasChange } from '../engine/plan/afas-draft.ts';
import type { SpotlerChange } from '../engine/plan/plan-contact.ts';
import type { PlannedContact } from '../engine/store-port.ts';
import { createSeal } from '../vault/seal.ts';
import { openStore, type Store } from './index.ts';

let store: Store;
beforeEach(() => {
  store = openStore(':memory:', createSeal(randomBytes(32)));
});
afterEach(() => store.close());

const spotlerChange: SpotlerChange = {
  create: false,
  properties: { firstName: 'Piet', employees: 12, birthday: '2026-01-02T00:00:00+01:00', city: null },
  bits: [
    { bit: 1, enabled: false, cause: 'afas.no', braked: true },
    { bit: 2, enabled: true, cause: 'afas.yes', braked: false },
  ],
  was: {
    fields: { firstName: 'Jan', employees: null, birthday: '2025-01-02', city: 'Ede' },
    bits: { 1: true, 2: null },
  },
  changedOn: null,
  raise: false,
  lifts: [],
  mailable: { before: true, after: true },
};

const afasChange: AfasChange = {
  entities: { contact: { TeNr: '', U1: false, U2: false }, person: { FiNm: 'Els' } },
  agreed: { fields: { phoneNumber: null, firstName: 'Els' }, bits: { 4: false }, bounce: null },
  was: { fields: { phoneNumber: '020', firstName: 'Eva' }, bits: { 4: true } },
  causes: { 4: 'spotler.unsubscribed' },
  targets: {
    phoneNumber: 'contact.TeNr',
    firstName: 'person.FiNm',
    'permission 4': 'contact.U1',
    '#bounce': 'contact.U2',
  },
  heardAt: null,
  writes: ['contact', 'person'],
  optOuts: 1,
  first: true,
};

type Plan = PlannedContact['plan'];
const fields = { firstName: 'Piet', lastName: 'Jansen', email: 'piet@example.nl', birthday: '2026-01-02', city: null };
const planned = (id: string, changes: Partial<Pick<Plan, 'change' | 'afasChange'>>): PlannedContact => ({
  afas: {
    id,
    personNo: null,
    type: 'PRS',
    organisationId: '1',
    email: 'piet@example.nl',
    blocked: false,
    changedOn: null,
    fields: {},
    bits: {},
  },
  afasPrint: 'a',
  spotlerPrint: 's',
  address: null,
  mailed: null,
  plan: {
    state: 'inSync',
    code: null,
    change: null,
    afasChange: null,
    base: { fields, bits: {}, held: [] },
    open: false,
    notes: [],
    conflicts: [],
    optOuts: [],
    lifts: [],
    unwritten: [],
    ...changes,
  },
});
const keep = (run: string, dryRun: boolean, ...page: PlannedContact[]) =>
  store.keepPage({ run, dryRun, settles: true, at: 0 }, page);
const shortly = (run: string) =>
  [...store.changesOf(run)].map(({ side, property, bit, field, before, after, cause }) => [
    side,
    property ?? bit,
    field,
    before,
    after,
    cause,
  ]);

describe('changes of a run', () => {
  it('to Spotler are told per property and bit, as people know the values, with the cause of a bit', () => {
    keep('r1', false, planned('7', { change: spotlerChange }));
    expect(shortly('r1')).toEqual([
      ['spotler', 'firstName', 'firstName', 'Jan', 'Piet', null],
      ['spotler', 'employees', 'employees', null, '12', null],
      ['spotler', 'birthday', 'birthday', '2025-01-02', '2026-01-02', null],
      ['spotler', 'city', 'city', 'Ede', null, null],
      ['spotler', 1, 'permissions.1', true, false, 'afas.no'],
      ['spotler', 2, 'permissions.2', null, true, 'afas.yes'],
    ]);
    const [first] = store.changesOf('r1');
    expect(first).toMatchObject({ contactId: '7', name: 'Piet Jansen', email: 'piet@example.nl', kind: 'update' });
  });

  it('to AFAS are told with the entity and field they go to, a bounce field too', () => {
    keep('r1', false, planned('7', { afasChange }));
    expect(shortly('r1')).toEqual([
      ['afas', 'phoneNumber', 'contact.TeNr', '020', null, null],
      ['afas', 'firstName', 'person.FiNm', 'Eva', 'Els', null],
      ['afas', 4, 'contact.U1', true, false, 'spotler.unsubscribed'],
      ['afas', 'bounce', 'contact.U2', null, false, null],
    ]);
  });

  it('of a new contact have nothing before', () => {
    const change = { ...spotlerChange, create: true, was: { fields: {}, bits: {} } };
    keep('r1', false, planned('7', { change }));
    const all = [...store.changesOf('r1')];
    expect(all.map(({ kind, before }) => [kind, before])).toEqual(all.map(() => ['create', null]));
    expect(all).toHaveLength(6);
  });

  it('tell how far each came, and belong to one run', () => {
    const change = { ...spotlerChange, properties: { firstName: 'Piet' }, bits: [] };
    keep('r1', false, planned('1', { change }), planned('2', { change }), planned('3', { change }));
    keep('r2', false, planned('4', { change }));
    const [one, two] = store.planned('r1', 'change', 10);
    store.markSent([one?.seq ?? 0, two?.seq ?? 0]);
    store.confirm('r1', one ? [one] : [], 0);
    store.park(two?.seq ?? 0, 'spotler.PROPERTY_INVALID', '');
    expect([...store.changesOf('r1')].map(({ contactId, step }) => [contactId, step])).toEqual([
      ['1', 'confirmed'],
      ['2', 'failed'],
      ['3', 'planned'],
    ]);
    expect([...store.changesOf('r2')].map(({ contactId }) => contactId)).toEqual(['4']);
    expect([...store.changesOf('r3')]).toEqual([]);
  });

  it('of a dry run are there until the next one', () => {
    keep('d1', true, planned('1', { change: spotlerChange, afasChange }));
    expect(new Set([...store.changesOf('d1')].map(({ step }) => step))).toEqual(new Set(['dry']));
    store.dropDry();
    expect([...store.changesOf('d1')]).toEqual([]);
  });

  it('can be walked twice at a time', () => {
    keep('r1', false, planned('1', { change: spotlerChange }), planned('2', { change: spotlerChange }));
    const outer = [...store.changesOf('r1')];
    const nested: number[] = [];
    let walked = 0;
    for (const _ of store.changesOf('r1')) {
      walked += 1;
      nested.push([...store.changesOf('r1')].length);
    }
    expect(walked).toBe(outer.length);
    expect(nested).toEqual(outer.map(() => outer.length));
  });
});
