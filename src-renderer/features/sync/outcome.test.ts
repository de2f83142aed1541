import { expect, test } from 'vitest';
import type { JobView } from '../../../src-shared/contract/sync.ts';
import type { FaultData } from '../../../src-shared/domain/fault.ts';
import type { RunRecord } from '../../../src-shared/domain/run.ts';
import { latestOutcome } from './outcome.ts';

const locked: FaultData = { code: 'run.locked', kind: 'locked', owner: 'marketer', params: { connection: 'acme' } };

const job = (change: Partial<JobView>): JobView => ({
  jobId: 'one',
  connection: 'acme',
  dryRun: false,
  startedAt: '2026-11-23T10:00:00.000Z',
  state: 'ended',
  progress: { phase: 'finish', done: 0, total: null, perSecond: null, secondsLeft: null },
  result: null,
  fault: locked,
  ...change,
});

const record = (change: Partial<RunRecord>): RunRecord => ({
  id: 'r1',
  connection: 'acme',
  kind: 'delta',
  direction: 'toSpotler',
  dryRun: false,
  status: 'succeeded',
  startedAt: '2026-11-23T09:00:00.000Z',
  endedAt: '2026-11-23T09:01:00.000Z',
  result: null,
  fault: null,
  ...change,
});

test('before the first run there is nothing to show', () => {
  expect(latestOutcome(undefined, null)).toBeNull();
});

test('a job that failed before it became a run is shown, not the older run', () => {
  expect(latestOutcome(job({}), record({}))).toMatchObject({ status: 'failed', fault: locked, kind: null });
});

test('a run from elsewhere that started later is shown instead of the job of this window', () => {
  const later = record({ startedAt: '2026-11-23T11:00:00.000Z' });
  expect(latestOutcome(job({}), later)).toMatchObject({ status: 'succeeded', startedAt: later.startedAt });
});

test('a job that goes on has no outcome yet', () => {
  expect(latestOutcome(job({ state: 'running', fault: null }), null)).toBeNull();
  expect(latestOutcome(job({ state: 'cancelling', fault: null }), record({}))).toMatchObject({ status: 'succeeded' });
});

test('a run that goes on elsewhere is shown as such, but not the record of before the end of this job', () => {
  const running = record({ status: 'running', startedAt: '2026-11-23T10:00:01.000Z', endedAt: null });
  expect(latestOutcome(undefined, running)).toMatchObject({ status: 'running' });
  expect(latestOutcome(job({}), running)).toMatchObject({ status: 'failed', fault: locked });
});

test.each([
  ['brake', 'stopped'],
  ['cancelled', 'cancelled'],
  ['credentials', 'failed'],
] as const)('a job ended by a fault of kind %s is %s', (kind, status) => {
  expect(latestOutcome(job({ fault: { ...locked, kind } }), null)).toMatchObject({ status });
});
