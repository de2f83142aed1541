import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amsterdamInstants, amsterdamWall, amsterdamWithOffset } from './amsterdam.ts';

const shown = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** What the calendar of this machine shows, asked for this one instant. */
const asked = (instant: number): string => shown.format(instant).replace(' ', 'T');

describe('the wall clock in Amsterdam', () => {
  it('is what the calendar shows, at any instant of any year', () => {
    const [from, to] = [Date.UTC(1900, 0), Date.UTC(2100, 0)];
    fc.assert(
      fc.property(fc.integer({ min: from, max: to }), (instant) => {
        expect(amsterdamWall(instant)).toBe(asked(instant));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([2024, 2026, 2027])('changes at the very second in %i', (year) => {
    for (let quarter = Date.UTC(year, 2, 20); quarter < Date.UTC(year, 10, 10); quarter += 900_000) {
      for (const instant of [quarter - 1, quarter]) expect(amsterdamWall(instant)).toBe(asked(instant));
    }
  });

  it('shows one hour twice in autumn, and skips one in spring', () => {
    expect(amsterdamInstants('2026-10-25T02:30:00')).toEqual([
      Date.UTC(2026, 9, 25, 0, 30),
      Date.UTC(2026, 9, 25, 1, 30),
    ]);
    expect(amsterdamInstants('2026-03-29T02:30:00')).toEqual([]);
    expect(amsterdamWithOffset('2026-07-01T00:00:00')).toBe('2026-07-01T00:00:00+02:00');
  });
});
