/**
 * Does work on items, at most `limit` at a time and never two at once that share a key; items that share one keep their
 * order. After a failure nothing new is started; what had begun is waited for, then the first failure is thrown.
 */
export async function eachApart<Item>(
  items: readonly Item[],
  limit: number,
  keysOf: (item: Item) => readonly string[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items.map((item) => ({ item, keys: keysOf(item) }));
  const running = new Set<Promise<void>>();
  const busy = new Set<string>();
  const failures: unknown[] = [];

  const startNext = (): boolean => {
    const taken = new Set(busy);
    for (const [index, next] of waiting.entries()) {
      if (next.keys.every((key) => !taken.has(key))) {
        waiting.splice(index, 1);
        start(next);
        return true;
      }
      for (const key of next.keys) taken.add(key);
    }
    return false;
  };

  const start = ({ item, keys }: { item: Item; keys: readonly string[] }): void => {
    for (const key of keys) busy.add(key);
    const done = work(item)
      .catch((thrown: unknown) => void failures.push(thrown))
      .finally(() => {
        for (const key of keys) busy.delete(key);
        running.delete(done);
      });
    running.add(done);
  };

  while (waiting.length > 0 || running.size > 0) {
    while (failures.length === 0 && running.size < limit && startNext());
    if (running.size === 0) break;
    await Promise.race(running);
  }
  if (failures.length > 0) throw failures[0];
}
