import { profitMenu } from '../profit-menu.ts';
import type { CheckText } from './check-text.ts';

/** A07: the change dates of contact, person and organisation. */
export const a07 = {
  menu: [profitMenu('getConnector')],
  nl: {
    title: 'Wijzigingsdatums van contact, persoon en organisatie',
    what: 'Aan deze datums ziet Pont wat sinds de vorige run veranderde. De datum van het contact verandert niet mee met de persoon of de organisatie; wat zonder datum verandert, komt pas met een volledige run mee.',
    remedy:
      'Voeg de velden Gewijzigd op van contact, persoon en organisatie toe aan de GetConnector en aan de koppeling.',
    outcomes: {
      pass: 'Alle drie de wijzigingsdatums zijn er.',
      missing:
        'Er zijn {{count}} van de drie wijzigingsdatums. Een wijziging zonder datum komt pas met een volledige run mee (elke {{hours}} uur).',
      missingOf:
        'De wijzigingsdatum ontbreekt van: {{missing}}. Zo’n wijziging komt pas met een volledige run mee: tot {{hours}} uur later in plaats van {{minutes}} minuten.',
      contact: 'contact',
      person: 'persoon',
      organisation: 'organisatie',
    },
  },
  en: {
    title: 'Change dates of contact, person and organisation',
    what: 'By these dates Pont sees what changed since the previous run. The date of the contact does not move when its person or organisation changes; what changes without a date only comes along with a full run.',
    remedy: 'Add the fields Changed on of contact, person and organisation to the GetConnector and to the connection.',
    outcomes: {
      pass: 'All three change dates are there.',
      missing:
        'There are {{count}} of the three change dates. A change without a date only comes along with a full run (every {{hours}} hours).',
      missingOf:
        'The change date is missing of: {{missing}}. Such a change only comes along with a full run: up to {{hours}} hours later instead of {{minutes}} minutes.',
      contact: 'contact',
      person: 'person',
      organisation: 'organisation',
    },
  },
} as const satisfies CheckText;
