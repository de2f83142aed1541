import type { Clock } from '../../src-main/engine/ports.ts';

/** Virtual time, milliseconds since 1970. It moves only when something takes time. */
export type Time = {
  now(): number;
  pass(ms: number): void;
  /** Time as the engine sees it; a sleep passes at once. */
  readonly clock: Clock;
};

export function createTime(start: number): Time {
  let now = start;
  const pass = (ms: number): void => {
    now += Math.max(0, Math.round(ms));
  };
  return {
    now: () => now,
    pass,
    clock: {
      now: () => now,
      async sleep(ms, signal) {
        signal.throwIfAborted();
        pass(ms);
      },
      breathe: async () => {},
    },
  };
}

const hour = 3_600_000;

/** The last Sunday of a month at 01:00 UTC: when European clocks change. */
function lastSunday(year: number, month: number): number {
  const lastDay = new Date(Date.UTC(year, month + 1, 0, 1));
  return lastDay.getTime() - lastDay.getUTCDay() * 24 * hour;
}

/**
 * The Amsterdam wall clock at an instant, `YYYY-MM-DDTHH:MM:SS.mmm`. By the European rule and not by the project's own
 * helper, so that one mistake cannot hide in both.
 */
export function wallTime(instant: number): string {
  const year = new Date(instant).getUTCFullYear();
  const summer = instant >= lastSunday(year, 2) && instant < lastSunday(year, 9);
  return new Date(instant + (summer ? 2 : 1) * hour).toISOString().slice(0, 23);
}
