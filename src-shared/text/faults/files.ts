import type { FaultEntry } from './entry.ts';

/** Faults of connection and secrets files and of the data folder. */
export const filesFaults = {
  'connection.unknown': {
    kind: 'usage',
    owner: 'partner',
    nl: {
      message: 'Er is geen koppeling met de naam {{name}}. Aanwezig: {{present}}.',
      remedy: 'Bekijk de namen met pont connection list.',
    },
    en: {
      message: 'There is no connection named {{name}}. Present: {{present}}.',
      remedy: 'See the names with pont connection list.',
    },
  },
  'connection.invalid': {
    kind: 'usage',
    owner: 'partner',
    nl: {
      message: 'Het koppelingsbestand {{file}} klopt niet: {{problems}}',
      remedy:
        'Verbeter het bestand op de genoemde plaatsen en importeer het opnieuw. De bestaande koppeling is niet gewijzigd.',
    },
    en: {
      message: 'The connection file {{file}} is not right: {{problems}}',
      remedy: 'Mend the file at the places named and import it again. The existing connection was left as it is.',
    },
  },
  'connection.noSecrets': {
    kind: 'credentials',
    owner: 'partner',
    nl: {
      message: 'Voor koppeling {{name}} ontbreken de inloggegevens van {{side}}.',
      remedy:
        'Vul ze in bij de koppeling onder Beheer, of geef ze met pont connection secrets {{name}} --secrets BESTAND.',
    },
    en: {
      message: 'Connection {{name}} has no credentials for {{side}}.',
      remedy:
        'Enter them in the connection under Manage, or give them with pont connection secrets {{name}} --secrets FILE.',
    },
  },
  'secrets.invalid': {
    kind: 'usage',
    owner: 'partner',
    nl: {
      message: 'Het bestand met inloggegevens klopt niet: {{problems}}',
      remedy: 'Het bestand heeft deze vorm: {"afas":{"token":"…"},"spotler":{"key":"…","secret":"…"}}.',
    },
    en: {
      message: 'The file with credentials is not right: {{problems}}',
      remedy: 'The file has this form: {"afas":{"token":"…"},"spotler":{"key":"…","secret":"…"}}.',
    },
  },
  'file.unreadable': {
    kind: 'usage',
    owner: 'partner',
    nl: {
      message: 'Het bestand {{file}} kan niet gelezen worden.',
      remedy: 'Controleer of het bestand bestaat en leesbaar is.',
    },
    en: { message: 'The file {{file}} cannot be read.', remedy: 'Check that the file exists and is readable.' },
  },
  'file.notJson': {
    kind: 'usage',
    owner: 'partner',
    nl: { message: 'Het bestand {{file}} is geen JSON of is groter dan 1 MB.', remedy: 'Kies het juiste bestand.' },
    en: { message: 'The file {{file}} is not JSON or is larger than 1 MB.', remedy: 'Choose the right file.' },
  },
  'folder.unusable': {
    kind: 'usage',
    owner: 'partner',
    nl: {
      message: 'De gegevensmap {{folder}} kan niet gebruikt worden.',
      remedy: 'Kies een map waarin deze gebruiker mag schrijven, met --data of PONT_DATA.',
    },
    en: {
      message: 'The data folder {{folder}} cannot be used.',
      remedy: 'Choose a folder in which this user may write, with --data or PONT_DATA.',
    },
  },
  'connection.nameTaken': {
    kind: 'usage',
    owner: 'partner',
    nl: {
      message: 'Er is al een koppeling met de naam {{name}}. Er is niets gewijzigd.',
      remedy: 'Kies een andere naam.',
    },
    en: {
      message: 'There is a connection named {{name}} already. Nothing was changed.',
      remedy: 'Choose another name.',
    },
  },
  'connection.practiceFixed': {
    kind: 'usage',
    owner: 'partner',
    nl: {
      message:
        'De oefenklant ({{name}}) heeft een vaste naam en is niet te dupliceren: hij draait alleen op deze computer.',
      remedy: 'Exporteer de oefenklant om zijn instellingen te bekijken, of maak een koppeling voor een echte klant.',
    },
    en: {
      message:
        'The practice customer ({{name}}) has a fixed name and cannot be duplicated: it runs on this computer only.',
      remedy: 'Export the practice customer to see its settings, or make a connection for a real customer.',
    },
  },
} as const satisfies Record<string, FaultEntry>;
