import type { CheckText } from './check-text.ts';

/** S05: the de-duplication rule suits contact persons. */
export const s05 = {
  menu: [],
  nl: {
    title: 'Ontdubbeling past bij contactpersonen',
    what: 'Geen API toont de ontdubbelregel van een Spotler-account, dus de koppeling noemt wat Spotler daarover zei. Bij ontdubbeling op e-mailadres vallen contacten met hetzelfde adres samen.',
    remedy: 'Vraag Spotler om ontdubbeling op External id, en leg in de koppeling vast dat die zo is ingesteld.',
    outcomes: {
      pass: 'De koppeling vermeldt ontdubbeling op External id.',
      unknown: 'De ontdubbelregel van dit account is niet bekend; Spotler toont hem niet via de API.',
      email: 'Het account ontdubbelt op e-mailadres: contacten met hetzelfde adres vallen in Spotler samen.',
    },
  },
  en: {
    title: 'De-duplication suits contact persons',
    what: 'No API shows the de-duplication rule of a Spotler account, so the connection states what Spotler said about it. With de-duplication by e-mail address, contacts with the same address collapse.',
    remedy: 'Ask Spotler for de-duplication by External id, and state in the connection that it is set so.',
    outcomes: {
      pass: 'The connection states de-duplication by External id.',
      unknown: 'The de-duplication rule of this account is not known; Spotler does not show it through the API.',
      email: 'The account de-duplicates by e-mail address: contacts with the same address collapse in Spotler.',
    },
  },
} as const satisfies CheckText;
