import type { Base, Swing } from './contact.ts';
import { sameValue } from '../values/canonical.ts';
import type { Value, ValueKind } from '../values/types.ts';

/** So many times back to where it came from, and a field is swinging. */
const swingsAllowed = 3;
/** Swings further apart than this many runs are two decisions, not one that two systems fight over. */
const runsApart = 10;

/**
 * The swings of a field after a write from its base to a value; null when it swung so often that two systems, or two
 * rules in one of them, undo each other. Such a field is left alone until a person decides.
 */
export function swingOf(
  { base, property, kind, run }: { base: Base | null; property: string; kind: ValueKind; run: number },
  value: Value,
): Swing | null {
  const from = base?.fields[property] ?? null;
  const last = base?.swings?.[property];
  const returns = last !== undefined && run - last.run <= runsApart && sameValue(kind, value, last.from);
  const count = returns ? last.count + 1 : 0;
  return count >= swingsAllowed ? null : { from, count, run };
}
