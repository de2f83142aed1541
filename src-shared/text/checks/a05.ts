import { profitMenu } from '../profit-menu.ts';
import type { CheckText } from './check-text.ts';

/** A05: the three keys are there and every contact has one row. */
export const a05 = {
  menu: [profitMenu('getConnector')],
  nl: {
    title: 'ContactId, PersonNo en OrganisationId aanwezig en uniek',
    what: 'Met deze drie vindt Pont contact, persoon en organisatie terug in AFAS. ContactId moet per rij uniek zijn: herhaalt een koppeling met een andere tabel rijen, dan is niet te zeggen welke rij geldt. Leest alle rijen.',
    remedy: 'Voeg de ontbrekende kolommen toe aan de GetConnector.',
    remedies: { twice: 'Verwijder uit de GetConnector de koppeling met de tabel die rijen herhaalt.' },
    outcomes: {
      pass: 'De drie sleutels zijn er; elke ContactId komt één keer voor.',
      passUnseen: 'De drie sleutels zijn er.',
      missing: 'In GetConnector {{connector}} ontbreekt: {{columns}}.',
      twice: 'GetConnector {{connector}} geeft {{count}} ContactId’s meer dan eens.',
    },
  },
  en: {
    title: 'ContactId, PersonNo and OrganisationId present and unique',
    what: 'By these three Pont finds contact, person and organisation in AFAS. ContactId has to be unique per row: where a join with another table repeats rows, nobody can say which one holds. Reads all rows.',
    remedy: 'Add the missing columns to the GetConnector.',
    remedies: { twice: 'Remove from the GetConnector the join with the table that repeats rows.' },
    outcomes: {
      pass: 'The three keys are there; every ContactId occurs once.',
      passUnseen: 'The three keys are there.',
      missing: 'GetConnector {{connector}} lacks: {{columns}}.',
      twice: 'GetConnector {{connector}} gives {{count}} ContactIds more than once.',
    },
  },
} as const satisfies CheckText;
