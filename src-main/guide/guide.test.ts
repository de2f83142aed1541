import { describe, expect, it } from 'vitest';
import { connectionFile } from '../../src-shared/domain/connection.ts';
import type { Guide } from '../../src-shared/domain/guide.ts';
import { type GuideFacts, nothingAsked } from './facts.ts';
import { guideHtml } from './guide-html.ts';
import { guideOf } from './guide.ts';

const free = `U${'0123456789ABCDEF'.repeat(2)}`;
const hostile = '</td><script>alert(1)</script>';
const connection = connectionFile.parse({
  version: 1,
  name: 'acme',
  title: `Acme ${hostile}`,
  afas: {
    participant: '12345',
    environment: 'accept',
    authentication: 'oauth',
    getConnector: 'Pont_Contacts',
    columns: {
      contactId: 'ContactId',
      personNo: 'PersonNo',
      organisationId: 'OrganisationId',
      email: 'Email',
      changedOn: ['PersonChangedOn'],
    },
  },
  fields: [
    { afas: 'FirstName', spotler: 'firstName', direction: 'both', write: { entity: 'person', field: 'FiNm' } },
    { afas: hostile, spotler: 'city' },
  ],
  permissions: [{ afas: 'Newsletter', bit: 1, direction: 'both', write: { entity: 'contact', field: free } }],
  writeBack: 'full',
});
const column = (id: string) => ({ id, type: 'string' as const, label: id, length: null });
const facts: GuideFacts = {
  access: {
    environmentId: 'A12345AA',
    appName: 'Pont',
    tokenExpiry: '0',
    getConnectors: [],
    updateConnectors: [{ id: 'KnContact', description: '' }],
  },
  columns: ['ContactId', 'PersonNo', 'Email', 'PersonChangedOn', 'FirstName'].map(column),
  fields: {
    contact: [{ id: free, type: 'boolean', label: 'Nieuwsbrief', length: null, mandatory: false, values: null }],
  },
};
const made = (given: GuideFacts, language: 'nl' | 'en' = 'en'): Guide =>
  guideOf({ connection, facts: given, language, at: Date.UTC(2026, 10, 25) });
/** First cells of a section's table, by state. */
function rows(guide: Guide, id: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const part of guide.sections.find((section) => section.id === id)?.parts ?? []) {
    if (part.kind !== 'table') continue;
    for (const { cells, state } of part.rows)
      (found[state] ??= []).push(cells.slice(0, id === 'update' ? 2 : 1).join(' '));
  }
  return found;
}

describe('the guide', () => {
  it('names every column that the connection needs, and which of them AFAS lacks', () => {
    expect(rows(made(facts), 'columns')).toEqual({
      present: ['ContactId', 'PersonNo', 'Email', 'PersonChangedOn', 'FirstName'],
      missing: [
        'OrganisationId',
        'Blocked',
        'Changed on (contact)',
        'Changed on (organisation)',
        hostile,
        'Newsletter',
      ],
    });
  });

  it('names the fields that are written, by their label, and the UpdateConnectors that are not authorised', () => {
    expect(rows(made(facts), 'update')).toEqual({
      present: [`KnContact Nieuwsbrief (${free})`],
      missing: ['KnPerson FiNm', 'KnOrganisation –'],
    });
  });

  it('can be made before AFAS is asked, and says so', () => {
    const guide = made(nothingAsked);
    expect(Object.keys(rows(guide, 'columns'))).toEqual(['unknown']);
    expect(guide.about.at(-1)?.value).toMatch(/^no:/);
  });

  it('follows environment and way of signing in, with menus in both languages', () => {
    const steps = made(facts, 'nl').sections.flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === 'steps' ? part.steps : [])),
    );
    expect(steps.some(({ text }) => text.includes('AFAS Accept'))).toBe(true);
    expect(steps.some(({ text }) => text.includes('client secret'))).toBe(true);
    expect(steps.some(({ text }) => text.includes('gebruikerstoken'))).toBe(false);
    expect(steps.map(({ menu }) => menu)).toContainEqual({
      nl: 'Algemeen / Beheer / App connector, tabblad UpdateConnectoren',
      en: 'General / Management / App connector, tab UpdateConnectors',
    });
  });

  it('as a page prints on A4, escapes what it is given, and fetches and runs nothing', () => {
    const page = guideHtml(made(facts, 'nl'), 'nl');
    expect(page).toContain('size: A4');
    expect(page).toContain('<html lang="nl">');
    expect(page).toContain('&lt;/td&gt;&lt;script&gt;');
    expect(page).not.toMatch(/<script|<link|<img|href=|url\(|https?:/);
  });
});
