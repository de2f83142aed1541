import type { Language } from './language.ts';

type Sentence = Readonly<Record<Language, string>>;

/** What a person can do about somebody who waits, by what AFAS has with the same address. */
export const waitingSentences = {
  free: {
    nl: 'Staat in Spotler zonder External id. In AFAS heeft contact {{contactId}}{{name}} hetzelfde e-mailadres. Is het dezelfde persoon, geef dit contact in Spotler dan External id {{contactId}}.',
    en: 'Is in Spotler without an external id. In AFAS contact {{contactId}}{{name}} has the same e-mail address. If it is the same person, give this contact external id {{contactId}} in Spotler.',
  },
  taken: {
    nl: 'Staat in Spotler zonder External id. In AFAS heeft contact {{contactId}}{{name}} hetzelfde e-mailadres, en dat staat ook zelf in Spotler. Is het dezelfde persoon, voeg de twee in Spotler dan samen onder External id {{contactId}}.',
    en: 'Is in Spotler without an external id. In AFAS contact {{contactId}}{{name}} has the same e-mail address, and is in Spotler itself too. If it is the same person, merge the two in Spotler under external id {{contactId}}.',
  },
  none: {
    nl: 'Staat in Spotler zonder External id, en geen contact uit AFAS heeft dit e-mailadres. Voeg de persoon in AFAS toe en geef dit contact in Spotler die ContactId als External id, of laat het zo: Pont maakt in AFAS niets aan.',
    en: 'Is in Spotler without an external id, and no contact of AFAS has this e-mail address. Add the person in AFAS and give this contact that ContactId as external id in Spotler, or leave it: Pont creates nothing in AFAS.',
  },
} as const satisfies Record<string, Sentence>;

/** Column heads of an export. */
export const waitingColumns: Readonly<Record<Language, readonly string[]>> = {
  nl: ['Naam', 'E-mail', 'Mogelijk ContactId', 'Naam in AFAS', 'Reden', 'Wie kan iets doen'],
  en: ['Name', 'E-mail', 'Possible ContactId', 'Name in AFAS', 'Reason', 'Who can act'],
};
