import { client } from '../../app/client/client.ts';
import { faultOf } from '../../app/client/failure.ts';
import { noteCheckLook } from './boards.ts';

/** Pause before a broken stream is joined again, in milliseconds. */
const pause = 1_500;

/**
 * Follows a check job to its end, and joins it again when the stream breaks. Resolves with false when the host does not
 * know the job any more.
 */
export async function watchChecks(jobId: string, signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted) {
    try {
      for await (const view of await client.checks.watch({ jobId }, { signal })) {
        if (signal.aborted) return true;
        noteCheckLook(view);
        if (view.state === 'ended') return true;
      }
    } catch (error) {
      if (faultOf(error) !== null) return false;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return true;
}
