import { useEffect, useMemo, useState } from 'react';
import type { SessionView, TestPlanOverview } from '../../../src-shared/contract/test-plan.ts';
import { api, client } from '../../app/client/client.ts';
import { faultOf } from '../../app/client/failure.ts';
import { queryClient } from '../../app/client/queryClient.ts';

/** Pause before a broken stream is joined again, in milliseconds. */
const pause = 1_500;

/**
 * The session that is shown: the one that goes on, look by look, else the last one. `round` is another number after each
 * start, so that a session that is taken up at once is followed anew.
 */
export function usePlanSession(
  connection: string,
  overview: TestPlanOverview | undefined,
  round: number,
): SessionView | null {
  const [seen, setSeen] = useState<{ readonly round: number; readonly view: SessionView } | null>(null);
  const kept = overview?.session ?? null;
  const live = overview?.live === true ? (kept?.id ?? null) : null;
  const followed = useMemo(() => (live === null ? null : { id: live, round }), [live, round]);
  useEffect(() => {
    if (followed === null) return undefined;
    const leave = new AbortController();
    void follow(connection, followed.id, leave.signal, (view) => setSeen({ round: followed.round, view }));
    return () => leave.abort();
  }, [connection, followed]);
  return seen !== null && seen.round === round && seen.view.id === kept?.id ? seen.view : kept;
}

/** True while cases are run, or put back. */
export function isGoing({ state }: SessionView): boolean {
  return state === 'running' || state === 'pausing' || state === 'cancelling';
}

async function follow(
  connection: string,
  sessionId: string,
  signal: AbortSignal,
  show: (view: SessionView) => void,
): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const view of await client.testPlan.watch({ connection, sessionId }, { signal })) {
        if (signal.aborted) return;
        show(view);
        if (!isGoing(view)) return await readAgain();
      }
    } catch (error) {
      if (faultOf(error) !== null) return;
    }
    await aWhile(signal);
  }
}

/** Everything that a session changes. */
async function readAgain(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: api.testPlan.key() });
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
