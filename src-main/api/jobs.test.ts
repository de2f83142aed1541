import { expect, test, vi } from 'vitest';
import type { JobView } from '../../src-shared/contract/sync.ts';
import { Fault } from '../../src-shared/domain/fault.ts';
import type { RunProgress } from '../../src-shared/domain/run.ts';
import { createJobs } from './jobs.ts';
import type { RunOrder } from './services.ts';
import { type HeldRun, fakeServices } from './testing/fake-services.ts';

const order: RunOrder = { connection: 'acme', dryRun: false, full: false, releaseBrake: false };

/** Jobs whose pause between looks ends when the test says so. */
function setup() {
  const fake = fakeServices();
  const report = vi.fn();
  const pauses: { readonly ms: number; readonly end: () => void }[] = [];
  const jobs = createJobs({
    runs: fake.services.runs,
    report,
    pause: (ms, signal) =>
      new Promise((resolve) => {
        pauses.push({ ms, end: resolve });
        if (signal.aborted) resolve();
        signal.addEventListener('abort', () => resolve());
      }),
  });
  return { ...fake, jobs, report, pauses };
}

function only<T>(list: readonly T[]): T {
  const [first] = list;
  if (first === undefined) throw new Error('nothing there');
  return first;
}

const progress = (done: number): RunProgress => ({
  phase: 'write',
  done,
  total: 1000,
  perSecond: null,
  secondsLeft: null,
});

async function rest(looks: AsyncGenerator<JobView>): Promise<JobView[]> {
  const all: JobView[] = [];
  for await (const view of looks) all.push(view);
  return all;
}

test('a reader who comes late first sees the job as it is', async () => {
  const { jobs, held } = setup();
  const jobId = jobs.start(order);
  only(held).progress(progress(400));

  const first = await jobs.watch(jobId).next();

  expect(first.value).toMatchObject({ jobId, connection: 'acme', state: 'running', progress: { done: 400 } });
});

test('all changes within a tenth of a second are one look', async () => {
  const { jobs, held, pauses } = setup();
  const looks = jobs.watch(jobs.start(order));
  await looks.next();
  const next = looks.next();
  for (let done = 1; done <= 1000; done += 1) only(held).progress(progress(done));
  await vi.waitFor(() => expect(pauses).toHaveLength(1));
  expect(only(pauses).ms).toBe(100);

  only(pauses).end();

  expect((await next).value).toMatchObject({ progress: { done: 1000 } });
});

test('a reader who is ahead gets the next change, not the same look again', async () => {
  const { jobs, held, pauses } = setup();
  const looks = jobs.watch(jobs.start(order));
  await looks.next();
  const next = looks.next();
  await vi.waitFor(() => expect(pauses).toHaveLength(1));
  only(pauses).end();
  only(held).progress(progress(7));

  expect((await next).value).toMatchObject({ progress: { done: 7 } });
});

test('the last look is the ended job with its result', async () => {
  const { jobs, held, pauses } = setup();
  const jobId = jobs.start(order);
  const looks = jobs.watch(jobId);
  await looks.next();
  only(held).end('succeeded');
  const ending = rest(looks);
  await vi.waitFor(() => expect(pauses).toHaveLength(1));
  only(pauses).end();

  const seen = await ending;

  expect(seen.at(-1)).toMatchObject({ state: 'ended', result: { run: { status: 'succeeded' } }, fault: null });
  expect(jobs.running('acme')).toBeNull();
  expect(await rest(jobs.watch(jobId))).toHaveLength(1);
});

test('a reader who leaves is let go, also in the middle of a wait', async () => {
  const { jobs, pauses } = setup();
  const looks = jobs.watch(jobs.start(order));
  await looks.next();
  const waiting = looks.next();
  await vi.waitFor(() => expect(pauses).toHaveLength(1));
  only(pauses).end();

  await looks.return(undefined);

  expect((await waiting).done).toBe(true);
});

test('a hung-up connection ends the watch', async () => {
  const { jobs } = setup();
  const connection = new AbortController();
  const looks = jobs.watch(jobs.start(order), connection.signal);
  await looks.next();
  const waiting = looks.next();

  connection.abort();

  expect((await waiting).done).toBe(true);
});

test('a connection has one job at a time, another connection has its own', () => {
  const { jobs, held } = setup();
  jobs.start(order);

  expect(() => jobs.start({ ...order, dryRun: true })).toThrow(new Fault('run.locked', { connection: 'acme' }));
  jobs.start({ ...order, connection: 'other' });
  expect(held.map((run) => run.order.connection)).toEqual(['acme', 'other']);
});

test('cancelling shows at once, reaches the run, and its result is that of a cancelled run', async () => {
  const { jobs, held } = setup();
  const jobId = jobs.start(order);
  jobs.cancel(jobId);

  expect((await jobs.watch(jobId).next()).value).toMatchObject({ state: 'cancelling' });
  expect(only(held).signal.aborted).toBe(true);
  only(held).end('cancelled');
  await vi.waitFor(() => expect(jobs.running('acme')).toBeNull());
  expect((await jobs.watch(jobId).next()).value).toMatchObject({ result: { run: { status: 'cancelled' } } });
});

test.for([
  { thrown: new Fault('run.locked', { connection: 'acme' }), code: 'run.locked', reported: 0 },
  { thrown: new Error('token abc was refused'), code: 'internal.unexpected', reported: 1 },
])('a run that throws ends its job with $code', async ({ thrown, code, reported }) => {
  const { jobs, held, report } = setup();
  const jobId = jobs.start(order);
  only(held).fail(thrown);
  await vi.waitFor(() => expect(jobs.running('acme')).toBeNull());

  const { value } = await jobs.watch(jobId).next();

  expect(value).toMatchObject({ state: 'ended', result: null, fault: { code } });
  expect(JSON.stringify(value)).not.toContain('abc');
  expect(report).toHaveBeenCalledTimes(reported);
});

test('the fifty most recently ended jobs stay readable', async () => {
  const { jobs, held } = setup();
  const ids: string[] = [];
  for (let count = 0; count < 52; count += 1) {
    ids.push(jobs.start(order));
    (held.at(-1) as HeldRun).end('succeeded');
    await vi.waitFor(() => expect(jobs.running('acme')).toBeNull(), { interval: 1 });
  }

  const readable = ids.filter((id) => {
    try {
      return Boolean(jobs.watch(id));
    } catch {
      return false;
    }
  });

  expect(readable).toEqual(ids.slice(2));
  expect(() => jobs.cancel(only(ids))).toThrow(new Fault('job.unknown'));
});

test('closing cancels what is going on, waits for it, and takes no more', async () => {
  const { jobs, held } = setup();
  jobs.start(order);

  const closed = jobs.close();

  expect(only(held).signal.aborted).toBe(true);
  expect(jobs.running('acme')).not.toBeNull();
  only(held).end('cancelled');
  await closed;
  expect(jobs.running('acme')).toBeNull();
  expect(() => jobs.start(order)).toThrow(new Fault('run.cancelled'));
});
