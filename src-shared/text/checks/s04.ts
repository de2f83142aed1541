import { spotlerMenu } from '../profit-menu.ts';
import type { CheckText } from './check-text.ts';

/** S04: the external id field belongs to this link alone; contacts without an id are counted. */
export const s04 = {
  menu: [spotlerMenu('Settings / Account & Billing / Integrations / Configurations')],
  nl: {
    title: 'External id van deze koppeling alleen',
    what: 'Elk sleutelpaar van Spotler heeft een eigen veld voor de External id. Vullen twee koppelingen hetzelfde veld, dan overschrijven ze elkaars contacten. Telt ook contacten zonder External id: die kwamen via een formulier of import en wachten op een persoon. Leest alle contacten in Spotler.',
    remedy:
      'Maak in Spotler voor deze koppeling een eigen authenticatie met een nieuw veld voor de External id. Neemt Pont de bestaande koppeling over, zet die dan uit voordat Pont schrijft.',
    remedies: {
      foreign:
        'Kijk wie deze contacten in Spotler zette: een andere koppeling, of contacten die in AFAS niet meer zichtbaar zijn.',
    },
    outcomes: {
      pass: 'Het veld is vrij of alleen door deze koppeling gevuld ({{linked}} contacten). Zonder External id: {{unlinked}}.',
      other:
        'Alle {{count}} gevulde External id’s horen bij iets anders dan contacten uit AFAS: een andere integratie gebruikt dit veld.',
      foreign: 'External id’s die bij geen contact uit AFAS horen: {{count}}.',
      inUse: 'Contacten met een ContactId als External id die niet door Pont zijn geschreven: {{count}}.',
      unlinked: 'Zonder External id: {{count}}.',
    },
  },
  en: {
    title: 'External id for this link alone',
    what: 'Each key pair of Spotler has a field of its own for the External id. Where two links fill the same field, they overwrite each other’s contacts. Also counts contacts without an External id: those came from a form or an import and wait for a person. Reads all contacts in Spotler.',
    remedy:
      'Make an authentication of its own for this link in Spotler, with a new field for the External id. If Pont takes over the existing link, switch that off before Pont writes.',
    remedies: {
      foreign: 'Find out who put these contacts into Spotler: another link, or contacts that AFAS no longer shows.',
    },
    outcomes: {
      pass: 'The field is free, or filled by this link alone ({{linked}} contacts). Without External id: {{unlinked}}.',
      other:
        'All {{count}} filled External ids belong to something else than contacts of AFAS: another integration uses this field.',
      foreign: 'External ids that belong to no contact of AFAS: {{count}}.',
      inUse: 'Contacts with a ContactId as External id that Pont has not written: {{count}}.',
      unlinked: 'Without External id: {{count}}.',
    },
  },
} as const satisfies CheckText;
