import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { setTimeout as after } from 'node:timers/promises';
import type { JobView } from '../../src-shared/contract/sync.ts';
import { Fault, asFault } from '../../src-shared/domain/fault.ts';
import { type Pause, lookAt } from './job-looks.ts';
import type { RunOrder, Services } from './services.ts';
import type { Report } from './typed-error.ts';

/** Ended jobs that stay readable, so that a window that was reloaded still gets the result. */
const endedKept = 50;

type Job = { view: JobView; readonly cancel: AbortController; readonly changes: EventEmitter; ended: Promise<void> };

type JobsOptions = {
  readonly runs: Pick<Services['runs'], 'run'>;
  /** Gets what ended a job and is not a Fault; the window only learns that there was something. */
  readonly report: Report;
  readonly pause?: Pause;
};

export type Jobs = {
  /** Starts a run and gives its job id. Fault `run.locked` while another job of this connection is going on. */
  start(order: RunOrder): string;
  /**
   * The job as it is, then each change, at most ten looks a second; ends after the look at the ended job, when the
   * reader returns, or when the signal aborts. Fault `job.unknown` at the call itself.
   */
  watch(jobId: string, signal?: AbortSignal): AsyncGenerator<JobView>;
  /** Asks the run to stop where it can be resumed; does nothing to a job that ended. Fault `job.unknown`. */
  cancel(jobId: string): void;
  /** Id of the job that is going on for this connection. */
  running(connection: string): string | null;
  /** Cancels everything, takes no new jobs, resolves when the last one ended. */
  close(): Promise<void>;
};

/** The jobs of one host, in memory: runs live on in the history of their connection. */
export function createJobs({ runs, report, pause = pauseFor }: JobsOptions): Jobs {
  const going = new Map<string, Job>();
  const ended = new Map<string, Job>();
  let closed = false;

  const found = (jobId: string): Job => {
    const job = going.get(jobId) ?? ended.get(jobId);
    if (!job) throw new Fault('job.unknown');
    return job;
  };
  const ofConnection = (connection: string): Job | undefined =>
    [...going.values()].find((job) => job.view.connection === connection);

  const follow = async (job: Job, order: RunOrder): Promise<void> => {
    const outcome = await outcomeOf(runs, order, job, report);
    going.delete(job.view.jobId);
    ended.set(job.view.jobId, job);
    for (const jobId of [...ended.keys()].slice(0, -endedKept)) ended.delete(jobId);
    show(job, { ...outcome, state: 'ended' });
  };

  const cancel = (job: Job): void => {
    if (job.view.state !== 'running') return;
    show(job, { state: 'cancelling' });
    job.cancel.abort();
  };

  return {
    start(order) {
      if (closed) throw new Fault('run.cancelled');
      if (ofConnection(order.connection)) throw new Fault('run.locked', { connection: order.connection });
      const job = newJob(order);
      going.set(job.view.jobId, job);
      job.ended = follow(job, order);
      return job.view.jobId;
    },
    watch: (jobId, signal) =>
      lookAt({ watched: found(jobId), isLast: ({ state }: JobView) => state === 'ended', pause }, signal),
    cancel: (jobId) => cancel(found(jobId)),
    running: (connection) => ofConnection(connection)?.view.jobId ?? null,
    async close() {
      closed = true;
      const last = [...going.values()];
      for (const job of last) cancel(job);
      await Promise.all(last.map((job) => job.ended));
    },
  };
}

function newJob(order: RunOrder): Job {
  const view: JobView = {
    jobId: randomUUID(),
    connection: order.connection,
    dryRun: order.dryRun,
    startedAt: new Date().toISOString(),
    state: 'running',
    progress: { phase: 'start', done: 0, total: null, perSecond: null, secondsLeft: null },
    result: null,
    fault: null,
  };
  return {
    view,
    cancel: new AbortController(),
    changes: new EventEmitter().setMaxListeners(0),
    ended: Promise.resolve(),
  };
}

function show(job: Job, change: Partial<JobView>): void {
  job.view = { ...job.view, ...change };
  job.changes.emit('change');
}

type Outcome = Pick<JobView, 'result' | 'fault'>;

async function outcomeOf(runs: JobsOptions['runs'], order: RunOrder, job: Job, report: Report): Promise<Outcome> {
  try {
    return { result: await runs.run(order, (progress) => show(job, { progress }), job.cancel.signal), fault: null };
  } catch (thrown) {
    const fault = asFault(thrown);
    if (fault.code === 'internal.unexpected') report(thrown);
    return { result: null, fault: fault.toData() };
  }
}

/** Resolves after so many milliseconds, or as soon as the signal aborts. */
export async function pauseFor(ms: number, signal: AbortSignal): Promise<void> {
  await after(ms, undefined, { signal }).catch(() => undefined);
}
