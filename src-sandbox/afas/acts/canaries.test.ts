import { expect, test } from 'vitest';
import { createAfasSide } from '../index.ts';

type Marked = { organisationId: string; secondOrganisationId: string; contactIds: string[]; emailDomain: string };

const side = (contacts: number) => createAfasSide({ people: { seed: 7, contacts }, now: () => Date.UTC(2026, 10, 25) });
const count = (afas: ReturnType<typeof side>): unknown => (afas.acts.counts({}) as { contacts: number }).contacts;

test('a seed has its people and no others, until somebody marks canaries', () => {
  const afas = side(30);
  expect(count(afas)).toBe(30);
  const marked = afas.acts.markCanaries({}) as Marked;
  expect(count(afas)).toBe(42);
  expect(marked.contactIds).toHaveLength(12);
  expect(marked.organisationId).not.toBe(marked.secondOrganisationId);
});

test('marking them again makes nobody new, whatever became of names and addresses', () => {
  const afas = side(30);
  const marked = afas.acts.markCanaries({}) as Marked;
  const contactId = Number(marked.contactIds[0]);
  afas.acts.editOrganisation({ contactId, fields: { Company: 'Anders' } });
  afas.acts.editContact({ contactId, fields: { Email: null } });
  afas.acts.createContact({ organisationId: marked.organisationId, fields: { LastName: 'Nieuw' } });
  expect(afas.acts.markCanaries({})).toEqual(marked);
  expect(count(afas)).toBe(43);
});

test('canaries are all under one fictitious organisation and one domain, with every permission, changed long ago', () => {
  const afas = side(30);
  const { contactIds, organisationId, emailDomain } = afas.acts.markCanaries({}) as Marked;
  for (const id of contactIds) {
    const row = afas.acts.contact({ contactId: Number(id) }) as Record<string, unknown>;
    expect(row).toMatchObject({ OrganisationId: organisationId, Newsletter: true, Blocked: false });
    expect(row['Company']).toContain('Pont test');
    expect(row['Email']).toMatch(new RegExp(`@${emailDomain.replace('.', '\\.')}$`));
    expect(row['ContactChangedOn']).toMatch(/^2022-/);
  }
});
