import type { RunPhase, RunProgress } from '../../../src-shared/domain/run.ts';

/** Below this a rate says nothing yet. */
const firstEstimateMs = 2_000;

export type Progress = {
  /** Enters a phase; `total` null where it is not known. */
  enter(phase: RunPhase, total: number | null): void;
  advance(by: number): void;
};

/** Counts a phase and tells its rate and the time left, the latter only where it is more than a guess. */
export function trackProgress(now: () => number, report: (progress: RunProgress) => void): Progress {
  let phase: RunPhase = 'start';
  let done = 0;
  let total: number | null = null;
  let since = now();

  const tell = (): void => {
    const elapsed = now() - since;
    const perSecond = elapsed >= firstEstimateMs && done > 0 ? (done * 1000) / elapsed : null;
    // A total from the previous run can turn out too low: then the end is unknown again.
    const known = total !== null && total >= done ? total : null;
    const secondsLeft = perSecond !== null && known !== null ? (known - done) / perSecond : null;
    report({ phase, done, total: known, perSecond, secondsLeft });
  };

  return {
    enter(next, expected) {
      phase = next;
      done = 0;
      total = expected;
      since = now();
      tell();
    },
    advance(by) {
      done += by;
      tell();
    },
  };
}
