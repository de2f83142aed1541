import { profitMenu } from '../profit-menu.ts';
import type { CheckText } from './check-text.ts';

/** A14: columns that are privacy-sensitive, or that nothing uses. */
export const a14 = {
  menu: [profitMenu('getConnector')],
  nl: {
    title: 'Geen privacygevoelige of ongebruikte kolommen',
    what: 'AVG: wat niet nodig is, wordt niet opgehaald. Herkent aan naam en omschrijving kolommen als BSN, geboortedatum en bankrekening, en noemt kolommen die de koppeling niet gebruikt. Alle kolommen komen bij elke run mee.',
    remedy: 'Verwijder de genoemde kolommen uit de GetConnector, of koppel ze als ze toch nodig zijn.',
    outcomes: {
      pass: 'Geen privacygevoelige kolommen herkend; alle kolommen worden gebruikt.',
      unmapped:
        'Geen privacygevoelige kolommen herkend. Welke kolommen ongebruikt zijn, blijkt zodra er velden gekoppeld zijn.',
      sensitive: 'Privacygevoelig: {{columns}}.',
      unused: 'Niet gebruikt door de koppeling: {{columns}}.',
    },
  },
  en: {
    title: 'No privacy-sensitive or unused columns',
    what: 'GDPR: what is not needed is not fetched. Recognises columns such as citizen number, date of birth and bank account by name and label, and names columns that the connection does not use. All columns come along at every run.',
    remedy: 'Remove the columns named from the GetConnector, or map them if they are needed after all.',
    outcomes: {
      pass: 'No privacy-sensitive columns recognised; all columns are used.',
      unmapped: 'No privacy-sensitive columns recognised. Which columns are unused shows once fields are mapped.',
      sensitive: 'Privacy-sensitive: {{columns}}.',
      unused: 'Not used by the connection: {{columns}}.',
    },
  },
} as const satisfies CheckText;
