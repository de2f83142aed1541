import { expect, it } from 'vitest';
import type { DraftIssue } from '../../domain/setup/state.ts';
import type { Reach } from '../../domain/setup/reach.ts';
import { issueSentence } from './issues.ts';
import { reachSentence } from './reach.ts';
import { reasonSentence } from './reasons.ts';

it.each<[DraftIssue['path'], DraftIssue['code'], DraftIssue['params'], string]>([
  [['afas', 'participant'], 'format', {}, 'A participant number has five digits, such as 12345.'],
  [['brakes', 'optIn'], 'format', {}, 'Give a whole number, a percentage such as 2%, or unlimited.'],
  [['pilot', 'contactIds', 3], 'format', {}, 'A ContactId has letters, digits, _ and - only.'],
  [['afas', 'getConnector'], 'format', {}, 'This does not have the right form.'],
  [['title'], 'tooLong', { max: 120 }, 'This is longer than 120 characters.'],
  [['fields', 2, 'afas'], 'column.gone', { column: '<b>' }, 'The GetConnector has no column <b>.'],
])('%j, %s', (path, code, params, sentence) => expect(issueSentence({ path, code, params }, 'en')).toBe(sentence));

it.each<[Reach['toSpotler'], Reach['toAfas'], string]>([
  [null, null, 'Gaat naar Spotler en komt terug.'],
  [null, 'neverToAfas', 'Gaat naar Spotler en komt niet terug: bedrijfsnaam en adres worden nooit in AFAS geschreven.'],
  [null, 'tableLink', 'Gaat naar Spotler en komt niet terug: het veld in AFAS is een tabelkoppeling.'],
  ['onlyToAfas', null, 'Gaat niet naar Spotler (zo is het gekozen) en komt wel in AFAS.'],
  [
    'propertyGone',
    'columnType',
    'Gaat niet naar Spotler: Spotler heeft dit veld niet. Komt niet in AFAS: alleen tekst en ja/nee komen terug uit Spotler.',
  ],
])('%s, %s', (toSpotler, toAfas, sentence) => expect(reachSentence({ toSpotler, toAfas }, 'nl')).toBe(sentence));

it('fills in what the reason is about', () => {
  const reason = { code: 'checks.failing', params: { checks: 'A05, S03' } } as const;
  expect(reasonSentence(reason, 'en')).toBe('These requirements are not met: A05, S03.');
});
