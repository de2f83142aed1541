import { describe, expect, test } from 'vitest';
import { makeI18n } from '../app/i18n.ts';
import { durationWords, formatNumber, whenWords } from './format.ts';

const now = new Date(2026, 10, 23, 13, 0);
const at = (year: number, month: number, day: number, hour = 10, minute = 32): string =>
  new Date(year, month - 1, day, hour, minute).toISOString();

test('numbers are written as the language writes them', () => {
  expect(formatNumber(1234567, 'nl')).toBe('1.234.567');
  expect(formatNumber(1234567, 'en')).toBe('1,234,567');
  expect(formatNumber(4.25, 'nl', 1)).toBe('4,3');
});

describe('a moment in words', () => {
  test.each([
    [at(2026, 11, 23), 'vandaag 10:32', 'today 10:32'],
    [at(2026, 11, 22, 23, 59), 'gisteren 23:59', 'yesterday 23:59'],
    [at(2026, 11, 21), '21 nov 10:32', '21 Nov 10:32'],
    [at(2025, 12, 31), '31 dec 2025 10:32', '31 Dec 2025 10:32'],
  ])('%s', (iso, dutch, english) => {
    expect(whenWords(iso, now, 'nl')).toBe(dutch);
    expect(whenWords(iso, now, 'en')).toBe(english);
  });

  test('the minute before midnight is yesterday at once after it', () => {
    expect(whenWords(at(2026, 11, 22, 23, 59), new Date(2026, 10, 23, 0, 0, 1), 'nl')).toBe('gisteren 23:59');
  });

  test('the days around the clock change count as days', () => {
    expect(whenWords(at(2026, 3, 28, 12, 0), new Date(2026, 2, 29, 0, 30), 'en')).toBe('yesterday 12:00');
    expect(whenWords(at(2026, 10, 24, 0, 30), new Date(2026, 9, 25, 23, 30), 'en')).toBe('yesterday 00:30');
  });

  test('what is no moment is shown as it is', () => {
    expect(whenWords('soon', now, 'en')).toBe('soon');
  });
});

test.each([
  [840, '840 ms', '840 ms'],
  [4_210, '4,2 s', '4.2 s'],
  [59_960, '1 min 0 s', '1 min 0 s'],
  [185_000, '3 min 5 s', '3 min 5 s'],
  [3_599_900, '1 u 0 min', '1 h 0 min'],
  [3_840_000, '1 u 4 min', '1 h 4 min'],
])('a duration of %i ms', (ms, dutch, english) => {
  expect(durationWords(ms, 'nl', makeI18n('nl').t)).toBe(dutch);
  expect(durationWords(ms, 'en', makeI18n('en').t)).toBe(english);
});
