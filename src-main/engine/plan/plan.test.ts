import { describe, expect, it } from 'vitest';
import { connectionFile } from '../../../src-shared/domain/connection.ts';
import { brakesHit } from './brakes.ts';
import {
  type Base,
  afasContact,
  comparedColumns,
  rowText,
  spotlerFingerprintText,
  spotlerView,
  viewOfBase,
} from './contact.ts';
import { compileMapping } from './mapping.ts';
import { planContact } from './plan-contact.ts';

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
    },
  },
  fields: [
    { afas: 'FirstName', spotler: 'firstName' },
    { afas: 'PostalCode', spotler: 'postalCode' },
  ],
  permissions: [
    { afas: 'Newsletter', bit: 1, direction: 'toSpotler' },
    { afas: 'Events', bit: 4, direction: 'toSpotler' },
  ],
});
const columns = [
  { id: 'FirstName', type: 'string' },
  { id: 'PostalCode', type: 'string' },
  { id: 'Email', type: 'string' },
  { id: 'Newsletter', type: 'boolean' },
  { id: 'Events', type: 'boolean' },
] as const;
const properties = [
  { name: 'email', type: 'email' },
  { name: 'firstName', type: 'string' },
  { name: 'postalCode', type: 'postcode' },
] as const;
const mapping = compileMapping(connection, columns, properties);

const jan = {
  ContactId: 7,
  PersonNo: '0000100',
  OrganisationId: '0000200',
  Email: 'Jan@example.nl',
  Blocked: false,
  FirstName: 'Jan',
  PostalCode: '1012 AB',
  Newsletter: true,
  Events: false,
};
const contact = (change: Partial<Record<keyof typeof jan, string | number | boolean | null>> = {}) => {
  return afasContact(mapping, { ...jan, ...change }, '7');
};
const inSpotler = (
  change: Record<string, string | null> = {},
  bits: readonly number[] = [1],
  mailable: boolean | null = true,
) =>
  spotlerView(mapping, {
    properties: { email: 'jan@example.nl', firstName: 'Jan', postalCode: '1012 AB', ...change },
    permissions: [1, 2, 4].map((bit) => ({ bit, enabled: bits.includes(bit) })),
    mailable,
  });
const agreed: Base = {
  fields: { email: 'Jan@example.nl', firstName: 'Jan', postalCode: '1012 AB' },
  bits: { 1: true, 4: false },
  held: [],
};

describe('plan of one contact', () => {
  it('creates a new contact with its filled fields and every mapped bit', () => {
    const plan = planContact(mapping, { afas: contact({ PostalCode: null }), base: null, spotler: undefined });
    expect(plan.change).toEqual({
      create: true,
      properties: { email: 'Jan@example.nl', firstName: 'Jan' },
      bits: [
        { bit: 1, enabled: true, cause: 'afas.new', braked: false },
        { bit: 4, enabled: false, cause: 'afas.new', braked: true },
      ],
      was: { fields: {}, bits: {} },
      changedOn: null,
      lifts: [],
      raise: false,
      mailable: { before: false, after: true },
    });
  });

  it('creates a blocked contact with every bit off and remembers what the block holds', () => {
    const plan = planContact(mapping, { afas: contact({ Blocked: true }), base: null, spotler: undefined });
    expect(plan.change?.bits.map(({ enabled }) => enabled)).toEqual([false, false]);
    expect(plan.base?.held).toEqual([1]);
    const unblocked = planContact(mapping, { afas: contact(), base: plan.base, spotler: undefined });
    expect(unblocked.change).toMatchObject({ bits: [{ bit: 1, enabled: true, cause: 'afas.unblocked' }], raise: true });
  });

  it.each([
    ['contact.noEmail', { Email: null }],
    ['contact.noEmail', { Email: '   ' }],
    ['contact.invalidEmail', { Email: 'jan(at)example.nl' }],
    ['contact.noOrganisation', { OrganisationId: null }],
  ])('excludes with %s', (code, change) => {
    const plan = planContact(mapping, { afas: contact(change), base: null, spotler: undefined });
    expect(plan).toMatchObject({ state: 'excluded', code, change: null, base: null });
  });

  it('still switches off somebody who lost the address or organisation in AFAS, and raises or changes nothing', () => {
    const lost = contact({ OrganisationId: null, FirstName: 'Johan', Newsletter: false, Events: true });
    const plan = planContact(mapping, { afas: lost, base: agreed, spotler: undefined });
    expect(plan.state).toBe('excluded');
    expect(plan.change).toMatchObject({ properties: {}, bits: [{ bit: 1, enabled: false }] });
  });

  it('sends only what changed', () => {
    const plan = planContact(mapping, { afas: contact({ FirstName: 'Johan' }), base: agreed, spotler: undefined });
    expect(plan.change).toMatchObject({ create: false, properties: { firstName: 'Johan' }, bits: [], raise: false });
  });

  it('plans nothing when only the case of the address or blanks differ', () => {
    const afas = contact({ Email: ' JAN@EXAMPLE.NL ', FirstName: 'Jan ' });
    expect(planContact(mapping, { afas, base: agreed, spotler: undefined }).change).toBeNull();
  });

  it('leaves out a value that Spotler would refuse, and says so, instead of losing the contact', () => {
    const plan = planContact(mapping, { afas: contact({ PostalCode: 'B-1000' }), base: null, spotler: undefined });
    expect(plan.change?.properties).not.toHaveProperty('postalCode');
    expect(plan.notes).toEqual([{ code: 'field.notRepresentable', property: 'postalCode' }]);
  });

  it('keeps an opt-out in Spotler and notes that AFAS does not know it yet', () => {
    const plan = planContact(mapping, { afas: contact(), base: agreed, spotler: inSpotler({}, []) });
    expect(plan.change).toBeNull();
    expect(plan.open).toBe(true);
    expect(plan.notes[0]?.code).toBe('permission.drift');
  });

  it('never overwrites a filled field at a first meeting', () => {
    const plan = planContact(mapping, { afas: contact(), base: null, spotler: inSpotler({ firstName: 'Johannes' }) });
    expect(plan).toMatchObject({ state: 'conflict', code: 'field.conflict', change: null, open: true });
  });

  it('switches off what still stands when a new address could make somebody active again who opted out of everything', () => {
    const base = { fields: { email: 'Jan@example.nl', firstName: 'Jan' }, bits: { 1: true, 4: false }, held: [] };
    const spotler = { fields: base.fields, bits: { 1: true, 4: false }, mailable: false, changedAt: null };
    const plan = planContact(mapping, { afas: contact({ Email: 'new@example.nl', PostalCode: null }), base, spotler });
    expect(plan.change).toMatchObject({
      properties: { email: 'new@example.nl' },
      bits: [{ bit: 1, enabled: false, cause: 'guard.newAddress', braked: false }],
    });
  });

  it('does not raise anything for somebody whom Spotler no longer mails', () => {
    const base: Base = { ...agreed, bits: { 1: false, 4: false } };
    const plan = planContact(mapping, { afas: contact(), base, spotler: inSpotler({}, [], false) });
    expect(plan.change).toBeNull();
  });

  it('recognises its own write in the feed, also when Spotler shows the address in another case', () => {
    const plan = planContact(mapping, { afas: contact(), base: null, spotler: undefined });
    if (!plan.base) throw new Error('no base');
    const echo = spotlerFingerprintText(mapping, inSpotler());
    expect(echo).toBe(spotlerFingerprintText(mapping, viewOfBase(plan.base)));
    expect(spotlerFingerprintText(mapping, inSpotler({}, []))).not.toBe(echo);
  });

  it('gives AFAS another fingerprint for every mapped change and none for the rest', () => {
    const print = (change: object): string => rowText(comparedColumns(mapping), { ...jan, ...change });
    const before = print({});
    const changes = [{ FirstName: 'J' }, { Blocked: true }, { Newsletter: false }, { OrganisationId: null }];
    for (const change of [...changes, { PersonNo: '0000101' }]) expect(print(change)).not.toBe(before);
    expect(print({ Nickname: 'Jantje', ContactChangedOn: '2026-01-01T10:00:00Z' })).toBe(before);
  });
});

describe('brakes', () => {
  const brakes = { create: 'unlimited', update: 10, optIn: 25, optOut: 500, vanish: '2%' } as const;
  const none = { create: 0, update: 0, optIn: 0, optOut: 0, vanish: 0 };
  it('hits above the limit, not at it', () => {
    expect(brakesHit(brakes, { ...none, update: 10 }, () => 100)).toEqual([]);
    expect(brakesHit(brakes, { ...none, update: 11 }, () => 100)).toEqual([{ kind: 'update', planned: 11, limit: 10 }]);
  });
  it('reads a percentage of the contacts known before, never as fewer than five, and not at all on a first run', () => {
    expect(brakesHit(brakes, { ...none, vanish: 20 }, () => 1000)).toEqual([]);
    expect(brakesHit(brakes, { ...none, vanish: 21 }, () => 1000)).toHaveLength(1);
    expect(brakesHit(brakes, { ...none, vanish: 5 }, () => 10)).toEqual([]);
    expect(brakesHit(brakes, { ...none, vanish: 6 }, () => 10)).toHaveLength(1);
    expect(brakesHit(brakes, { ...none, vanish: 1_000 }, () => 0)).toEqual([]);
  });
});
