import type { Clock } from '../../engine/ports.ts';

export type VirtualClock = Clock & {
  /** Lengths of the sleeps that ran to their end, in order. */
  readonly slept: readonly number[];
  /** Settles like `work`; whenever everything stands still, time jumps to the next waker. */
  run<T>(work: Promise<T>): Promise<T>;
};

type Sleeper = { readonly wakeAt: number; readonly wake: () => void };

/** Time for tests: nothing really waits, and every wait is seen. */
export function virtualClock(start = Date.UTC(2026, 0, 15, 12)): VirtualClock {
  let now = start;
  const slept: number[] = [];
  const sleepers = new Set<Sleeper>();

  return {
    slept,
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        const stop = (): void => {
          sleepers.delete(sleeper);
          reject(signal.reason);
        };
        const sleeper: Sleeper = {
          wakeAt: now + ms,
          wake: () => {
            signal.removeEventListener('abort', stop);
            sleepers.delete(sleeper);
            slept.push(ms);
            resolve();
          },
        };
        sleepers.add(sleeper);
        signal.addEventListener('abort', stop, { once: true });
      }),
    breathe: nextTurn,
    async run(work) {
      const state = { settled: false };
      const settle = (): void => {
        state.settled = true;
      };
      work.then(settle, settle);
      while (!state.settled) {
        for (let turn = 0; turn < 10 && !state.settled; turn++) await nextTurn();
        if (state.settled) break;
        const first = [...sleepers].sort((a, b) => a.wakeAt - b.wakeAt)[0];
        if (!first) continue;
        now = Math.max(now, first.wakeAt);
        first.wake();
      }
      return work;
    },
  };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
