import { describe, expect, it } from 'vitest';
import { connectionFile } from '../../../src-shared/domain/connection.ts';
import type { AfasContact, Base, SpotlerView } from './contact.ts';
import { compileMapping } from './mapping.ts';
import { planContact } from './plan-contact.ts';
import type { Decision } from './scene.ts';

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
  fields: [{ afas: 'FirstName', spotler: 'firstName', winner: 'manual' }],
});
const mapping = compileMapping(
  connection,
  [
    { id: 'Email', type: 'string' },
    { id: 'FirstName', type: 'string' },
  ],
  [
    { name: 'email', type: 'email' },
    { name: 'firstName', type: 'string' },
  ],
);

const afas = (firstName: string, more: Partial<AfasContact> = {}): AfasContact => ({
  id: '7',
  personNo: '100',
  type: 'PRS',
  organisationId: '200',
  email: 'jan@example.nl',
  blocked: false,
  changedOn: null,
  fields: { email: 'jan@example.nl', firstName },
  bits: {},
  ...more,
});
const spotler = (firstName: string): SpotlerView => ({
  fields: { email: 'jan@example.nl', firstName },
  bits: {},
  mailable: true,
  changedAt: null,
});
const base: Base = { fields: { email: 'jan@example.nl', firstName: 'Jan' }, bits: {}, held: [] };

describe('a decision on a conflict', () => {
  const decision: Decision = { take: 'afas', afas: 'Johan', spotler: 'Jon' };
  const planned = (inAfas: string, inSpotler: string) => {
    const decisions = { firstName: decision };
    const plan = planContact(mapping, { afas: afas(inAfas), base, spotler: spotler(inSpotler), decisions });
    return { properties: plan.change?.properties ?? null, conflicts: plan.conflicts.length };
  };

  it('is followed where both sides still show the values that the person saw', () => {
    expect(planned('Johan', 'Jon')).toEqual({ properties: { firstName: 'Johan' }, conflicts: 0 });
  });

  it('holds for no other value of AFAS, nor of Spotler', () => {
    expect(planned('Johannes', 'Jon')).toEqual({ properties: null, conflicts: 1 });
    expect(planned('Johan', 'Johnny')).toEqual({ properties: null, conflicts: 1 });
  });
});

describe('an excluded contact', () => {
  it('gets none of its changed fields into Spotler', () => {
    const plan = planContact(mapping, { afas: afas('Johan', { organisationId: null }), base, spotler: spotler('Jan') });
    expect(plan).toMatchObject({ state: 'excluded', code: 'contact.noOrganisation', change: null });
  });
});

describe('a contact that Spotler no longer mails', () => {
  it('stays open, so that what becomes of it is looked at again', () => {
    const plan = planContact(mapping, { afas: afas('Jan'), base, spotler: { ...spotler('Jan'), mailable: false } });
    expect([plan.change, plan.open]).toEqual([null, true]);
    expect(planContact(mapping, { afas: afas('Jan'), base, spotler: spotler('Jan') }).open).toBe(false);
  });
});
