/**
 * Items (contacts, or bounces) by number, in the order of their last change. A change appends; the item's earlier line
 * goes stale and is swept up once half of the lines are, so a page costs the same whatever the number of items.
 */
export type ChangeLog = {
  /** Sequence numbers rise by one per change and fit an int32, as `after` has to. */
  append(item: number, at: number): void;
  /** Instant of the item's last change; 0 without one. */
  lastAt(item: number): number;
  /**
   * Walks the items changed from `from` to `to`, both included, each once; beginning after the line numbered `after`.
   * Newest first walks backwards.
   */
  walk(window: Walk): Generator<ChangeLine>;
};

export type Walk = {
  readonly from: number;
  readonly to: number;
  readonly after: number | null;
  readonly newestFirst: boolean;
};
export type ChangeLine = { readonly item: number; readonly sequence: number; readonly at: number };

/** First index in the rising `values` that is at least `value`. */
const lowerBound = (values: readonly number[], value: number): number => {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return low;
};

export const createChangeLog = (): ChangeLog => {
  let sequences: number[] = [];
  let times: number[] = [];
  let items: number[] = [];
  let sequence = 0;
  /** False once the sandbox's clock was set back: times then no longer rise, and a window has to look at every line. */
  let rising = true;
  const lastSequence: number[] = [];
  const lastAt: number[] = [];

  const sweep = (): void => {
    const live = items.flatMap((item, index) => (lastSequence[item] === sequences[index] ? [index] : []));
    sequences = live.map((index) => sequences[index] ?? 0);
    times = live.map((index) => times[index] ?? 0);
    items = live.map((index) => items[index] ?? 0);
    rising = times.every((at, index) => index === 0 || at >= (times[index - 1] ?? 0));
  };

  return {
    append(item, at) {
      sequence += 1;
      if (at < (times.at(-1) ?? -Infinity)) rising = false;
      sequences.push(sequence);
      times.push(at);
      items.push(item);
      lastSequence[item] = sequence;
      lastAt[item] = at;
      if (items.length > 1000 && items.length > 2 * lastAt.length) sweep();
    },
    lastAt: (item) => lastAt[item] ?? 0,
    *walk({ from, to, after, newestFirst }) {
      let first = rising ? lowerBound(times, from) : 0;
      let end = rising ? lowerBound(times, to + 1) : times.length;
      if (after !== null && newestFirst) end = Math.min(end, lowerBound(sequences, after));
      if (after !== null && !newestFirst) first = Math.max(first, lowerBound(sequences, after + 1));
      for (let step = 0; step < end - first; step += 1) {
        const index = newestFirst ? end - 1 - step : first + step;
        const [item = 0, line = 0, at = 0] = [items[index], sequences[index], times[index]];
        if (lastSequence[item] === line && at >= from && at <= to) yield { item, sequence: line, at };
      }
    },
  };
};
