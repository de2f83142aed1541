import type { CheckText } from './check-text.ts';

/** X05: another link still writes. */
export const x05 = {
  menu: [],
  nl: {
    title: 'Geen andere koppeling die meeschrijft',
    what: 'Kijkt of contacten in Spotler in de laatste 24 uur veranderden zonder dat Pont dat deed: contacten met een ContactId die Pont niet kent, of waarden die in AFAS veranderden en al in Spotler staan. Zo blijkt dat de oude koppeling nog loopt. Leest alle rijen van AFAS en alle contacten in Spotler.',
    remedy:
      'Laat Pont eerst meekijken zonder te schrijven (proefruns, schaduwmodus), vergelijk de uitkomst, en zet dan de oude koppeling uit voordat Pont gaat schrijven.',
    outcomes: {
      pass: 'In de laatste {{hours}} uur schreef niemand anders naar Spotler.',
      quiet:
        'Een andere koppeling vulde {{count}} contacten in Spotler; in de laatste {{hours}} uur veranderde daar niets aan.',
      unknown:
        'In de laatste {{hours}} uur veranderd, met een ContactId, en niet door Pont geschreven: {{count}} contacten.',
      carried:
        'In de laatste {{hours}} uur kwam een wijziging uit AFAS in Spotler zonder dat Pont die schreef: {{count}} contacten.',
    },
  },
  en: {
    title: 'No other link that writes along',
    what: 'Looks whether contacts in Spotler changed in the last 24 hours without Pont doing so: contacts with a ContactId that Pont does not know, or values that changed in AFAS and are in Spotler already. That shows that the old link still runs. Reads all rows of AFAS and all contacts in Spotler.',
    remedy:
      'Let Pont look along first without writing (dry runs, shadow mode), compare the outcome, and then switch the old link off before Pont starts to write.',
    outcomes: {
      pass: 'In the last {{hours}} hours nobody else wrote to Spotler.',
      quiet: 'Another link filled {{count}} contacts in Spotler; in the last {{hours}} hours nothing changed there.',
      unknown: 'Changed in the last {{hours}} hours, with a ContactId, and not written by Pont: {{count}} contacts.',
      carried:
        'In the last {{hours}} hours a change in AFAS arrived in Spotler without Pont writing it: {{count}} contacts.',
    },
  },
} as const satisfies CheckText;
