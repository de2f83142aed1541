import { profitMenu } from '../profit-menu.ts';
import type { CheckText } from './check-text.ts';

/** A08: rows are shown, and not suddenly fewer. */
export const a08 = {
  menu: [profitMenu('authorisation'), profitMenu('getConnector')],
  nl: {
    title: 'De GetConnector laat contacten zien',
    what: 'Een aanroep kan slagen en toch niets of minder tonen: de filterautorisatie van de gebruiker beslist wat zichtbaar is. Legt het aantal rijen naast dat van de laatste volledige run. Leest alle rijen.',
    remedy: 'Controleer de filterautorisatie van de gebruikersgroep en het filter van de GetConnector.',
    outcomes: {
      pass: 'De GetConnector geeft {{count}} rijen.',
      none: 'GetConnector {{connector}} geeft geen rijen, hoewel de aanroep slaagt: de autorisatie of een filter laat niets zien.',
      fewer:
        'De GetConnector geeft {{count}} rijen, {{less}} minder dan bij de laatste volledige run ({{before}}). Zijn die contacten niet verwijderd, dan laat de autorisatie of een filter minder zien.',
    },
  },
  en: {
    title: 'The GetConnector shows contacts',
    what: 'A call can succeed and yet show nothing, or less: the filter authorisation of the user decides what is visible. Compares the number of rows to that of the last full run. Reads all rows.',
    remedy: 'Check the filter authorisation of the user group and the filter of the GetConnector.',
    outcomes: {
      pass: 'The GetConnector gives {{count}} rows.',
      none: 'GetConnector {{connector}} gives no rows although the call succeeds: the authorisation or a filter shows nothing.',
      fewer:
        'The GetConnector gives {{count}} rows, {{less}} fewer than in the last full run ({{before}}). If those contacts were not removed, the authorisation or a filter shows less.',
    },
  },
} as const satisfies CheckText;
