import { profitMenu } from '../profit-menu.ts';
import type { CheckText } from './check-text.ts';

/** A09: the three UpdateConnectors are authorised. */
export const a09 = {
  menu: [profitMenu('appConnector', 'updateConnectors')],
  nl: {
    title: 'UpdateConnectors contact, persoon en organisatie geautoriseerd',
    what: 'Afmeldingen en gewijzigde velden gaan terug naar AFAS via deze UpdateConnectors. Zonder kan een afmelding uit Spotler niet in AFAS komen.',
    remedy: 'Voeg ze toe: Contact (KnContact), Persoon (KnPerson), Organisatie (KnOrganisation).',
    outcomes: {
      pass: 'De drie UpdateConnectors zijn geautoriseerd.',
      notNeeded: 'De koppeling schrijft niets terug naar AFAS.',
      missing: 'Niet geautoriseerd: {{connectors}}.',
    },
  },
  en: {
    title: 'UpdateConnectors contact, person and organisation authorised',
    what: 'Opt-outs and changed fields go back to AFAS through these UpdateConnectors. Without them an opt-out from Spotler cannot get into AFAS.',
    remedy: 'Add them: Contact (KnContact), Person (KnPerson), Organisation (KnOrganisation).',
    outcomes: {
      pass: 'The three UpdateConnectors are authorised.',
      notNeeded: 'The connection writes nothing back to AFAS.',
      missing: 'Not authorised: {{connectors}}.',
    },
  },
} as const satisfies CheckText;
