import { describe, expect, it } from 'vitest';
import { eachApart } from './each-apart.ts';

type Item = { readonly name: string; readonly keys: readonly string[] };

/** Works on items by hand: each begins when it may and ends when the test says so. */
function byHand(items: readonly Item[], limit: number) {
  const begun: string[] = [];
  const ends = new Map<string, { done: () => void; fail: (error: Error) => void }>();
  const all = eachApart(
    items,
    limit,
    ({ keys }) => keys,
    ({ name }) =>
      new Promise<void>((resolve, reject) => {
        begun.push(name);
        ends.set(name, { done: resolve, fail: reject });
      }),
  );
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  return { begun, ends, all, turn };
}

const item = (name: string, ...keys: string[]): Item => ({ name, keys });

describe('work apart', () => {
  it('never does two items at once that share a key, keeps their order, and lets others pass', async () => {
    const { begun, ends, all, turn } = byHand([item('a', 'p1'), item('b', 'p1'), item('c', 'p2')], 2);
    await turn();
    expect(begun).toEqual(['a', 'c']);
    ends.get('c')?.done();
    await turn();
    expect(begun).toEqual(['a', 'c']);
    ends.get('a')?.done();
    await turn();
    expect(begun).toEqual(['a', 'c', 'b']);
    ends.get('b')?.done();
    await all;
  });

  it('does not let an item jump over one it shares a key with and that waits for another', async () => {
    const { begun, ends, all, turn } = byHand([item('a', 'p1'), item('b', 'p1', 'o1'), item('c', 'o1')], 3);
    await turn();
    expect(begun).toEqual(['a']);
    for (const name of ['a', 'b', 'c']) {
      ends.get(name)?.done();
      await turn();
    }
    expect(begun).toEqual(['a', 'b', 'c']);
    await all;
  });

  it('does no more than so many at a time', async () => {
    const { begun, ends, all, turn } = byHand([item('a'), item('b'), item('c')], 2);
    await turn();
    expect(begun).toEqual(['a', 'b']);
    for (const name of ['a', 'b']) ends.get(name)?.done();
    await turn();
    ends.get('c')?.done();
    await all;
  });

  it('starts nothing new after a failure, waits for what had begun, and tells the first failure', async () => {
    const { begun, ends, all, turn } = byHand([item('a'), item('b'), item('c')], 2);
    let settled = false;
    const told = all.then(
      () => null,
      (thrown: unknown) => {
        settled = true;
        return thrown;
      },
    );
    await turn();
    ends.get('a')?.fail(new Error('first'));
    await turn();
    expect([begun, settled]).toEqual([['a', 'b'], false]);
    ends.get('b')?.done();
    expect(await told).toEqual(new Error('first'));
    expect(begun).toEqual(['a', 'b']);
  });
});
