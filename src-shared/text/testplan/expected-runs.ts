import type { Expectation } from './expectation.ts';

/** What cases expect of a run of the engine. */
export const expectedRuns = {
  'bounce.told': {
    owner: 'partner',
    nl: {
      held: 'De bounce is naar het bounceveld van AFAS geschreven.',
      failed: 'De bounce is niet naar het bounceveld van AFAS geschreven ({{found}} schrijfacties).',
    },
    en: {
      held: 'The bounce was written to the bounce field of AFAS.',
      failed: 'The bounce was not written to the bounce field of AFAS ({{found}} writes).',
    },
  },
  'bounce.seen': {
    owner: 'spotler',
    nl: {
      held: 'De run las de bounce uit Spotler.',
      failed: 'De run las geen bounce uit Spotler.',
    },
    en: { held: 'The run read the bounce from Spotler.', failed: 'The run read no bounce from Spotler.' },
  },
  'optOuts.none': {
    owner: 'partner',
    nl: {
      held: 'De run gaf geen afmelding door aan AFAS.',
      failed: 'De run gaf {{found}} afmelding(en) door aan AFAS, terwijl niemand zich afmeldde.',
    },
    en: {
      held: 'The run passed no opt-out on to AFAS.',
      failed: 'The run passed {{found}} opt-out(s) on to AFAS, although nobody opted out.',
    },
  },
  'writes.none': {
    owner: 'partner',
    nl: {
      held: 'De run schreef niets: 0 schrijfacties naar AFAS en 0 naar Spotler.',
      failed: 'De run schreef {{afas}} keer naar AFAS en {{spotler}} keer naar Spotler; dat moet 0 en 0 zijn.',
    },
    en: {
      held: 'The run wrote nothing: 0 writes to AFAS and 0 to Spotler.',
      failed: 'The run wrote {{afas}} times to AFAS and {{spotler}} times to Spotler; it has to be 0 and 0.',
    },
  },
  'writes.some': {
    owner: 'partner',
    nl: {
      held: 'De run schreef naar beide kanten ({{afas}} en {{spotler}}).',
      failed:
        'De run schreef {{afas}} keer naar AFAS en {{spotler}} keer naar Spotler; er was aan beide kanten iets te schrijven.',
    },
    en: {
      held: 'The run wrote to both sides ({{afas}} and {{spotler}}).',
      failed:
        'The run wrote {{afas}} times to AFAS and {{spotler}} times to Spotler; there was something to write on both sides.',
    },
  },
  'writes.entities': {
    owner: 'partner',
    nl: {
      held: 'Van de organisatie is niets naar AFAS geschreven.',
      failed: 'De run schreef {{found}} organisatie(s) naar AFAS; bedrijfsnaam en adres gaan nooit terug.',
    },
    en: {
      held: 'Nothing of the organisation was written to AFAS.',
      failed: 'The run wrote {{found}} organisation(s) to AFAS; company name and address never return.',
    },
  },
  'mapping.refused': {
    owner: 'partner',
    nl: {
      held: 'Een koppeling die {{field}} naar AFAS schrijft, wordt geweigerd.',
      failed: 'Een koppeling die {{field}} naar AFAS schrijft, wordt niet geweigerd.',
    },
    en: {
      held: 'A mapping that writes {{field}} to AFAS is refused.',
      failed: 'A mapping that writes {{field}} to AFAS is not refused.',
    },
  },
  'echo.seen': {
    owner: 'spotler',
    nl: {
      held: 'Spotler gaf de eigen schrijfactie van Pont terug als wijziging ({{found}}).',
      failed: 'Spotler gaf geen enkele wijziging terug, ook niet die van Pont zelf.',
    },
    en: {
      held: 'Spotler gave Pont’s own write back as a change ({{found}}).',
      failed: 'Spotler gave no change back at all, not even Pont’s own.',
    },
  },
  'conflict.shown': {
    owner: 'partner',
    nl: {
      held: 'De wijziging aan beide kanten staat als conflict te wachten op een keuze.',
      failed: 'Er staan {{found}} conflicten; de wijziging aan beide kanten had er één moeten zijn.',
    },
    en: {
      held: 'The change on both sides waits as a conflict for a choice.',
      failed: 'There are {{found}} conflicts; the change on both sides should have been one.',
    },
  },
  'kill.reached': {
    owner: 'partner',
    nl: {
      held: 'De run is bij schrijfactie {{write}} afgebroken, zoals bij een stroomstoring.',
      failed: 'De run kwam niet tot schrijfactie {{write}}, dus er viel niets af te breken.',
    },
    en: {
      held: 'The run was cut off at write {{write}}, as in a power cut.',
      failed: 'The run did not come to write {{write}}, so there was nothing to cut off.',
    },
  },
  'kill.notTwice': {
    owner: 'partner',
    nl: {
      held: 'Wat voor de onderbreking al was aangekomen, is niet nog eens geschreven.',
      failed: 'Wat voor de onderbreking al was aangekomen, is nog eens geschreven ({{found}} keer).',
    },
    en: {
      held: 'What had arrived before the interruption was not written again.',
      failed: 'What had arrived before the interruption was written again ({{found}} times).',
    },
  },
  'stops.named': {
    owner: 'partner',
    nl: {
      held: 'De run stopte en noemt de oorzaak: {{code}} ({{what}}).',
      failed: 'De run noemt de oorzaak niet: {{what}} gaf {{code}}, verwacht was {{wanted}}.',
    },
    en: {
      held: 'The run stopped and names the cause: {{code}} ({{what}}).',
      failed: 'The run does not name the cause: {{what}} gave {{code}}, expected was {{wanted}}.',
    },
  },
  'brake.on': {
    owner: 'partner',
    nl: {
      held: 'De rem op verdwenen contacten staat aan ({{found}}).',
      failed: 'De rem op verdwenen contacten staat uit in deze koppeling (brakes.vanish: {{found}}).',
    },
    en: {
      held: 'The brake on vanished contacts is on ({{found}}).',
      failed: 'The brake on vanished contacts is off in this connection (brakes.vanish: {{found}}).',
    },
  },
  'brake.held': {
    owner: 'partner',
    nl: {
      held: 'De rem stopte de run voordat er iets geschreven was.',
      failed: 'De rem stopte de run niet: de run eindigde als {{found}}.',
    },
    en: {
      held: 'The brake stopped the run before anything was written.',
      failed: 'The brake did not stop the run: it ended as {{found}}.',
    },
  },
  'date.round': {
    owner: 'partner',
    nl: {
      held: 'Het moment {{wall}} komt heen en terug gelijk uit.',
      failed: 'Het moment {{wall}} komt terug als {{found}}.',
    },
    en: {
      held: 'The moment {{wall}} comes out the same there and back.',
      failed: 'The moment {{wall}} comes back as {{found}}.',
    },
  },
  'calls.budget': {
    owner: 'partner',
    nl: {
      held: '{{what}}: {{found}} aanroepen, binnen het budget van {{budget}}.',
      failed: '{{what}}: {{found}} aanroepen, en het budget is {{budget}}.',
    },
    en: {
      held: '{{what}}: {{found}} calls, within the budget of {{budget}}.',
      failed: '{{what}}: {{found}} calls, and the budget is {{budget}}.',
    },
  },
  'rows.all': {
    owner: 'partner',
    nl: {
      held: 'Alle {{found}} contacten zijn gelezen.',
      failed: 'Er zijn {{found}} van de {{wanted}} contacten gelezen.',
    },
    en: { held: 'All {{found}} contacts were read.', failed: 'Of {{wanted}} contacts {{found}} were read.' },
  },
} as const satisfies Record<string, Expectation>;
