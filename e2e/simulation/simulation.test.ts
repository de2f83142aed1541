import { describe, expect, it } from 'vitest';
import { type Outcome, play } from './history.ts';
import { playSeed } from './one-seed.ts';
import { failureText } from './report.ts';
import { calmSeedsOfBugs, seedsOfBugs } from './seeds-of-bugs.ts';
import { type Wish, writeScript } from './write-script.ts';

/**
 * The whole engine with its real state file between an AFAS and a Spotler in memory: people act, networks fail, processes
 * die, all from a seed. Many more seeds: `npm run simulate`.
 */
const fixed = 200;
const perTest = 25;
const blocks = Array.from({ length: fixed / perTest }, (_, block) => 1 + block * perTest);

/** Fails with everything that happened when a claim does not hold. */
async function expectAllHolds(seed: number, wish: Wish = {}): Promise<Outcome> {
  const outcome = await playSeed(seed, wish);
  if (outcome.violations.length > 0) {
    const script = writeScript(seed, wish);
    const traced = await play(script, { traced: true });
    expect.fail(failureText(script, traced));
  }
  return outcome;
}

describe('random histories of the whole engine', () => {
  it.each(blocks)('hold every invariant, seeds %i and the 24 after it', async (first) => {
    const counts = { crashes: 0, faults: 0, writes: 0 };
    for (let seed = first; seed < first + perTest; seed += 1) {
      const outcome = await expectAllHolds(seed);
      for (const name of ['crashes', 'faults', 'writes'] as const) counts[name] += outcome.counts[name];
    }
    // The histories are no walk in the park: processes die, runs fail, and a lot is written all the same.
    expect(counts.crashes).toBeGreaterThan(3);
    expect(counts.faults).toBeGreaterThan(3);
    expect(counts.writes).toBeGreaterThan(100);
  });

  it('do what a dry run right before foretold', async () => {
    let foretold = 0;
    for (let seed = 10_001; seed <= 10_025; seed += 1) {
      foretold += (await expectAllHolds(seed, { calm: true })).counts.foretold;
    }
    expect(foretold).toBeGreaterThan(50);
  });

  it.each(seedsOfBugs)('hold where a bug once was: seed $seed, $story', async ({ seed }) => {
    await expectAllHolds(seed);
  });

  it.each(calmSeedsOfBugs)('hold where a bug once was: calm seed $seed, $story', async ({ seed }) => {
    await expectAllHolds(seed, { calm: true });
  });

  it('are the same for the same seed, down to every call', async () => {
    for (const seed of [3, 13, 105]) {
      const [one, other] = [
        await play(writeScript(seed), { traced: true }),
        await play(writeScript(seed), { traced: true }),
      ];
      expect(one.trace.length).toBeGreaterThan(20);
      expect(one.trace).toEqual(other.trace);
    }
  });
});
