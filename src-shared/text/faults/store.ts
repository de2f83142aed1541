import type { FaultEntry } from './entry.ts';

/** Faults of the state file. */
export const storeFaults = {
  'store.readOnly': {
    kind: 'usage',
    owner: 'partner',
    nl: {
      message: 'In de gegevensmap kan niet geschreven worden ({{file}}).',
      remedy: 'Geef deze gebruiker schrijfrechten op de gegevensmap, of kies een andere map met --data.',
    },
    en: {
      message: 'The data folder cannot be written to ({{file}}).',
      remedy: 'Give this user write access to the data folder, or choose another folder with --data.',
    },
  },
  'store.unreachable': {
    kind: 'usage',
    owner: 'partner',
    nl: {
      message: 'De gegevensmap of een bestand daarin ({{file}}) kan niet geopend worden.',
      remedy: 'Controleer of de map bestaat, op een lokale schijf staat en leesbaar is voor deze gebruiker.',
    },
    en: {
      message: 'The data folder or a file in it ({{file}}) cannot be opened.',
      remedy: 'Check that the folder exists, is on a local disk and is readable for this user.',
    },
  },
  'store.damaged': {
    kind: 'usage',
    owner: 'partner',
    nl: {
      message: 'Het statusbestand {{file}} is beschadigd. Het is niet gewijzigd en er is niets verstuurd.',
      remedy:
        'Zet een reservekopie terug, of hernoem het bestand: Pont begint dan opnieuw en overschrijft niets wat aan beide kanten gevuld is.',
    },
    en: {
      message: 'The state file {{file}} is damaged. It was left as it is and nothing was sent.',
      remedy:
        'Put a backup back, or rename the file: Pont then starts anew and overwrites nothing that is filled on both sides.',
    },
  },
  'store.foreign': {
    kind: 'usage',
    owner: 'partner',
    nl: {
      message: 'Het bestand {{file}} is geen statusbestand van deze koppeling. Het is niet gewijzigd.',
      remedy: 'Verplaats het bestand uit de gegevensmap en start opnieuw.',
    },
    en: {
      message: 'The file {{file}} is not a state file of this connection. It was left as it is.',
      remedy: 'Move the file out of the data folder and start again.',
    },
  },
  'store.newer': {
    kind: 'usage',
    owner: 'partner',
    nl: {
      message: 'Het statusbestand {{file}} is van een nieuwere versie van Pont. Het is niet gewijzigd.',
      remedy: 'Gebruik de nieuwere versie van Pont.',
    },
    en: {
      message: 'The state file {{file}} comes from a newer version of Pont. It was left as it is.',
      remedy: 'Use the newer version of Pont.',
    },
  },
  'store.diskFull': {
    kind: 'usage',
    owner: 'partner',
    nl: {
      message: 'De schijf met de gegevensmap is vol. Wat bevestigd was, staat vast.',
      remedy: 'Maak ruimte vrij en start opnieuw; de run gaat verder waar hij was.',
    },
    en: {
      message: 'The disk with the data folder is full. What was confirmed is kept.',
      remedy: 'Free some space and start again; the run continues where it was.',
    },
  },
  'store.busy': {
    kind: 'locked',
    owner: 'marketer',
    nl: {
      message: 'Een ander venster of programma gebruikt {{file}}.',
      remedy: 'Sluit het andere venster of wacht tot het klaar is, en probeer het dan opnieuw.',
    },
    en: {
      message: 'Another window or program is using {{file}}.',
      remedy: 'Close the other window or wait until it has finished, then try again.',
    },
  },
  'ledger.cancelled': {
    kind: 'cancelled',
    owner: 'marketer',
    nl: {
      message: 'Het lezen van het toestemmingsregister is geannuleerd. Er is niets gewijzigd.',
      remedy: 'Start de opdracht opnieuw wanneer het uitkomt.',
    },
    en: {
      message: 'Reading the consent ledger was cancelled. Nothing was changed.',
      remedy: 'Start the command again when convenient.',
    },
  },
  'export.unwritable': {
    kind: 'usage',
    owner: 'partner',
    nl: {
      message:
        'De export kan niet als {{file}} opgeslagen worden ({{reason}}). Wat er onder die naam stond, is niet gewijzigd.',
      remedy:
        'Kies een map die bestaat, waarin deze gebruiker mag schrijven en waar ruimte is. Staat het bestand nog ergens open, sluit het dan.',
    },
    en: {
      message: 'The export cannot be saved as {{file}} ({{reason}}). Whatever had that name before was left as it is.',
      remedy:
        'Choose a folder that exists, in which this user may write and where there is space. If the file is still open somewhere, close it.',
    },
  },
} as const satisfies Record<string, FaultEntry>;
