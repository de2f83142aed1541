import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amsterdamOffset, amsterdamToInstant } from './amsterdam.ts';

const formatter = new Intl.DateTimeFormat('en-US', { timeZone: 'Europe/Amsterdam', timeZoneName: 'longOffset' });
const systemOffset = (instant: number): number => {
  const name = formatter.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? '';
  return Number(/\+0(\d)/.exec(name)?.[1]) * 60;
};

const instants = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2045, 0) });

test('Amsterdam is as far ahead of UTC as the time zone database says', () => {
  fc.assert(
    fc.property(instants, (instant) => amsterdamOffset(instant) === systemOffset(instant)),
    { numRuns: 2000 },
  );
});

test.each([
  ['2026-03-29T00:59:59Z', 60],
  ['2026-03-29T01:00:00Z', 120],
  ['2026-10-25T00:59:59Z', 120],
  ['2026-10-25T01:00:00Z', 60],
])('at %s it is %i minutes', (text, minutes) => {
  expect(amsterdamOffset(Date.parse(text))).toBe(minutes);
});

test('a wall clock leads back to its instant, except in the second of the doubled hours', () => {
  fc.assert(
    fc.property(instants, (instant) => {
      const wallClock = instant + amsterdamOffset(instant) * 60_000;
      const back = amsterdamToInstant(wallClock);
      return back === instant || (back === instant - 3_600_000 && amsterdamOffset(back) === 120);
    }),
    { numRuns: 2000 },
  );
});

test('the hour that spring skips is read as winter time', () => {
  expect(new Date(amsterdamToInstant(Date.UTC(2026, 2, 29, 2, 30))).toISOString()).toBe('2026-03-29T01:30:00.000Z');
});
