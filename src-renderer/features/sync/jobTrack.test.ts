import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JobView } from '../../../src-shared/contract/sync.ts';
import { runPhase } from '../../../src-shared/domain/run.ts';
import { type JobTrack, nextTrack, phasesOf } from './jobTrack.ts';

const look: JobView = {
  jobId: 'one',
  connection: 'acme',
  dryRun: false,
  startedAt: '2026-11-23T10:00:00.000Z',
  state: 'running',
  progress: { phase: 'start', done: 0, total: null, perSecond: null, secondsLeft: null },
  result: null,
  fault: null,
};
const at = (
  phase: JobView['progress']['phase'],
  done: number,
  total: number | null,
  change: Partial<JobView> = {},
) => ({
  ...look,
  progress: { ...look.progress, phase, done, total },
  ...change,
});

test('the bar never goes back within a job, whatever the engine reports', () => {
  const report = fc.record({
    phase: fc.constantFrom(...runPhase.options),
    done: fc.nat(500),
    total: fc.option(fc.nat(500)),
    dryRun: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(report, { minLength: 2 }), (reports) => {
      let track: JobTrack | undefined;
      for (const { phase, done, total, dryRun } of reports) {
        const next = nextTrack(track, at(phase, done, total, { dryRun }), 0);
        expect(next.reached).toBeGreaterThanOrEqual(track?.reached ?? 0);
        expect(next.reached).toBeLessThanOrEqual(1);
        track = next;
      }
    }),
  );
});

test('a phase moves the bar within its own part, and a total that grows holds it', () => {
  const half = nextTrack(undefined, at('readAfas', 50, 100), 0);
  expect(half.reached).toBeCloseTo(0.325);
  expect(nextTrack(half, at('readAfas', 51, 200), 0).reached).toBe(half.reached);
  expect(nextTrack(half, at('readAfas', 100, 100), 0).reached).toBeCloseTo(0.5);
});

test('more done than there was to do stays inside the phase', () => {
  expect(nextTrack(undefined, at('readAfas', 300, 100), 0).reached).toBeCloseTo(0.5);
});

test('another job starts from the beginning', () => {
  const far = nextTrack(undefined, at('write', 90, 100), 0);
  expect(nextTrack(far, at('start', 0, null, { jobId: 'two' }), 0).reached).toBe(0);
});

test('the end fills the bar, also that of a job which was joined late', () => {
  expect(nextTrack(undefined, at('write', 1, 100, { state: 'ended' }), 0).reached).toBe(1);
});

test('a dry run has no phase of writing', () => {
  expect(phasesOf(true)).toEqual(['start', 'recover', 'readSpotler', 'readAfas', 'finish']);
  expect(phasesOf(false)).toEqual(runPhase.options);
});

test('each new phase and the end are read out at once, progress within a phase now and then', () => {
  const first = nextTrack(undefined, at('readAfas', 1, 100), 0);
  expect(first.told?.view.progress.done).toBe(1);
  const soon = nextTrack(first, at('readAfas', 2, 100), 9_999);
  expect(soon.told?.view.progress.done).toBe(1);
  const later = nextTrack(soon, at('readAfas', 3, 100), 10_000);
  expect(later.told?.view.progress.done).toBe(3);
  expect(nextTrack(later, at('write', 0, 100), 10_001).told?.view.progress.phase).toBe('write');
  expect(nextTrack(later, at('readAfas', 4, 100, { state: 'ended' }), 10_001).told?.view.state).toBe('ended');
});

test('a job that had ended before the window saw it is not read out', () => {
  expect(nextTrack(undefined, at('finish', 0, null, { state: 'ended' }), 0).told).toBeNull();
});
