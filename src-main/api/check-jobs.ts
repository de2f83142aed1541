import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { setTimeout as after } from 'node:timers/promises';
import type { CheckJobView } from '../../src-shared/contract/checks.ts';
import { Fault, asFault } from '../../src-shared/domain/fault.ts';
import { type Pause, lookAt } from './job-looks.ts';
import type { CheckKept, CheckOrder, Services } from './services.ts';
import type { Report } from './typed-error.ts';

/** Ended jobs whose people can still be looked at. Each keeps a temporary file, so few. */
const endedKept = 8;

type Job = {
  view: CheckJobView;
  kept: CheckKept | null;
  readonly cancel: AbortController;
  readonly changes: EventEmitter;
  ended: Promise<void>;
};

type CheckJobsOptions = {
  readonly run: Services['checks']['run'];
  readonly report: Report;
  readonly pause?: Pause;
};

export type CheckJobs = {
  /** Starts judging and gives the job id. */
  start(order: CheckOrder): string;
  /** As `Jobs.watch`; Fault `checks.unknown` at the call itself. */
  watch(jobId: string, signal?: AbortSignal): AsyncGenerator<CheckJobView>;
  cancel(jobId: string): void;
  /** What an ended job keeps. Fault `checks.unknown` while it goes on, when it was cut short, and when it is long ago. */
  kept(jobId: string): CheckKept;
  /** Cancels everything, closes what ended jobs keep, resolves when the last one ended. */
  close(): Promise<void>;
};

/** The check jobs of one host, in memory: what they found of people goes with them. */
export function createCheckJobs({ run, report, pause = pauseFor }: CheckJobsOptions): CheckJobs {
  const jobs = new Map<string, Job>();
  let closed = false;

  const found = (jobId: string): Job => {
    const job = jobs.get(jobId);
    if (!job) throw new Fault('checks.unknown');
    return job;
  };

  const follow = async (job: Job, order: CheckOrder): Promise<void> => {
    let fault: Fault | null = null;
    try {
      job.kept = await run(order, watchOf(job), job.cancel.signal);
    } catch (thrown) {
      fault = asFault(thrown);
      if (fault.code === 'internal.unexpected') report(thrown);
    }
    forgetOldest();
    show(job, { state: 'ended', fault: fault?.toData() ?? null, progress: { afas: null, spotler: null } });
  };

  const forgetOldest = (): void => {
    const ended = [...jobs.entries()].filter(([, { view }]) => view.state === 'ended');
    for (const [jobId, job] of ended.slice(0, -endedKept)) {
      job.kept?.close();
      jobs.delete(jobId);
    }
  };

  const cancel = (job: Job): void => {
    if (job.view.state !== 'running') return;
    show(job, { state: 'cancelling' });
    job.cancel.abort();
  };

  return {
    start(order) {
      if (closed) throw new Fault('checks.cancelled');
      const job = newJob(order);
      jobs.set(job.view.jobId, job);
      job.ended = follow(job, order);
      return job.view.jobId;
    },
    watch: (jobId, signal) =>
      lookAt({ watched: found(jobId), isLast: ({ state }: CheckJobView) => state === 'ended', pause }, signal),
    cancel: (jobId) => cancel(found(jobId)),
    kept(jobId) {
      const { kept } = found(jobId);
      if (!kept) throw new Fault('checks.unknown');
      return kept;
    },
    async close() {
      closed = true;
      const all = [...jobs.values()];
      for (const job of all) cancel(job);
      await Promise.all(all.map((job) => job.ended));
      for (const job of all) job.kept?.close();
      jobs.clear();
    },
  };
}

function newJob({ subject, only }: CheckOrder): Job {
  const view: CheckJobView = {
    jobId: randomUUID(),
    subject,
    only: only === undefined ? null : [...only],
    startedAt: new Date().toISOString(),
    state: 'running',
    progress: { afas: null, spotler: null },
    findings: [],
    fault: null,
  };
  const changes = new EventEmitter().setMaxListeners(0);
  return { view, kept: null, cancel: new AbortController(), changes, ended: Promise.resolve() };
}

function watchOf(job: Job): Parameters<Services['checks']['run']>[1] {
  return {
    onFinding: (finding) => show(job, { findings: [...job.view.findings, finding] }),
    onProgress: (progress) => show(job, { progress }),
  };
}

function show(job: Job, change: Partial<CheckJobView>): void {
  job.view = { ...job.view, ...change };
  job.changes.emit('change');
}

async function pauseFor(ms: number, signal: AbortSignal): Promise<void> {
  await after(ms, undefined, { signal }).catch(() => undefined);
}
