import type { Language } from './language.ts';

/** Column heads of a list of contacts in an export. */
export const peopleColumns: Readonly<Record<Language, readonly string[]>> = {
  nl: ['ContactId', 'Naam', 'E-mail', 'Organisatie', 'Reden', 'Wie kan iets doen'],
  en: ['ContactId', 'Name', 'E-mail', 'Organisation', 'Reason', 'Who can act'],
};
