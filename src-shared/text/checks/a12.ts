import { profitMenu } from '../profit-menu.ts';
import type { CheckText } from './check-text.ts';

/** A12: columns of HRM, order management or financial. */
export const a12 = {
  menu: [profitMenu('getConnector')],
  nl: {
    title: 'Alleen gegevens uit CRM',
    what: 'Herkent aan naam en omschrijving kolommen uit HRM, orderbeheer en financieel. Die horen niet in deze GetConnector: ze herhalen rijen, maken het lezen traag en brengen gegevens mee die voor e-mail niet nodig zijn. Medewerkers komen alleen mee als ze ook contactpersoon onder hun eigen organisatie zijn.',
    remedy:
      'Baseer de GetConnector op een gegevensverzameling van CRM en verwijder de genoemde kolommen. Is een kolom toch een vrij veld van CRM, dan kan deze melding blijven staan.',
    outcomes: {
      pass: 'Geen kolommen uit HRM, orderbeheer of financieel herkend.',
      hrm: 'Uit HRM: {{columns}}.',
      orders: 'Uit orderbeheer: {{columns}}.',
      financial: 'Uit financieel: {{columns}}.',
    },
  },
  en: {
    title: 'Data from CRM only',
    what: 'Recognises columns of HRM, order management and financial by their name and label. They do not belong in this GetConnector: they repeat rows, make reading slow and bring along data that e-mail has no need of. Employees only come along when they are also contact persons under their own organisation.',
    remedy:
      'Base the GetConnector on a data collection of CRM and remove the columns named. If a column is a free field of CRM after all, this finding can stay.',
    outcomes: {
      pass: 'No columns of HRM, order management or financial recognised.',
      hrm: 'From HRM: {{columns}}.',
      orders: 'From order management: {{columns}}.',
      financial: 'From financial: {{columns}}.',
    },
  },
} as const satisfies CheckText;
