import type { CheckText } from './check-text.ts';

/** X01: this computer's clock against both hosts. */
export const x01 = {
  menu: [],
  nl: {
    title: 'Klok loopt gelijk met AFAS en Spotler',
    what: 'Legt de klok van deze computer naast de tijd in de antwoorden van beide kanten. Spotler weigert aanroepen met een tijd die te veel afwijkt, en het toestemmingsregister hoort de juiste tijd te noemen.',
    remedy: 'Zet op deze computer de tijd op automatisch (tijdserver) en controleer de tijdzone.',
    outcomes: {
      pass: 'De klok wijkt minder dan een minuut af.',
      off: 'De klok van deze computer wijkt af: {{afas}} van AFAS en {{spotler}} van Spotler.',
      unknown: 'Geen van beide kanten gaf een tijd mee.',
      minutes: '{{count}} minuten',
      same: 'niets',
      untold: 'onbekend',
    },
  },
  en: {
    title: 'Clock agrees with AFAS and Spotler',
    what: 'Compares the clock of this computer to the time in the answers of both sides. Spotler refuses calls whose time is too far off, and the consent ledger should name the right time.',
    remedy: 'Set the time of this computer to automatic (time server) and check the time zone.',
    outcomes: {
      pass: 'The clock is less than a minute off.',
      off: 'The clock of this computer is off: {{afas}} from AFAS and {{spotler}} from Spotler.',
      unknown: 'Neither side told a time.',
      minutes: '{{count}} minutes',
      same: 'nothing',
      untold: 'unknown',
    },
  },
} as const satisfies CheckText;
