import { profitMenu } from '../profit-menu.ts';
import type { CheckText } from './check-text.ts';

/** A04: the GetConnector is there, not blocked, and has names that filters can bear. */
export const a04 = {
  menu: [profitMenu('appConnector', 'getConnectors'), profitMenu('getConnector')],
  nl: {
    title: 'GetConnector aanwezig en bruikbaar',
    what: 'Kijkt of de gekozen GetConnector op de app connector staat, of de definitie niet geblokkeerd is, en of namen een eigen voorvoegsel hebben en geen punten bevatten. Punten laten filteren en sorteren misgaan; namen die met Profit_ beginnen zijn van AFAS zelf en kunnen met een nieuwe versie veranderen.',
    remedy:
      'Voeg de GetConnector toe aan de app connector. Is hij geblokkeerd, haal dan het vinkje Geblokkeerd weg in de definitie.',
    remedies: {
      dots: 'Geef de GetConnector en zijn kolommen namen zonder punten, en werk de koppeling bij.',
      foreignPrefix: 'Gebruik een eigen GetConnector met een eigen voorvoegsel, en werk de koppeling bij.',
    },
    outcomes: {
      pass: 'GetConnector {{connector}} is er en geeft antwoord.',
      missing: 'GetConnector {{connector}} staat niet op de app connector. Wel aanwezig: {{present}}.',
      dots: 'In namen van GetConnector {{connector}} staan punten ({{names}}): filteren en sorteren op zulke kolommen gaat mis.',
      foreignPrefix:
        'GetConnector {{connector}} of een kolom daarvan heeft een voorvoegsel van AFAS zelf ({{names}}); die kan bij een nieuwe Profit-versie veranderen.',
    },
  },
  en: {
    title: 'GetConnector present and usable',
    what: 'Looks whether the chosen GetConnector is on the app connector, whether its definition is not blocked, and whether names have a prefix of their own and no dots. Dots make filtering and sorting go wrong; names that begin with Profit_ belong to AFAS and can change with a new version.',
    remedy: 'Add the GetConnector to the app connector. If it is blocked, untick Blocked in its definition.',
    remedies: {
      dots: 'Give the GetConnector and its columns names without dots, and update the connection.',
      foreignPrefix: 'Use a GetConnector of your own with a prefix of your own, and update the connection.',
    },
    outcomes: {
      pass: 'GetConnector {{connector}} is there and answers.',
      missing: 'GetConnector {{connector}} is not on the app connector. Present are: {{present}}.',
      dots: 'Names of GetConnector {{connector}} contain dots ({{names}}): filtering and sorting on such columns goes wrong.',
      foreignPrefix:
        'GetConnector {{connector}} or a column of it has a prefix of AFAS itself ({{names}}); it can change with a new Profit version.',
    },
  },
} as const satisfies CheckText;
