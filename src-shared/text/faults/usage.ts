import type { FaultEntry } from './entry.ts';

/** Faults of how the command line is used. */
export const usageFaults = {
  'usage.command': {
    kind: 'usage',
    owner: 'partner',
    nl: { message: 'Deze opdracht is niet bekend: {{command}}', remedy: 'Bekijk de opdrachten met pont --help.' },
    en: { message: 'This command is not known: {{command}}', remedy: 'See the commands with pont --help.' },
  },
  'usage.option': {
    kind: 'usage',
    owner: 'partner',
    nl: { message: 'De opdracht klopt niet: {{problem}}', remedy: 'Bekijk de opties met pont {{command}} --help.' },
    en: { message: 'The command is not right: {{problem}}', remedy: 'See the options with pont {{command}} --help.' },
  },
  'vault.passphraseNeeded': {
    kind: 'usage',
    owner: 'partner',
    nl: {
      message: 'De kluis met inloggegevens is op slot en er is geen wachtzin gegeven.',
      remedy:
        'Zet de wachtzin in de omgevingsvariabele PONT_PASSPHRASE, of start de opdracht in een terminal die erom kan vragen.',
    },
    en: {
      message: 'The vault with credentials is locked and no passphrase was given.',
      remedy:
        'Put the passphrase into the environment variable PONT_PASSPHRASE, or run the command in a terminal that can ask for it.',
    },
  },
} as const satisfies Record<string, FaultEntry>;
