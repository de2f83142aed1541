import { client } from '../../app/client/client.ts';
import { faultOf } from '../../app/client/failure.ts';
import { noteLook } from './jobs.ts';

/** Pause before a broken stream is joined again, in milliseconds. */
const pause = 1_500;

/**
 * Follows a job to its end, and joins it again when the stream breaks: the first look of a watch is the state as it
 * is. Resolves at the end of the job, when the host does not know it any more, or when the reader leaves.
 */
export async function watchJob(jobId: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const view of await client.sync.watch({ jobId }, { signal })) {
        if (signal.aborted) return;
        noteLook(view);
        if (view.state === 'ended') return;
      }
    } catch (error) {
      if (faultOf(error) !== null) return;
    }
    await aWhile(signal);
  }
}

function aWhile(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, pause);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
