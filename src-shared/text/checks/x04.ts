import type { CheckText } from './check-text.ts';

/** X04: mailable on one side, opted out on the other. */
export const x04 = {
  menu: [],
  nl: {
    title: 'Beide kanten eens over wie gemaild mag worden',
    what: 'Vergelijkt per contact de gekoppelde permissies van beide kanten. Een contact dat door een bounce niet bereikbaar is, telt hier niet als afgemeld. Leest alle rijen van AFAS en alle contacten in Spotler.',
    remedy:
      'Doe een proefrun en bekijk de mailbaarheidsbalans. Bij een verschil geldt de afmelding, tot iemand aantoonbaar opnieuw toestemming geeft.',
    outcomes: {
      pass: 'Geen verschil gevonden over {{count}} contacten die aan beide kanten staan.',
      nothingMapped: 'Er zijn nog geen permissies gekoppeld om te vergelijken.',
      optedOutInSpotler: 'Ja in AFAS, afgemeld in Spotler: {{count}}.',
      optedOutInAfas: 'Nee of geblokkeerd in AFAS, mailbaar in Spotler: {{count}}.',
    },
  },
  en: {
    title: 'Both sides agree on who may be mailed',
    what: 'Compares the mapped permissions of both sides per contact. A contact that a bounce makes unreachable does not count as opted out here. Reads all rows of AFAS and all contacts in Spotler.',
    remedy:
      'Make a dry run and look at the mailability balance. Where the sides differ the opt-out holds, until somebody demonstrably gives consent anew.',
    outcomes: {
      pass: 'No difference found over {{count}} contacts that both sides have.',
      nothingMapped: 'No permissions are mapped yet that could be compared.',
      optedOutInSpotler: 'Yes in AFAS, opted out in Spotler: {{count}}.',
      optedOutInAfas: 'No or blocked in AFAS, mailable in Spotler: {{count}}.',
    },
  },
} as const satisfies CheckText;
