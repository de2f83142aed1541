import type { JobView } from '../../../src-shared/contract/sync.ts';
import type { FaultData } from '../../../src-shared/domain/fault.ts';
import type { RunKind, RunRecord, RunResult, RunStatus } from '../../../src-shared/domain/run.ts';

/** How a run ended, from the job that this window followed or from the history. */
export type RunOutcome = {
  readonly dryRun: boolean;
  readonly status: RunStatus;
  readonly startedAt: string;
  /** Null where the run never came so far as to choose one. */
  readonly kind: RunKind | null;
  readonly result: RunResult | null;
  readonly fault: FaultData | null;
};

/** The outcome of a job that ended; a job without a result never became a run, or was cut short by its fault. */
export function outcomeOfJob({ dryRun, startedAt, result, fault }: JobView): RunOutcome {
  const status = result?.run.status ?? statusOfFault(fault);
  return { dryRun, startedAt, status, kind: result?.run.kind ?? null, result, fault };
}

function statusOfFault(fault: FaultData | null): RunStatus {
  if (fault?.kind === 'brake') return 'stopped';
  return fault?.kind === 'cancelled' ? 'cancelled' : 'failed';
}

export function outcomeOfRecord({ dryRun, status, startedAt, kind, result, fault }: RunRecord): RunOutcome {
  return { dryRun, status, startedAt, kind, result, fault };
}

/**
 * What the screen shows: the later of the job followed here and the last run of the history; null before both. A
 * record that says `running` beside a job that ended is the record of before that end.
 */
export function latestOutcome(job: JobView | undefined, lastRun: RunRecord | null): RunOutcome | null {
  const ended = job?.state === 'ended' ? job : undefined;
  if (!ended) return lastRun && outcomeOfRecord(lastRun);
  if (lastRun && lastRun.status !== 'running' && isLater(lastRun, ended)) return outcomeOfRecord(lastRun);
  return outcomeOfJob(ended);
}

/** A run starts after its own job, and then the record is the fuller account of the same. */
function isLater(record: RunRecord, job: JobView): boolean {
  return Date.parse(record.startedAt) >= Date.parse(job.startedAt);
}
