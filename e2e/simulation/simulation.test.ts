import { describe, expect, it } from 'vitest';
import { playSeed } from './one-seed.ts';
import { failureText } from './report.ts';
import { seedsOfBugs } from './seeds-of-bugs.ts';
import { writeScript } from './write-script.ts';

/**
 * The whole engine through fixed histories; `npm run simulate` plays as many others as one likes, and shrinks what fails.
 */
const histories = 200;
const perTest = 25;

const starts = Array.from({ length: histories / perTest }, (_, index) => 1 + index * perTest);

async function expectToHold(seed: number, calm: boolean): Promise<void> {
  const outcome = await playSeed(seed, { calm });
  if (outcome.violations.length > 0) throw new Error(failureText(writeScript(seed, { calm }), outcome));
  expect(outcome.counts.runs).toBeGreaterThan(2);
}

describe('histories with faults, crashes and people who act during runs', () => {
  it.each(starts)('hold every invariant: %i and the next 24', async (start) => {
    for (let seed = start; seed < start + perTest; seed += 1) await expectToHold(seed, false);
  });

  it.each(seedsOfBugs)('hold every invariant where one did not once: %i', (seed) => expectToHold(seed, false));
});

describe('calm histories', () => {
  it('go as the dry run right before each run foretold', async () => {
    for (let seed = 1; seed <= perTest; seed += 1) await expectToHold(seed, true);
  });
});
