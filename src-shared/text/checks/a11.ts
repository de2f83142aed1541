import { profitMenu } from '../profit-menu.ts';
import type { CheckText } from './check-text.ts';

/** A11: what is to be written to AFAS has a field there, of the right type and long enough. */
export const a11 = {
  menu: [profitMenu('appConnector', 'updateConnectors')],
  nl: {
    title: 'Velden om naar te schrijven bestaan en passen',
    what: 'Vraagt de UpdateConnectors welke velden ze hebben, en kijkt voor alles wat terug mag naar AFAS of het doelveld bestaat, van hetzelfde type is als de kolom en lang genoeg is. De ids van vrije velden verschillen per omgeving.',
    remedy:
      'Kies in de koppeling een bestaand doelveld. Staat een vrij veld er niet bij, neem het dan op bij het contact, de persoon of de organisatie waar het hoort.',
    remedies: { short: 'Kies een langer doelveld, of reken erop dat te lange waarden worden overgeslagen en gemeld.' },
    outcomes: {
      pass: 'Alle {{count}} doelvelden bestaan en passen.',
      notNeeded: 'De koppeling schrijft geen velden terug naar AFAS.',
      missing: 'Bestaat niet in de UpdateConnector: {{fields}}.',
      otherType: 'Van een ander type dan de kolom: {{fields}}.',
      short: 'Korter dan de kolom, zodat lange waarden niet passen: {{fields}}.',
    },
  },
  en: {
    title: 'Fields to write to exist and fit',
    what: 'Asks the UpdateConnectors which fields they have, and looks for everything that may return to AFAS whether the target exists, is of the same type as the column and is long enough. Ids of free fields differ between environments.',
    remedy:
      'Choose an existing target in the connection. If a free field is not among them, add it to the contact, person or organisation where it belongs.',
    remedies: { short: 'Choose a longer target, or count on values that are too long being skipped and reported.' },
    outcomes: {
      pass: 'All {{count}} targets exist and fit.',
      notNeeded: 'The connection writes no fields back to AFAS.',
      missing: 'Does not exist in the UpdateConnector: {{fields}}.',
      otherType: 'Of another type than the column: {{fields}}.',
      short: 'Shorter than the column, so that long values do not fit: {{fields}}.',
    },
  },
} as const satisfies CheckText;
