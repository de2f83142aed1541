import type { World } from '../world/world.ts';
import type { Column } from './column.ts';
import type { Condition } from './condition.ts';

/** A stretch of positions in the world's contacts: `from` up to, not including, `to`. */
export type Stretch = { readonly from: number; readonly to: number };

export type DateBlocks = {
  /** The parts of ascending stretches in which a contact can satisfy the filter, as far as its dates tell. */
  readonly narrow: (stretches: readonly Stretch[], groups: readonly (readonly Condition[])[]) => readonly Stretch[];
};

/** Contacts that lie side by side and are skipped together. */
const blockSize = 64;
/** Operators that no date before the value satisfies: equal, at least, greater. */
const needsAtLeast: ReadonlySet<number> = new Set([1, 2, 4]);

/**
 * The latest date of every block of contacts, by column, kept until the next write: what an index on the changed-on
 * dates gives AFAS. A filter on them, also an OR of several, then looks at blocks in which something changed and at no
 * others. Stored dates are compared; what a filter sees is never later, so a block that can match is never skipped.
 */
export const createDateBlocks = (world: World): DateBlocks => {
  const kept = new Map<Column, Float64Array>();
  let keptVersion = -1;

  const latestOf = (column: Column): Float64Array => {
    if (keptVersion !== world.version()) {
      kept.clear();
      keptVersion = world.version();
    }
    const found = kept.get(column);
    if (found !== undefined) return found;
    const latest = new Float64Array(Math.ceil(world.contacts.length / blockSize)).fill(-Infinity);
    for (const [position, contact] of world.contacts.entries()) {
      const date = column.read(contact, 'nl');
      const block = Math.floor(position / blockSize);
      if (typeof date === 'number' && date > (latest[block] ?? Infinity)) latest[block] = date;
    }
    kept.set(column, latest);
    return latest;
  };

  const boundsOf = (group: readonly Condition[]) =>
    group.flatMap(({ column, operator, value }) =>
      column.dataType === 'date' && needsAtLeast.has(operator) && typeof value === 'number'
        ? [{ latest: latestOf(column), value }]
        : [],
    );

  return {
    narrow: (stretches, groups) => {
      const bounds = groups.map(boundsOf);
      if (bounds.length === 0 || bounds.some((group) => group.length === 0)) return stretches;
      const mayMatch = (block: number): boolean =>
        bounds.some((group) => group.every(({ latest, value }) => (latest[block] ?? -Infinity) >= value));
      const narrowed: Stretch[] = [];
      for (const { from, to } of stretches) {
        for (let block = Math.floor(from / blockSize); block * blockSize < to; block += 1) {
          if (!mayMatch(block)) continue;
          narrowed.push({ from: Math.max(from, block * blockSize), to: Math.min(to, (block + 1) * blockSize) });
        }
      }
      return narrowed;
    },
  };
};
