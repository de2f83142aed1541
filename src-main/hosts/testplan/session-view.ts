import type { EventEmitter } from 'node:events';
import { EventEmitter as Emitter } from 'node:events';
import type { PlanSession } from '../../../src-shared/domain/case.ts';
import type { SessionView } from '../../../src-shared/contract/test-plan.ts';
import type { LiveSession } from '../../testplan/run-session.ts';

/** A session as its watchers see it: each change is a new `view` and a `change` event. */
export type WatchedSession = { readonly view: SessionView; readonly changes: EventEmitter };

/** A session that ended, or waits: it stays as it is. */
export function restingView(session: PlanSession): SessionView {
  return viewOf(session, {
    state: session.state === 'running' ? 'paused' : session.state,
    instruction: null,
    fault: null,
  });
}

/** Follows a session that goes on. */
export function watchLive(live: LiveSession): WatchedSession {
  const now = (): SessionView =>
    viewOf(live.session(), { state: live.state(), instruction: live.waiting(), fault: live.fault() });
  let view = now();
  live.changes.on('change', () => (view = now()));
  return {
    get view() {
      return view;
    },
    changes: live.changes,
  };
}

export function watchResting(session: PlanSession): WatchedSession {
  return { view: restingView(session), changes: new Emitter() };
}

type Besides = Pick<SessionView, 'state' | 'instruction' | 'fault'>;

function viewOf({ cases, ...session }: PlanSession, besides: Besides): SessionView {
  const shown = cases.map(({ evidence, ...one }) => ({ ...one, evidenceCount: evidence.length }));
  return { ...session, cases: shown, ...besides };
}
