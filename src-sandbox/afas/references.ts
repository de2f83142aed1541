import type { Bilingual, ReplyLanguage } from './language.ts';

/** A code table: what a field that links to a table accepts. */
export type Reference = { readonly id: string; readonly description: Bilingual };

const row = (id: string, nl: string, en: string): Reference => ({ id, description: { nl, en } });
const numbered = (ids: readonly string[]): readonly Reference[] => ids.map((id) => row(id, id, id));

export const references = {
  segment: [
    row('10', 'Klant', 'Customer'),
    row('20', 'Prospect', 'Prospect'),
    row('30', 'Leverancier', 'Supplier'),
    row('40', 'Relatie', 'Relation'),
  ],
  language: [
    row('NL', 'Nederlands', 'Dutch'),
    row('EN', 'Engels', 'English'),
    row('DE', 'Duits', 'German'),
    row('FR', 'Frans', 'French'),
  ],
  /** AFAS country codes are not ISO codes. */
  country: [
    row('A', 'Oostenrijk', 'Austria'),
    row('AFG', 'Afghanistan', 'Afghanistan'),
    row('B', 'België', 'Belgium'),
    row('CH', 'Zwitserland', 'Switzerland'),
    row('D', 'Duitsland', 'Germany'),
    row('E', 'Spanje', 'Spain'),
    row('F', 'Frankrijk', 'France'),
    row('GB', 'Groot-Brittannië', 'Great Britain'),
    row('I', 'Italië', 'Italy'),
    row('L', 'Luxemburg', 'Luxembourg'),
    row('NL', 'Nederland', 'Netherlands'),
    row('USA', 'Verenigde Staten', 'United States'),
  ],
  gender: [
    row('M', 'Man', 'Man'),
    row('V', 'Vrouw', 'Woman'),
    row('O', 'Onbekend', 'Unknown'),
    row('X', 'Niet van toepassing', 'Not applicable'),
  ],
  contactType: [
    row('PRS', 'Persoon bij organisatie', 'Person at organisation'),
    row('AFD', 'Afdeling', 'Department'),
    row('AFL', 'Afleveradres', 'Delivery address'),
    row('ORG', 'Organisatie', 'Organisation'),
    row('PER', 'Persoon', 'Person'),
  ],
  medium: [
    row('EMA', 'E-mail', 'E-mail'),
    row('FAX', 'Fax', 'Fax'),
    row('PRS', 'Persoonlijk', 'In person'),
    row('PST', 'Post', 'Post'),
    row('TEL', 'Telefoon', 'Telephone'),
  ],
  contactFunction: [
    row('100', 'Directie', 'Management'),
    row('200', 'Inkoop', 'Purchasing'),
    row('300', 'Verkoop', 'Sales'),
  ],
  nameUse: numbered(['0', '1', '2', '3']),
  matchPerson: numbered(['0', '1', '2', '3', '4', '5', '6', '7']),
  matchOrganisation: numbered(['0', '1', '2', '3', '4', '5', '6']),
  employees: numbered(['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']),
} as const satisfies Record<string, readonly Reference[]>;

export const describeReferences = (
  list: readonly Reference[],
  language: ReplyLanguage,
): { readonly id: string; readonly description: string }[] =>
  list.map(({ id, description }) => ({ id, description: description[language] }));
