import type { Violation } from './codes.ts';
import { type Outcome, play } from './history.ts';
import type { Script } from './script.ts';
import { type Wish, writeScript } from './write-script.ts';

/** Every so many seeds the history is played twice, with the feeds in another order. */
const twinEvery = 20;

/** Plays the history of a seed and judges it. */
export async function playSeed(seed: number, wish: Wish = {}): Promise<Outcome> {
  const outcome = await play(writeScript(seed, wish));
  return seed % twinEvery === 0 ? withTwin(seed, outcome) : outcome;
}

/**
 * I6: the order in which feeds tell things, and how often, makes no difference. Played where nobody acts during a run,
 * since there the order decides what was said before and what after.
 */
async function withTwin(seed: number, outcome: Outcome): Promise<Outcome> {
  const script = writeScript(seed, { calm: true });
  const feeds = (feed: Script['setting']['feed']): Script => ({ ...script, setting: { ...script.setting, feed } });
  const plain = await play(feeds('plain'));
  const jumbled = await play(feeds('jumbled'));
  if (plain.end === jumbled.end) return outcome;
  const said = `${plain.end}\n${jumbled.end}`;
  const violation: Violation = { code: 'I6.order', who: null, said };
  return { ...outcome, violations: [...outcome.violations, violation] };
}
