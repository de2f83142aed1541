import type { TakenSide } from '../domain/conflict.ts';
import type { Language } from './language.ts';

/** Words of the list of conflicts. */
export const conflictWords = {
  nl: {
    agreed: 'Laatst gelijk',
    neverAgreed: 'nooit gelijk geweest',
    decided: 'Gekozen: {{side}}. De volgende run voert dat uit, mits beide waarden dan nog zo zijn.',
  },
  en: {
    agreed: 'Last agreed',
    neverAgreed: 'never agreed',
    decided: 'Chosen: {{side}}. The next run carries it out, provided both values are still these.',
  },
} as const satisfies Record<Language, Readonly<Record<string, string>>>;

/** How a side is called; the same in both languages. */
export const takenNames: Readonly<Record<TakenSide, string>> = { afas: 'AFAS', spotler: 'Spotler' };

/** Column heads of an export: a row for each field. */
export const conflictColumns: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    'ContactId',
    'Naam',
    'E-mail',
    'Organisatie',
    'Veld',
    'Kolom',
    'Reden',
    'Laatst gelijk',
    'AFAS',
    'Spotler',
    'Gekozen',
    'Wie kan iets doen',
  ],
  en: [
    'ContactId',
    'Name',
    'E-mail',
    'Organisation',
    'Field',
    'Column',
    'Reason',
    'Last agreed',
    'AFAS',
    'Spotler',
    'Chosen',
    'Who can act',
  ],
};

/** What became of one choice. */
export const decisionOutcomes = {
  'conflict.decided': {
    nl: 'Wordt {{value}}, de waarde van {{side}}, in de volgende run.',
    en: 'Becomes {{value}}, the value of {{side}}, in the next run.',
  },
  'conflict.doesNotFit': {
    nl: 'Overgeslagen: de waarde van {{side}} past niet in het veld van de andere kant.',
    en: 'Skipped: the value of {{side}} does not fit the field of the other side.',
  },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;
