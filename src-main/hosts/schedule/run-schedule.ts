import { asFault } from '../../../src-shared/domain/fault.ts';
import type { Jobs } from '../../api/jobs.ts';
import type { Services } from '../../api/services.ts';
import type { Report } from '../../api/typed-error.ts';

type Parts = {
  readonly schedule: Pick<Services['schedule'], 'due'>;
  readonly jobs: Pick<Jobs, 'start'>;
  readonly report: Report;
};

/**
 * One look at the schedule: starts the connection that has been due longest. At most one, so that a machine that wakes up
 * with several customers does not start them all at the same moment.
 */
export async function lookAtSchedule({ schedule, jobs, report }: Parts): Promise<void> {
  try {
    const [name] = await schedule.due();
    if (name !== undefined) jobs.start({ connection: name, dryRun: false, full: false, releaseBrake: false });
  } catch (thrown) {
    // Another run holds the connection, or Pont is closing: its turn comes with the next look.
    const { code } = asFault(thrown);
    if (code !== 'run.locked' && code !== 'run.cancelled') report(thrown);
  }
}

const betweenLooksMs = 20_000;

/** Looks at the schedule while Pont is open, one look after the other. Gives how to stop. */
export function runSchedule(parts: Parts): () => void {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const next = (): void => {
    if (stopped) return;
    timer = setTimeout(() => void lookAtSchedule(parts).finally(next), betweenLooksMs);
    timer.unref();
  };
  next();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
