import type { Property, StoredValue, StoredValues } from '../properties/types.ts';
import { isSetValue } from '../properties/types.ts';
import type { SpotlerSwitches } from '../switches.ts';

type Rules = Pick<SpotlerSwitches, 'bitMerge' | 'purgeClearsBits'> & { readonly purge: boolean };

const merged = (
  current: StoredValue,
  sent: StoredValue | undefined,
  type: Property['type'],
  rules: Rules,
): StoredValue => {
  const keepsBits = rules.purge ? !rules.purgeClearsBits : rules.bitMerge === 'perBit';
  if (sent === undefined) return rules.purge && !(type === 'set' && keepsBits) ? null : current;
  return isSetValue(current) && isSetValue(sent) && keepsBits ? { ...current, ...sent } : sent;
};

/**
 * A contact's values after a write. `purge` false merges into what is there, and a set bit by bit: writing one
 * permission leaves the others as they were. `purge` true clears what was not sent. Hidden fields stay untouched.
 */
export const mergeValues = (
  current: StoredValues,
  sent: ReadonlyMap<number, StoredValue>,
  properties: readonly Property[],
  rules: Rules,
): StoredValues => {
  const next: StoredValue[] = Array.from(current, (value) => value ?? null);
  for (const { slot, type, hidden } of properties) {
    if (hidden) continue;
    while (next.length < slot) next.push(null);
    next[slot] = merged(current[slot] ?? null, sent.get(slot), type, rules);
  }
  return next;
};
