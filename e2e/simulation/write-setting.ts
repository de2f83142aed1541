import type { Random } from './random.ts';
import type { Setting } from './script.ts';

const hour = 3_600_000;

/** When Amsterdam's clock goes back and forward. */
const clockChanges = [Date.UTC(2026, 9, 25, 1), Date.UTC(2026, 2, 29, 1)] as const;

/** True for a history that begins right before the clock changes. */
export function isNearClockChange({ start }: Setting): boolean {
  return clockChanges.some((at) => start < at && start >= at - hour);
}

/** Most histories begin on a plain day, some less than an hour before one of both clock changes. */
function writeStart(random: Random): number {
  const plain = Date.UTC(2026, 5, 9, 7) + random.below(24) * hour;
  const [autumn, spring] = clockChanges.map((at) => at - hour);
  return (random.pick([plain, plain, plain, plain, autumn, autumn, spring]) ?? plain) + random.below(hour);
}

/** What of both sides is unknown, one way or the other. */
export function writeSetting(random: Random): Setting {
  const skew = (): number => (random.chance(0.6) ? 0 : random.between(-90, 90) * 1_000);
  return {
    start: writeStart(random),
    skew: { afas: skew(), spotler: skew() },
    reactivation: random.pick(['never', 'afterBounce', 'always']),
    optOutAnswer: random.chance(0.85) ? 'OK' : 'CONTACT_OPTOUT',
    bitsShown: random.chance(0.7) ? 'all' : 'set',
    saysMailable: random.chance(0.85),
    windowEndsIncluded: random.chance(0.5),
    dedupByEmail: random.chance(0.06),
    freeFieldsMoveDate: random.chance(0.85),
    wide: random.chance(0.04),
    feed: random.chance(0.8) ? 'jumbled' : 'plain',
  };
}
