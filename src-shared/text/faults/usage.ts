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
  'conflict.notFound': {
    kind: 'usage',
    owner: 'marketer',
    nl: {
      message: 'Contact {{contact}} is niet in conflict.',
      remedy: 'Bekijk met pont conflicts welke contacten dat wel zijn.',
    },
    en: {
      message: 'Contact {{contact}} is not in conflict.',
      remedy: 'See with pont conflicts which contacts are.',
    },
  },
  'conflict.noField': {
    kind: 'usage',
    owner: 'marketer',
    nl: {
      message: 'Bij contact {{contact}} is het veld {{property}} niet in conflict.',
      remedy: 'Bekijk met pont conflicts om welke velden het gaat.',
    },
    en: {
      message: 'Field {{property}} of contact {{contact}} is not in conflict.',
      remedy: 'See with pont conflicts which fields are.',
    },
  },
  'conflict.noFieldAnywhere': {
    kind: 'usage',
    owner: 'marketer',
    nl: {
      message: 'Het veld {{property}} is bij geen enkel contact in conflict.',
      remedy: 'Bekijk met pont conflicts om welke velden het gaat.',
    },
    en: {
      message: 'Field {{property}} is in conflict for no contact at all.',
      remedy: 'See with pont conflicts which fields are.',
    },
  },
  'conflict.notMapped': {
    kind: 'usage',
    owner: 'partner',
    nl: {
      message: 'Het veld {{property}} is niet meer gekoppeld, dus er is niets te kiezen.',
      remedy: 'Start een volledige run (pont sync --full); dan verdwijnt het uit de conflicten.',
    },
    en: {
      message: 'Field {{property}} is no longer mapped, so there is nothing to choose.',
      remedy: 'Start a full run (pont sync --full); it then leaves the conflicts.',
    },
  },
  'conflict.onlyToSpotler': {
    kind: 'usage',
    owner: 'partner',
    nl: {
      message: 'Het veld {{property}} gaat alleen naar Spotler; de waarde van Spotler kan niet naar AFAS.',
      remedy: 'Kies de waarde van AFAS, wijzig de waarde in AFAS zelf, of koppel het veld in beide richtingen.',
    },
    en: {
      message: 'Field {{property}} goes to Spotler only; the value of Spotler cannot go to AFAS.',
      remedy: 'Take the value of AFAS, change the value in AFAS itself, or map the field both ways.',
    },
  },
  'conflict.onlyToAfas': {
    kind: 'usage',
    owner: 'partner',
    nl: {
      message: 'Het veld {{property}} gaat alleen naar AFAS; de waarde van AFAS kan niet naar Spotler.',
      remedy: 'Kies de waarde van Spotler, wijzig de waarde in Spotler zelf, of koppel het veld in beide richtingen.',
    },
    en: {
      message: 'Field {{property}} goes to AFAS only; the value of AFAS cannot go to Spotler.',
      remedy: 'Take the value of Spotler, change the value in Spotler itself, or map the field both ways.',
    },
  },
  'conflict.level': {
    kind: 'usage',
    owner: 'partner',
    nl: {
      message:
        'De koppeling schrijft geen velden naar AFAS (writeBack: {{level}}), dus de waarde van Spotler voor {{property}} kan er niet heen.',
      remedy: 'Kies de waarde van AFAS, of zet writeBack in de koppeling op full.',
    },
    en: {
      message:
        'The connection writes no fields to AFAS (writeBack: {{level}}), so the value of Spotler for {{property}} cannot go there.',
      remedy: 'Take the value of AFAS, or set writeBack of the connection to full.',
    },
  },
  'conflict.neverReturns': {
    kind: 'usage',
    owner: 'partner',
    nl: {
      message:
        'Het veld {{property}} gaat nooit terug naar AFAS: alleen tekst en ja/nee gaan terug, geen tabelkoppelingen, bedrijfsnaam of adres.',
      remedy: 'Kies de waarde van AFAS, of wijzig de waarde in AFAS zelf.',
    },
    en: {
      message:
        'Field {{property}} never returns to AFAS: only text and yes/no do, no table links, company name or address.',
      remedy: 'Take the value of AFAS, or change the value in AFAS itself.',
    },
  },
  'conflict.doesNotFit': {
    kind: 'usage',
    owner: 'marketer',
    nl: {
      message: 'Bij contact {{contact}} past de gekozen waarde van {{property}} niet in het veld van de andere kant.',
      remedy: 'Kies de andere waarde, of wijzig de waarde zo dat ze past.',
    },
    en: {
      message: 'For contact {{contact}} the value taken for {{property}} does not fit the field of the other side.',
      remedy: 'Take the other value, or change the value so that it fits.',
    },
  },
  'retry.notFailed': {
    kind: 'usage',
    owner: 'marketer',
    nl: {
      message: 'Contact {{contact}} is niet mislukt, dus er is niets opnieuw te proberen.',
      remedy: 'Bekijk met pont failed welke contacten dat wel zijn.',
    },
    en: {
      message: 'Contact {{contact}} did not fail, so there is nothing to try again.',
      remedy: 'See with pont failed which contacts did.',
    },
  },
  'list.cancelled': {
    kind: 'cancelled',
    owner: 'marketer',
    nl: {
      message: 'Het lezen van de lijst is geannuleerd. Er is niets gewijzigd.',
      remedy: 'Start de opdracht opnieuw wanneer het uitkomt.',
    },
    en: {
      message: 'Reading the list was cancelled. Nothing was changed.',
      remedy: 'Start the command again when convenient.',
    },
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
