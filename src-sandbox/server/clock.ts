import { AsyncLocalStorage } from 'node:async_hooks';

type ClockState = { readonly now: string; readonly offsetSeconds: number; readonly frozen: string | null };
type ClockSetting = { readonly offsetSeconds: number } | { readonly frozen: string };

/** The time both sides live in: real time plus an offset, or standing still. Milliseconds since 1970. */
export type Clock = {
  now(): number;
  read(): ClockState;
  /** A frozen instant replaces the offset and the other way round. */
  set(setting: ClockSetting): void;
};

export const createClock = (realNow: () => number = Date.now): Clock => {
  let offsetMs = 0;
  let frozenAt: number | null = null;
  const now = (): number => frozenAt ?? realNow() + offsetMs;
  return {
    now,
    read: () => ({
      now: new Date(now()).toISOString(),
      offsetSeconds: offsetMs / 1000,
      frozen: frozenAt === null ? null : new Date(frozenAt).toISOString(),
    }),
    set(setting) {
      if ('frozen' in setting) {
        frozenAt = Date.parse(setting.frozen);
        offsetMs = 0;
      } else {
        frozenAt = null;
        offsetMs = setting.offsetSeconds * 1000;
      }
    },
  };
};

/** The clock of one side: the shared one, wrong by some time while a clock fault is in force. */
export type SideClock = {
  now(): number;
  /** Runs `work`, and all it awaits, with the clock off by `skewMs`. */
  withSkew<T>(skewMs: number, work: () => T): T;
};

export const createSideClock = (clock: Clock): SideClock => {
  const skew = new AsyncLocalStorage<number>();
  return {
    now: () => clock.now() + (skew.getStore() ?? 0),
    withSkew: (skewMs, work) => (skewMs === 0 ? work() : skew.run(skewMs, work)),
  };
};
