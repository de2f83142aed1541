import { expect, test } from 'vitest';
import type { RunProgress } from '../../../src-shared/domain/run.ts';
import { makeI18n } from '../../app/i18n.ts';
import { doneWords, leftWords, progressSentence, rateWords } from './progressWords.ts';

const dutch = makeI18n('nl').t;
const english = makeI18n('en').t;
const progress: RunProgress = { phase: 'readAfas', done: 4200, total: 10_000, perSecond: 96.4, secondsLeft: 61 };

test.each([
  [0, 'nog een paar seconden'],
  [7.9, 'nog een paar seconden'],
  [8, 'nog ongeveer 10 seconden'],
  [41, 'nog ongeveer 50 seconden'],
  [55, 'nog ongeveer 1 minuut'],
  [118, 'nog ongeveer 2 minuten'],
  [5_300, 'nog ongeveer 88 minuten'],
  [5_400, 'nog ongeveer 2 uur'],
  [86_400, 'nog ongeveer 24 uur'],
])('%f seconds left', (seconds, words) => {
  expect(leftWords(seconds, dutch)).toBe(words);
});

test('one minute is one minute in English too', () => {
  expect(leftWords(60, english)).toBe('about 1 minute left');
  expect(leftWords(120, english)).toBe('about 2 minutes left');
});

test('what is done is told of a total only when there is one, and nothing is told of nothing', () => {
  expect(doneWords(progress, dutch)).toBe('4.200 van 10.000');
  expect(doneWords({ ...progress, total: null }, english)).toBe('4,200 so far');
  expect(doneWords({ ...progress, total: null, done: 0 }, english)).toBeNull();
});

test('a rate is told as roughly as it is known', () => {
  expect(rateWords(progress, 'nl', dutch)).toBe('96 per seconde');
  expect(rateWords({ ...progress, perSecond: 0.35 }, 'nl', dutch)).toBe('0,4 per seconde');
  expect(rateWords({ ...progress, perSecond: null }, 'nl', dutch)).toBeNull();
});

test('the sentence names phase, count and time, and leaves out what is not known', () => {
  expect(progressSentence(progress, dutch)).toBe('AFAS lezen, 4.200 van 10.000, nog ongeveer 1 minuut');
  expect(progressSentence({ ...progress, total: null, done: 0, secondsLeft: null }, english)).toBe('Reading AFAS');
});
