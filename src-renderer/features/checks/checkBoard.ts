import type { CheckJobView } from '../../../src-shared/contract/checks.ts';
import type { CheckFinding } from '../../../src-shared/domain/check.ts';

/** A verdict with the job that gave it: the people behind it are asked there. */
export type Placed = { readonly finding: CheckFinding; readonly jobId: string };

/** How far reading one side is. `since` and `from`: when it was first seen, and how far it was then. */
export type Reading = {
  readonly done: number;
  readonly total: number | null;
  readonly since: number;
  readonly from: number;
};

/** What a window knows of the checks of one subject, over all jobs that it followed. */
export type CheckBoard = {
  readonly job: CheckJobView | null;
  readonly placed: ReadonlyMap<string, Placed>;
  /** The last job in which all checks were judged; its to-do list tells of them all. */
  readonly whole: { readonly jobId: string; readonly at: string } | null;
  readonly reading: { readonly afas: Reading | null; readonly spotler: Reading | null };
};

export const emptyBoard: CheckBoard = {
  job: null,
  placed: new Map(),
  whole: null,
  reading: { afas: null, spotler: null },
};

/**
 * The board after the next look at a job; `now` in milliseconds. A job over all checks starts anew; one over some takes
 * away only what it judges again, and what stands in the way of that comes along with it.
 */
export function nextBoard(board: CheckBoard, job: CheckJobView, now: number): CheckBoard {
  const same = board.job?.jobId === job.jobId;
  const placed = new Map(same ? board.placed : keptBy(board.placed, job.only));
  for (const finding of job.findings) placed.set(finding.id, { finding, jobId: job.jobId });
  const complete = job.state === 'ended' && job.fault === null && job.only === null;
  const { afas, spotler } = job.progress;
  return {
    job,
    placed,
    whole: complete ? { jobId: job.jobId, at: job.startedAt } : same || job.only !== null ? board.whole : null,
    reading: {
      afas: nextReading(same ? board.reading.afas : null, afas, now),
      spotler: nextReading(same ? board.reading.spotler : null, spotler, now),
    },
  };
}

function keptBy(placed: CheckBoard['placed'], only: CheckJobView['only']): CheckBoard['placed'] {
  if (only === null) return new Map();
  return new Map([...placed].filter(([id]) => !only.includes(id)));
}

function nextReading(
  before: Reading | null,
  seen: { readonly done: number; readonly total: number | null } | null,
  now: number,
): Reading | null {
  if (seen === null) return null;
  return { ...seen, since: before?.since ?? now, from: before?.from ?? seen.done };
}

/** Below this nothing can be said about the pace, in milliseconds. */
const tooShort = 1_500;

/**
 * Seconds that reading still takes at the pace so far; null where there is no total to reach, or no pace yet. An honest
 * estimate: `total` is what is known from earlier, so a reading that has passed it has none either.
 */
export function secondsLeft({ done, total, since, from }: Reading, now: number): number | null {
  const pace = (done - from) / (now - since);
  if (total === null || done >= total || now - since < tooShort || pace <= 0) return null;
  return (total - done) / pace / 1_000;
}
