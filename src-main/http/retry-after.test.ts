import { expect, it } from 'vitest';
import { retryAfterMs } from './retry-after.ts';

const now = Date.UTC(2026, 9, 25, 0, 30);

it.each([
  ['120', 120_000],
  [' 0 ', 0],
  ['1.5', 1500],
  ['Sun, 25 Oct 2026 00:31:00 GMT', 60_000],
  ['Sunday, 25-Oct-26 00:31:00 GMT', 60_000],
  ['Sun, 25 Oct 2026 00:00:00 GMT', 0],
  ['', undefined],
  ['soon', undefined],
  ['-5', undefined],
  ['2026', 2_026_000],
])('%j means %s', (text, wait) => {
  expect(retryAfterMs({ 'retry-after': text }, now)).toBe(wait);
});

it('is undefined without the header', () => {
  expect(retryAfterMs({}, now)).toBeUndefined();
});
