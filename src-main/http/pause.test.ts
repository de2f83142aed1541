import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { basePauseMs, nextPauseMs } from './pause.ts';

it('a pause is never shorter than the base, longer than the most, or more than three times the one before', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 1, maxLength: 20 }),
      fc.integer({ min: basePauseMs, max: 60_000 }),
      (dice, most) => {
        let previous = 0;
        for (const die of dice) {
          const pause = nextPauseMs(previous, most, () => die);
          expect(pause).toBeGreaterThanOrEqual(basePauseMs);
          expect(pause).toBeLessThanOrEqual(Math.min(most, 3 * Math.max(previous, basePauseMs)));
          previous = pause;
        }
      },
    ),
  );
});
