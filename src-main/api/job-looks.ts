import { type EventEmitter, once } from 'node:events';
import { AsyncIteratorClass } from '@orpc/server';

/** A job as its readers see it: each change is a new `view` and a `change` event. */
export type Watched<View> = { readonly view: View; readonly changes: EventEmitter };

type Looking<View> = {
  readonly watched: Watched<View>;
  /** True for the view after which nothing more comes. */
  readonly isLast: (view: View) => boolean;
  readonly pause: Pause;
};

/** Resolves after so many milliseconds, or as soon as the signal aborts; never rejects. */
export type Pause = (ms: number, signal: AbortSignal) => Promise<void>;

/** Ten looks a second. A MessagePort has no back-pressure, so the sender has to be slow of itself. */
const betweenLooksMs = 100;

/**
 * The job as it is, then its changes, those within a tenth of a second taken together. Ends after the look at the
 * ended job, when the reader returns, and when the signal aborts.
 */
export function lookAt<View>(looking: Looking<View>, signal?: AbortSignal): AsyncIteratorClass<View> {
  const stop = new AbortController();
  const looks = look(looking, AbortSignal.any(signal ? [signal, stop.signal] : [stop.signal]));
  // A generator that waits answers `return` only after its wait, so returning ends the wait.
  return new AsyncIteratorClass<View>(
    () => looks.next(),
    async () => stop.abort(),
  );
}

async function* look<View>({ watched: job, isLast, pause }: Looking<View>, signal: AbortSignal): AsyncGenerator<View> {
  let seen: View | undefined;
  while (!signal.aborted) {
    if (job.view === seen) {
      await once(job.changes, 'change', { signal }).catch(() => undefined);
      continue;
    }
    seen = job.view;
    yield seen;
    if (isLast(seen)) return;
    await pause(betweenLooksMs, signal);
  }
}
