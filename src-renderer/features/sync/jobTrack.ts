import type { JobView } from '../../../src-shared/contract/sync.ts';
import type { RunPhase, RunProgress } from '../../../src-shared/domain/run.ts';

/** Between two announcements within one phase, in milliseconds. */
const quiet = 10_000;

/**
 * A job as the window follows it: the last look, how far the bar has come (0 to 1), and the look that was last read
 * out. `told` is null where that would be no news.
 */
export type JobTrack = {
  readonly view: JobView;
  readonly reached: number;
  readonly told: { readonly view: JobView; readonly at: number } | null;
};

/** Where each phase begins on the bar. A dry run ends after reading, so reading takes what writing leaves. */
const begins: Readonly<Record<'run' | 'dryRun', readonly (readonly [RunPhase, number])[]>> = {
  run: [
    ['start', 0],
    ['recover', 0.02],
    ['readSpotler', 0.05],
    ['readAfas', 0.15],
    ['write', 0.5],
    ['finish', 0.97],
  ],
  dryRun: [
    ['start', 0],
    ['recover', 0.02],
    ['readSpotler', 0.05],
    ['readAfas', 0.25],
    ['finish', 0.97],
  ],
};

/** The phases that a run, or a dry run, passes, in order. */
export function phasesOf(dryRun: boolean): readonly RunPhase[] {
  return begins[dryRun ? 'dryRun' : 'run'].map(([phase]) => phase);
}

/**
 * The next look at a job. Totals grow and phases differ in length; the bar takes the furthest point it ever reached,
 * so within one job it never goes back. `now` is the time of this look, in milliseconds.
 */
export function nextTrack(previous: JobTrack | undefined, view: JobView, now: number): JobTrack {
  const same = previous?.view.jobId === view.jobId ? previous : undefined;
  const point = view.state === 'ended' ? 1 : pointOf(view.progress, view.dryRun);
  return { view, reached: Math.max(same?.reached ?? 0, point), told: nextTold(same, view, now) };
}

/** Each new phase and the end are read out at once, the rest now and then; an end that was found is no news. */
function nextTold(same: JobTrack | undefined, view: JobView, now: number): JobTrack['told'] {
  if (!same) return view.state === 'ended' ? null : { view, at: now };
  const { told } = same;
  const news = told?.view.state !== view.state || told.view.progress.phase !== view.progress.phase;
  return told === null || news || now - told.at >= quiet ? { view, at: now } : told;
}

function pointOf({ phase, done, total }: RunProgress, dryRun: boolean): number {
  const spans = begins[dryRun ? 'dryRun' : 'run'];
  const index = spans.findIndex(([name]) => name === phase);
  const start = spans[index]?.[1];
  if (start === undefined) return 0;
  const end = spans[index + 1]?.[1] ?? 1;
  const part = total === null || total === 0 ? 0 : Math.min(1, done / total);
  return start + (end - start) * part;
}
