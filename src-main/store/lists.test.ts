import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ConflictField } from '../engine/plan/plan-fields.ts';
import type { PlannedContact } from '../engine/store-port.ts';
import { createSeal } from '../vault/seal.ts';
import { openStore, type Store } from './index.ts';

let store: Store;
beforeEach(() => {
  store = openStore(':memory:', createSeal(randomBytes(32)));
});
afterEach(() => store.close());

const field = (property: string, afas: string, spotler: string): ConflictField => ({
  property,
  column: property,
  why: 'field.conflict',
  base: null,
  agreed: false,
  afas,
  spotler,
});

type Plan = PlannedContact['plan'];
const contact = (id: string, plan: Partial<Plan>, address: string | null = null): PlannedContact => ({
  afas: {
    id,
    personNo: null,
    type: 'PRS',
    organisationId: '1',
    email: `c${id}@example.nl`,
    blocked: false,
    changedOn: null,
    fields: { firstName: 'Jan', lastName: id },
    bits: {},
  },
  afasPrint: 'a',
  spotlerPrint: 's',
  address,
  mailed: null,
  plan: {
    state: 'inSync',
    code: null,
    change: null,
    afasChange: null,
    base: { fields: { firstName: 'Jan', lastName: id }, bits: {}, held: [] },
    open: false,
    notes: [],
    conflicts: [],
    optOuts: [],
    lifts: [],
    unwritten: [],
    ...plan,
  },
});
const excluded = { state: 'excluded', code: 'contact.noEmail', base: null } as const;
const inConflict = (...conflicts: ConflictField[]) =>
  ({ state: 'conflict', code: 'field.conflict', conflicts }) as const;
const keep = (...page: PlannedContact[]) => store.keepPage({ run: 'r', dryRun: false, settles: true, at: 0 }, page);
const ids = (rows: Iterable<{ contactId: string }>) => Array.from(rows, ({ contactId }) => contactId);

describe('lists', () => {
  it('are in order of number, a page or all of it, and count what is in them', () => {
    keep(...['100', '9', '20', '3'].map((id) => contact(id, excluded)), contact('5', {}));
    expect(ids(store.inState('excluded'))).toEqual(['3', '9', '20', '100']);
    expect(ids(store.inState('excluded', { offset: 1, limit: 2 }))).toEqual(['9', '20']);
    expect(ids(store.inState('excluded', { offset: 4, limit: 2 }))).toEqual([]);
    expect(store.idsInState('excluded')).toEqual(['3', '9', '20', '100']);
    expect([store.countInState('excluded'), store.countInState('failed')]).toEqual([4, 0]);
  });

  it('open a row only when it is asked for', () => {
    keep(contact('1', excluded), contact('2', excluded));
    const walk = store.inState('excluded');
    expect(walk.next().value).toMatchObject({ contactId: '1', name: 'Jan 1', email: 'c1@example.nl' });
    keep(contact('2', {}));
    walk.return?.();
    expect(ids(store.inState('excluded'))).toEqual(['1']);
  });

  it('of conflicts have the fields with their values, and what a person chose', () => {
    keep(contact('1', inConflict(field('firstName', 'Jan', 'Johan'), field('city', 'Ede', 'Epe'))), contact('2', {}));
    store.decide('1', 'city', { take: 'afas', afas: 'Ede', spotler: 'Epe' });
    expect(store.conflictOf('1')).toMatchObject({
      contactId: '1',
      code: 'field.conflict',
      fields: [{ property: 'firstName', afas: 'Jan', spotler: 'Johan' }, { property: 'city' }],
      decided: { city: { take: 'afas' } },
    });
    expect(store.isDue('1')).toBe(true);
    expect(Array.from(store.conflicts(), ({ contactId }) => contactId)).toEqual(['1']);
    expect([store.conflictOf('2'), store.conflictOf('3')]).toEqual([null, null]);
  });

  it('of who waits suggest the contacts with the same address, whether listed or in Spotler', () => {
    const address = store.addressPrint('Info@example.nl');
    keep(contact('11', {}, address), contact('12', { ...excluded, code: 'contact.noOrganisation' }, address));
    keep(contact('13', {}, store.addressPrint('other@example.nl')));
    const view = { bits: {}, mailable: true, changedAt: null };
    const named = { firstName: 'Eva', lastName: 'Vos', email: 'info@example.nl' };
    store.wait([
      { key: 'k1', view: { ...view, fields: named }, address },
      { key: 'k2', view: { ...view, fields: {} }, address: null },
    ]);
    const waiting = [...store.waitingContacts()];
    expect(waiting.find(({ name }) => name === 'Eva Vos')).toMatchObject({
      email: 'info@example.nl',
      suggestions: [
        { contactId: '11', name: 'Jan 11', inSpotler: true },
        { contactId: '12', name: 'Jan 12', inSpotler: false },
      ],
    });
    expect(waiting.find(({ name }) => name === '')).toMatchObject({ email: null, suggestions: [] });
    const [first, second] = waiting;
    expect([...store.waitingContacts({ offset: 1, limit: 1 })]).toEqual([second]);
    expect(first?.key).not.toBe('k1');
  });
});
