import { profitMenu } from '../profit-menu.ts';
import type { CheckText } from './check-text.ts';

/** A10: permissions are yes/no on the reading and on the writing side. */
export const a10 = {
  menu: [profitMenu('getConnector'), profitMenu('appConnector', 'updateConnectors')],
  nl: {
    title: 'Permissies zijn ja/nee-velden',
    what: 'Een permissie is in AFAS een vrij veld van het type ja/nee, zowel in de GetConnector als in de UpdateConnector. Alleen dan is een afmelding eenduidig en werkt geblokkeerd.',
    remedy:
      'Maak van elke nieuwsbriefpermissie in AFAS een vrij veld van het type ja/nee en neem dat op in de GetConnector.',
    outcomes: {
      pass: 'Alle gekoppelde permissies zijn ja/nee-velden.',
      missing: 'In GetConnector {{connector}} ontbreekt: {{columns}}.',
      notYesNo: 'Geen ja/nee-veld in de GetConnector: {{columns}}.',
      notYesNoInUpdate: 'Geen ja/nee-veld in de UpdateConnector: {{fields}}.',
    },
  },
  en: {
    title: 'Permissions are yes/no fields',
    what: 'A permission is a free field of type yes/no in AFAS, in the GetConnector as well as in the UpdateConnector. Only then is an opt-out unambiguous, and does blocking work.',
    remedy: 'Make each newsletter permission in AFAS a free field of type yes/no and put that into the GetConnector.',
    outcomes: {
      pass: 'All mapped permissions are yes/no fields.',
      missing: 'GetConnector {{connector}} lacks: {{columns}}.',
      notYesNo: 'Not a yes/no field in the GetConnector: {{columns}}.',
      notYesNoInUpdate: 'Not a yes/no field in the UpdateConnector: {{fields}}.',
    },
  },
} as const satisfies CheckText;
