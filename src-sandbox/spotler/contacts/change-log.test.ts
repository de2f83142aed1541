import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createChangeLog, type ChangeLog, type Walk } from './change-log.ts';

const items = (log: ChangeLog, walk: Partial<Walk> = {}): number[] =>
  [...log.walk({ from: -Infinity, to: Infinity, after: null, newestFirst: false, ...walk })].map(({ item }) => item);

const changes = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 1000 })), {
  maxLength: 300,
});

/** The last change of every item, in the order of those changes. */
const expected = (made: readonly (readonly [number, number])[], from: number, to: number): number[] =>
  made
    .filter(([item], index) => made.findLastIndex(([other]) => other === item) === index)
    .filter(([, at]) => at >= from && at <= to)
    .map(([item]) => item);

test('a window holds every item whose last change is in it, once, in the order of the changes, also after the clock went back', () => {
  fc.assert(
    fc.property(
      changes,
      fc.boolean(),
      fc.integer({ min: 0, max: 1000 }),
      fc.integer({ min: 0, max: 1000 }),
      (made, rising, from, to) => {
        const ordered = rising ? made.toSorted(([, a], [, b]) => a - b) : made;
        const log = createChangeLog();
        for (const [item, at] of ordered) log.append(item, at);
        expect(items(log, { from, to })).toEqual(expected(ordered, from, to));
        expect(items(log, { from, to, newestFirst: true })).toEqual(expected(ordered, from, to).toReversed());
      },
    ),
  );
});

test('pages of any size together hold what one walk holds', () => {
  fc.assert(
    fc.property(changes, fc.integer({ min: 1, max: 7 }), fc.boolean(), (made, size, newestFirst) => {
      const log = createChangeLog();
      for (const [item, at] of made) log.append(item, at);
      const paged: number[] = [];
      let after: number | null = null;
      for (;;) {
        const lines = [...log.walk({ from: 0, to: 1000, after, newestFirst })].slice(0, size);
        paged.push(...lines.map(({ item }) => item));
        const last = lines.at(-1);
        if (!last) break;
        after = last.sequence;
      }
      expect(paged).toEqual(items(log, { newestFirst }));
    }),
  );
});

test('an item that changes while somebody pages moves to the end and is seen again', () => {
  const log = createChangeLog();
  for (const item of [1, 2, 3]) log.append(item, item);
  const [first] = log.walk({ from: 0, to: 100, after: null, newestFirst: false });
  log.append(1, 4);
  expect(items(log, { after: first?.sequence ?? 0 })).toEqual([2, 3, 1]);
});

test('after thousands of changes of a few items the log holds each once, and an old cursor still leads on', () => {
  const log = createChangeLog();
  log.append(11, 0);
  log.append(12, 0);
  for (let round = 0; round < 20_000; round += 1) log.append(1 + (round % 10), round);
  const lines = [...log.walk({ from: 0, to: 1e9, after: null, newestFirst: false })];
  expect(lines.map(({ item, sequence }) => [item, sequence])).toEqual([
    [11, 1],
    [12, 2],
    ...Array.from({ length: 10 }, (_, index) => [index + 1, 19_993 + index]),
  ]);
  expect(items(log, { after: 1 })).toEqual([12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(items(log, { after: 19_997 })).toEqual([6, 7, 8, 9, 10]);
});
