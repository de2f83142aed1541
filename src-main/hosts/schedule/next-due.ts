import type { FaultKind } from '../../../src-shared/domain/fault.ts';

/** The last run that counts for the schedule. Times in milliseconds since 1970. */
export type LastRun = { readonly startedAt: number; readonly fault: FaultKind | null };

type Plan = {
  readonly everyMinutes: number;
  /** Null before the first. */
  readonly last: LastRun | null;
  /** When somebody last switched the schedule on. */
  readonly since: number;
  readonly now: number;
};

const minuteMs = 60_000;
/** What a person has to take away is not worth a call every few minutes. */
const patienceMinutes = 60;
const waitsForPerson: ReadonlySet<FaultKind> = new Set(['credentials', 'requirement']);

/**
 * When the next run is due. Counted from the start of the last one, so that a machine that slept, or a run that took
 * long, is followed by one run and not by all that were missed. A clock that was put back delays no longer than one turn.
 */
export function nextDue({ everyMinutes, last, since, now }: Plan): number {
  if (last === null) return since;
  const waits = last.fault !== null && waitsForPerson.has(last.fault);
  const turn = (waits ? Math.max(everyMinutes, patienceMinutes) : everyMinutes) * minuteMs;
  return Math.max(since, Math.min(last.startedAt, now) + turn);
}
