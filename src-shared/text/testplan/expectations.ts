import type { Owner } from '../../domain/owner.ts';

/** What a case expects: as a statement that held, and as what was found instead, which then is the cause. */
export type Expectation = {
  readonly owner: Owner;
  readonly nl: { readonly held: string; readonly failed: string };
  readonly en: { readonly held: string; readonly failed: string };
};

export const expectations = {
  'check.met': {
    owner: 'partner',
    nl: {
      held: 'Aan voorwaarde {{check}} is voldaan.',
      failed: 'Aan voorwaarde {{check}} is niet voldaan: {{detailNl}}',
    },
    en: { held: 'Requirement {{check}} is met.', failed: 'Requirement {{check}} is not met: {{detailEn}}' },
  },
  'rows.plausible': {
    owner: 'afasAdmin',
    nl: {
      held: 'De GetConnector geeft {{count}} rijen.',
      failed:
        'De GetConnector geeft {{count}} rijen, en bij de laatste volledige run waren dat er {{last}}. Zo veel minder wijst op een gewijzigde autorisatie of een filter.',
    },
    en: {
      held: 'The GetConnector gives {{count}} rows.',
      failed:
        'The GetConnector gives {{count}} rows, and the last full run had {{last}}. So many fewer point to a changed authorisation or a filter.',
    },
  },
  'ids.unique': {
    owner: 'afasAdmin',
    nl: {
      held: 'Elk van de {{count}} rijen heeft een eigen ContactId.',
      failed:
        'In {{count}} rijen komt ContactId {{example}} vaker voor ({{twice}} keer herhaald): de GetConnector koppelt aan een tabel die rijen herhaalt.',
    },
    en: {
      held: 'Each of the {{count}} rows has a ContactId of its own.',
      failed:
        'In {{count}} rows ContactId {{example}} occurs more than once ({{twice}} repeated): the GetConnector joins a table that repeats rows.',
    },
  },
  'update.authorised': {
    owner: 'afasAdmin',
    nl: {
      held: 'UpdateConnector {{connector}} is geautoriseerd en heeft {{count}} velden.',
      failed: 'UpdateConnector {{connector}} is niet geautoriseerd bij de app connector ({{code}}).',
    },
    en: {
      held: 'UpdateConnector {{connector}} is authorised and has {{count}} fields.',
      failed: 'UpdateConnector {{connector}} is not authorised on the app connector ({{code}}).',
    },
  },
  'canary.linked': {
    owner: 'partner',
    nl: {
      held: 'De kanaries zijn aan beide kanten gelijk voordat de proef begint.',
      failed: '{{count}} kanarie(s) verschillen tussen AFAS en Spotler voordat de proef begint. Maak ze eerst gelijk.',
    },
    en: {
      held: 'The canaries are the same on both sides before the trial begins.',
      failed: '{{count}} canary(s) differ between AFAS and Spotler before the trial begins. Make them equal first.',
    },
  },
  'create.count': {
    owner: 'partner',
    nl: {
      held: 'De run maakte {{wanted}} contact(en) aan in Spotler.',
      failed: 'De run maakte {{found}} contact(en) aan in Spotler; dat hadden er {{wanted}} moeten zijn.',
    },
    en: {
      held: 'The run created {{wanted}} contact(s) in Spotler.',
      failed: 'The run created {{found}} contact(s) in Spotler; it should have been {{wanted}}.',
    },
  },
  'spotler.once': {
    owner: 'spotler',
    nl: {
      held: 'In Spotler staat precies één contact met {{email}}.',
      failed: 'In Spotler staan {{found}} contacten met {{email}}; dat moet er precies één zijn.',
    },
    en: {
      held: 'Spotler has exactly one contact with {{email}}.',
      failed: 'Spotler has {{found}} contacts with {{email}}; it has to be exactly one.',
    },
  },
  'spotler.absent': {
    owner: 'partner',
    nl: {
      held: 'Contact {{contact}} staat niet in Spotler.',
      failed: 'Contact {{contact}} staat in Spotler, en hoort daar niet te staan.',
    },
    en: {
      held: 'Contact {{contact}} is not in Spotler.',
      failed: 'Contact {{contact}} is in Spotler and should not be there.',
    },
  },
  'problem.told': {
    owner: 'partner',
    nl: {
      held: 'De run meldt de reden: {{code}}.',
      failed: 'De run meldt de reden {{code}} niet; gemeld is: {{found}}.',
    },
    en: {
      held: 'The run tells the reason: {{code}}.',
      failed: 'The run does not tell the reason {{code}}; it tells: {{found}}.',
    },
  },
  'spotler.value': {
    owner: 'partner',
    nl: {
      held: 'Spotler toont bij contact {{contact}} {{property}}: {{wanted}}.',
      failed: 'Spotler toont bij contact {{contact}} {{property}}: {{found}}; verwacht was {{wanted}}.',
    },
    en: {
      held: 'Spotler shows {{property}} of contact {{contact}}: {{wanted}}.',
      failed: 'Spotler shows {{property}} of contact {{contact}}: {{found}}; expected was {{wanted}}.',
    },
  },
  'afas.value': {
    owner: 'partner',
    nl: {
      held: 'AFAS toont bij contact {{contact}} {{property}}: {{wanted}}.',
      failed: 'AFAS toont bij contact {{contact}} {{property}}: {{found}}; verwacht was {{wanted}}.',
    },
    en: {
      held: 'AFAS shows {{property}} of contact {{contact}}: {{wanted}}.',
      failed: 'AFAS shows {{property}} of contact {{contact}}: {{found}}; expected was {{wanted}}.',
    },
  },
  'spotler.permission': {
    owner: 'partner',
    nl: {
      held: 'Permissie {{permission}} van contact {{contact}} staat in Spotler op {{wanted}}.',
      failed:
        'Permissie {{permission}} van contact {{contact}} staat in Spotler op {{found}}; dat moet {{wanted}} zijn.',
    },
    en: {
      held: 'Permission {{permission}} of contact {{contact}} is {{wanted}} in Spotler.',
      failed: 'Permission {{permission}} of contact {{contact}} is {{found}} in Spotler; it has to be {{wanted}}.',
    },
  },
  'afas.permission': {
    owner: 'partner',
    nl: {
      held: 'Permissie {{permission}} van contact {{contact}} staat in AFAS op {{wanted}}.',
      failed: 'Permissie {{permission}} van contact {{contact}} staat in AFAS op {{found}}; dat moet {{wanted}} zijn.',
    },
    en: {
      held: 'Permission {{permission}} of contact {{contact}} is {{wanted}} in AFAS.',
      failed: 'Permission {{permission}} of contact {{contact}} is {{found}} in AFAS; it has to be {{wanted}}.',
    },
  },
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

export type ExpectationCode = keyof typeof expectations;
