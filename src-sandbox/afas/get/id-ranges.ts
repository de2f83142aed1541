import { contactId } from './contact-columns.ts';
import type { Condition } from './condition.ts';

/** Contact ids from `first` up to and including `last`. */
export type IdRange = { readonly first: number; readonly last: number };

const rangeOf = (conditions: readonly Condition[]): IdRange => {
  let [first, last] = [-Infinity, Infinity];
  for (const { column, operator, value } of conditions) {
    if (column !== contactId || typeof value !== 'number') continue;
    if (operator === 1 || operator === 2) first = Math.max(first, value);
    if (operator === 4) first = Math.max(first, value + 1);
    if (operator === 1 || operator === 3) last = Math.min(last, value);
    if (operator === 5) last = Math.min(last, value - 1);
  }
  return { first, last };
};

/**
 * The ids outside which no row can satisfy the filter, ascending and without overlap: what an index on ContactId
 * would give. Keyset paging and look-ups by id read only these.
 */
export const idRanges = (groups: readonly (readonly Condition[])[]): readonly IdRange[] => {
  if (groups.length === 0) return [{ first: -Infinity, last: Infinity }];
  const ranges = groups.map(rangeOf).filter(({ first, last }) => first <= last);
  const merged: IdRange[] = [];
  for (const range of ranges.sort((left, right) => left.first - right.first)) {
    const before = merged.at(-1);
    if (before === undefined || before.last < range.first) merged.push(range);
    else merged[merged.length - 1] = { first: before.first, last: Math.max(before.last, range.last) };
  }
  return merged;
};
