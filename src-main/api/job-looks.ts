import { type EventEmitter, once } from 'node:events';
import { AsyncIteratorClass } from '@orpc/server';

/** What every view of a job tells. */
type View = { readonly state: 'running' | 'cancelling' | 'ended' };

/** A job as its readers see it: each change is a new `view` and a `change` event. */
type WatchedJob<V extends View> = { readonly view: V; readonly changes: EventEmitter };

/** Resolves after so many milliseconds, or as soon as the signal aborts; never rejects. */
export type Pause = (ms: number, signal: AbortSignal) => Promise<void>;

/** Ten looks a second. A MessagePort has no back-pressure, so the sender has to be slow of itself. */
const betweenLooksMs = 100;

/**
 * The job as it is, then its changes, those within a tenth of a second taken together. Ends after the look at the
 * ended job, when the reader returns, and when the signal aborts.
 */
export function lookAt<V extends View>(job: WatchedJob<V>, pause: Pause, signal?: AbortSignal): AsyncIteratorClass<V> {
  const stop = new AbortController();
  const looks = look(job, pause, AbortSignal.any(signal ? [signal, stop.signal] : [stop.signal]));
  // A generator that waits answers `return` only after its wait, so returning ends the wait.
  return new AsyncIteratorClass<V>(
    () => looks.next(),
    async () => stop.abort(),
  );
}

async function* look<V extends View>(job: WatchedJob<V>, pause: Pause, signal: AbortSignal): AsyncGenerator<V> {
  let seen: V | undefined;
  while (!signal.aborted) {
    if (job.view === seen) {
      await once(job.changes, 'change', { signal }).catch(() => undefined);
      continue;
    }
    seen = job.view;
    yield seen;
    if (seen.state === 'ended') return;
    await pause(betweenLooksMs, signal);
  }
}
