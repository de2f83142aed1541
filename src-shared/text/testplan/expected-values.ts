import type { Expectation } from './expectation.ts';

/** What cases expect both sides to show. */
export const expectedValues = {
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
} as const satisfies Record<string, Expectation>;
