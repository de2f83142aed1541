import { EventEmitter } from 'node:events';
import type { CaseId, CaseResult, OpenPoint, PlanSession } from '../../src-shared/domain/case.ts';
import { asFault, Fault, type FaultData } from '../../src-shared/domain/fault.ts';
import type { PersonAct } from './act.ts';
import type { Case } from './case.ts';
import { cleanUp } from './clean-up.ts';
import type { WaitStep } from './do-act.ts';
import type { PlanPorts } from './ports.ts';
import { runCase, type StopKind } from './run-case.ts';
import { queued } from './session.ts';
import { causeOf } from './verdict.ts';

/** What a person has to do now. */
export type Waiting = WaitStep & { readonly caseId: CaseId; readonly since: string; readonly code: PersonAct['do'] };

export type LiveState = PlanSession['state'] | 'pausing' | 'cancelling';

/** A session that goes on, as others see it. */
export type LiveSession = {
  readonly session: () => PlanSession;
  readonly state: () => LiveState;
  readonly waiting: () => Waiting | null;
  /** The fault that ended the session as a whole. */
  readonly fault: () => FaultData | null;
  /** Emits `change`. */
  readonly changes: EventEmitter;
  stop(kind: StopKind): void;
  /** Resolves when nothing of it is going on any more; never rejects. */
  readonly done: Promise<PlanSession>;
};

export type SessionRequest = {
  readonly session: PlanSession;
  readonly cases: readonly Case[];
  /** True when somebody is there to do what only a person can. */
  readonly attended: boolean;
};

/**
 * Runs the queued cases of a session, one after another, under the run lock of the connection: no other run meets the
 * canaries meanwhile. First puts back what an earlier one left. Fault `run.locked` when the lock is taken, `run.shadow` for
 * a connection that writes nothing, to canaries either.
 */
export function runSession(ports: PlanPorts, { session: given, cases, attended }: SessionRequest): LiveSession {
  if (ports.connection.mode === 'shadow') throw new Fault('run.shadow');
  const lock = ports.lock.take();
  if (lock === null) throw new Fault('run.locked', { connection: ports.connection.name });
  const changes = new EventEmitter().setMaxListeners(0);
  let session = given;
  let asked: 'pause' | 'cancel' | null = null;
  let stopCase = new AbortController();
  let waiting: Waiting | null = null;
  let fault: FaultData | null = null;

  const set = (change: Partial<PlanSession>): void => {
    session = { ...session, ...change };
    changes.emit('change');
  };
  const setCase = (id: CaseId, change: (one: CaseResult) => CaseResult): void =>
    set({ cases: session.cases.map((one) => (one.id === id ? change(one) : one)) });
  const onWait = (caseId: CaseId) => (step: WaitStep | null) => {
    waiting = step && { ...step, caseId, since: new Date(ports.clock.now()).toISOString() };
    changes.emit('change');
  };
  const openPoint = (point: OpenPoint): void => set({ openPoints: [...session.openPoints, point] });

  const cleanUpLeft = async (): Promise<boolean> => {
    const intent = await ports.files.readIntent();
    if (intent === null) return true;
    const left = await cleanUp({ ports, attended, stop: stopCase.signal, onWait: onWait(intent.caseId) }, intent);
    for (const { contactId, what } of left) {
      openPoint({ caseId: intent.caseId, ...causeOf('cleanUp.left', { contact: contactId, what }) });
    }
    return left.length === 0;
  };

  const runOne = async (theCase: Case, clean: boolean): Promise<boolean> => {
    const { id } = theCase;
    const show = (change: Partial<CaseResult>): void => setCase(id, (one) => ({ ...one, ...change }));
    const failed = unmetNeed(theCase, session.cases);
    const unmet = failed === null ? null : causeOf('case.needs', { id: failed });
    const cause = unmet ?? (theCase.usesCanaries && !clean ? causeOf('cleanUp.owed') : null);
    if (cause !== null) {
      show({ status: 'skip', cause, endedAt: new Date(ports.clock.now()).toISOString() });
      return clean;
    }
    stopCase = new AbortController();
    if (asked !== null) stopCase.abort(asked);
    const restored = await runCase({
      ports,
      theCase,
      sessionId: session.id,
      attended,
      stop: stopCase.signal,
      show,
      note: (evidence) => setCase(id, (one) => ({ ...one, evidence: [...one.evidence, evidence] })),
      onWait: onWait(id),
      openPoint,
    });
    // A case that was stopped has its turn again; what it saw until then proves nothing.
    if (asked !== null && session.cases.some((one) => one.id === id && one.status === 'skip'))
      setCase(id, () => queued(id));
    return theCase.usesCanaries ? restored : clean;
  };

  const all = async (): Promise<void> => {
    const chosen = cases.filter(({ id }) => session.cases.some((one) => one.id === id && one.status === 'queued'));
    if (ports.setting === null && chosen.some(({ usesCanaries }) => usesCanaries)) {
      throw new Fault('testplan.noCanaries', { connection: ports.connection.name });
    }
    await ports.files.writeSession(session);
    let clean = await cleanUpLeft();
    for (const theCase of cases) {
      if (asked !== null) return;
      if (!session.cases.some(({ id, status }) => id === theCase.id && status === 'queued')) continue;
      clean = await runOne(theCase, clean);
      await ports.files.writeSession(session);
    }
  };

  const follow = async (): Promise<PlanSession> => {
    try {
      await all();
    } catch (thrown) {
      fault = asFault(thrown).toData();
      set({
        cases: session.cases.map((one) =>
          one.status === 'running' || one.status === 'cleaning' || one.status === 'waiting' ? queued(one.id) : one,
        ),
      });
    }
    const left = session.cases.some(({ status }) => status === 'queued');
    const ended = asked === 'cancel' ? 'cancelled' : left ? 'paused' : 'ended';
    waiting = null;
    session = { ...session, state: ended, endedAt: new Date(ports.clock.now()).toISOString() };
    try {
      await ports.files.writeSession(session);
    } catch (thrown) {
      fault ??= asFault(thrown).toData();
    }
    lock.release();
    changes.emit('change');
    return session;
  };

  const done = follow();
  return {
    session: () => session,
    state: () => {
      if (session.state !== 'running' || asked === null) return session.state;
      return asked === 'pause' ? 'pausing' : 'cancelling';
    },
    waiting: () => waiting,
    fault: () => fault,
    changes,
    stop(kind) {
      // Once is enough; a cancel may still follow on a pause.
      if (session.state !== 'running' || asked === kind || asked === 'cancel') return;
      if (kind !== 'skip') asked = kind;
      stopCase.abort(kind);
      changes.emit('change');
    },
    done,
  };
}

const connectionCase = 'T01';

/** A failed case without which this one says nothing; null when there is none. */
function unmetNeed({ needs, usesCanaries }: Case, all: readonly CaseResult[]): CaseId | null {
  const failed = all.filter(({ status }) => status === 'fail');
  // Without a connection all others would fail for the same reason: one cause, not thirty symptoms.
  const unconnected = failed.some(({ id, cause }) => id === connectionCase && cause?.code !== 'rows.plausible');
  if (unconnected && usesCanaries) return connectionCase;
  return needs.find((need) => failed.some(({ id }) => id === need)) ?? null;
}
