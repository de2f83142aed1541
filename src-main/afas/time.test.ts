import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amsterdamWall } from '../../src-shared/domain/amsterdam.ts';
import { earliestInstantOf, filterFrom } from './time.ts';

const utc = (text: string): number => Date.parse(`${text}Z`);
const hour = 3_600_000;

describe('the earliest instant of a value', () => {
  it.each([
    ['as AFAS sends it', '2026-01-15T12:00:00Z', '2026-01-15T11:00:00'],
    ['with a fraction', '2026-07-15T13:00:00.123', '2026-07-15T11:00:00'],
    ['of a date alone', '2026-07-15', '2026-07-14T22:00:00'],
    ['in the hour that comes twice', '2026-10-25T02:30:00', '2026-10-25T00:30:00'],
    ['just after that hour', '2026-10-25T03:00:00', '2026-10-25T02:00:00'],
    ['just before that hour', '2026-10-25T01:59:59', '2026-10-24T23:59:59'],
    ['just before the hour that is skipped', '2026-03-29T01:59:59', '2026-03-29T00:59:59'],
    ['in the hour that is skipped', '2026-03-29T02:30:00', '2026-03-29T00:30:00'],
    ['just after the hour that is skipped', '2026-03-29T03:00:00', '2026-03-29T01:00:00'],
  ])('%s', (_, wall, instant) => {
    expect(earliestInstantOf(wall)).toBe(utc(instant));
  });

  it.each(['', '15-01-2026', '2026-13-01', 'gisteren', '2026-01-15T12:00'])('of %j is null', (text) => {
    expect(earliestInstantOf(text)).toBeNull();
  });

  it('is at or at most an hour before any instant at which a clock showed it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: utc('2000-01-01T00:00:00') / 1000, max: utc('2050-01-01T00:00:00') / 1000 }),
        (s) => {
          const earliest = earliestInstantOf(`${amsterdamWall(s * 1000)}Z`) ?? Number.NaN;
          expect(amsterdamWall(earliest)).toBe(amsterdamWall(s * 1000));
          expect([0, hour]).toContain(s * 1000 - earliest);
        },
      ),
    );
  });
});

describe('the wall time to filter from', () => {
  it('is what the clock showed', () => {
    expect(filterFrom(utc('2026-07-15T11:00:00'))).toBe('2026-07-15T13:00:00');
  });

  it('goes back to the start of the hour that comes twice', () => {
    expect(filterFrom(utc('2026-10-25T00:50:00'))).toBe('2026-10-25T02:00:00');
    expect(filterFrom(utc('2026-10-25T01:50:00'))).toBe('2026-10-25T02:50:00');
  });

  it('misses nothing that changed at or after the instant, round the clock changes too', () => {
    const changes = [utc('2026-03-29T01:00:00'), utc('2026-10-25T01:00:00')];
    const seconds = fc.integer({ min: -3 * 3600, max: 3 * 3600 });
    fc.assert(
      fc.property(
        fc.constantFrom(...changes),
        seconds,
        fc.integer({ min: 0, max: 6 * 3600 }),
        (change, from, later) => {
          const instant = change + from * 1000;
          expect(amsterdamWall(instant + later * 1000) >= filterFrom(instant)).toBe(true);
        },
      ),
    );
  });
});
