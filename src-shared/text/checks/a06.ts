import { profitMenu } from '../profit-menu.ts';
import type { CheckText } from './check-text.ts';

/** A06: e-mail, blocked and the mapped columns are there; blocked people are not filtered out. */
export const a06 = {
  menu: [profitMenu('getConnector')],
  nl: {
    title: 'E-mail, geblokkeerd en gekoppelde kolommen aanwezig',
    what: 'Zonder e-mailadres is er niemand te mailen; zonder de kolom Geblokkeerd komt een blokkade in AFAS niet in Spotler aan. Daarom mogen geblokkeerde contacten ook niet worden weggefilterd.',
    remedy: 'Voeg de kolommen toe aan de GetConnector.',
    remedies: {
      noBlocked:
        'Voeg de kolom Geblokkeerd van het contact toe aan de GetConnector, haal een filter op geblokkeerd weg, en noem de kolom in de koppeling.',
      noneBlocked: 'Controleer het filter van de GetConnector: geblokkeerde contacten moeten mee komen.',
    },
    outcomes: {
      pass: 'E-mail, geblokkeerd en alle gekoppelde kolommen zijn er.',
      missing: 'In GetConnector {{connector}} ontbreekt: {{columns}}.',
      noBlocked: 'De koppeling noemt geen kolom voor geblokkeerd: een blokkade in AFAS komt dan niet in Spotler aan.',
      noneBlocked:
        'Van {{count}} contacten is er geen een geblokkeerd. Mogelijk filtert de GetConnector geblokkeerde contacten weg.',
    },
  },
  en: {
    title: 'E-mail, blocked and mapped columns present',
    what: 'Without an e-mail address there is nobody to mail; without the column Blocked a block in AFAS does not arrive in Spotler. For that reason blocked contacts must not be filtered out either.',
    remedy: 'Add the columns to the GetConnector.',
    remedies: {
      noBlocked:
        'Add the column Blocked of the contact to the GetConnector, remove a filter on blocked, and name the column in the connection.',
      noneBlocked: 'Check the filter of the GetConnector: blocked contacts have to come along.',
    },
    outcomes: {
      pass: 'E-mail, blocked and all mapped columns are there.',
      missing: 'GetConnector {{connector}} lacks: {{columns}}.',
      noBlocked: 'The connection names no column for blocked: a block in AFAS then does not arrive in Spotler.',
      noneBlocked: 'Of {{count}} contacts none is blocked. The GetConnector may filter blocked contacts out.',
    },
  },
} as const satisfies CheckText;
