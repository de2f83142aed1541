import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWallTime, showWallTime, toWallTime } from './amsterdam.ts';

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'medium',
});

test('wall time is what a clock in Amsterdam shows, in every hour since the European rule', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1997-01-01Z'), max: new Date('2060-01-01Z'), noInvalidDate: true }),
      (date) => {
        const shown = showWallTime(toWallTime(date.getTime()));
        expect(shown).toBe(`${clock.format(date).replace(' ', 'T')}Z`);
      },
    ),
    { numRuns: 500 },
  );
});

test.each([
  ['2026-03-29T00:59:59Z', '2026-03-29T01:59:59Z'],
  ['2026-03-29T01:00:00Z', '2026-03-29T03:00:00Z'],
  ['2026-10-25T00:30:00Z', '2026-10-25T02:30:00Z'],
  ['2026-10-25T01:00:00Z', '2026-10-25T02:00:00Z'],
  ['2026-10-25T01:30:00Z', '2026-10-25T02:30:00Z'],
])('%s is %s in Amsterdam, also where an hour is missing or comes twice', (utc, wall) => {
  expect(showWallTime(toWallTime(Date.parse(utc)))).toBe(wall);
});

test('a date reads back as it was shown, and what is no date is refused', () => {
  expect(readWallTime('2026-02-28')).toBe(Date.UTC(2026, 1, 28));
  expect(readWallTime('2026-02-28T23:59:58')).toBe(Date.UTC(2026, 1, 28, 23, 59, 58));
  for (const text of [
    '2026-02-31',
    '2026-02-28T25:00:00',
    '28-02-2026',
    '2026-02-28T10:00',
    '',
    '2026-02-28T10:00:00Z',
  ]) {
    expect(readWallTime(text), text).toBeNull();
  }
});
