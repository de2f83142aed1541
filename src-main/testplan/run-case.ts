import type { CaseCause, CaseResult, Evidence, OpenPoint } from '../../src-shared/domain/case.ts';
import { asFault, Fault } from '../../src-shared/domain/fault.ts';
import type { Case } from './case.ts';
import { cleanUp } from './clean-up.ts';
import type { WaitStep } from './do-act.ts';
import type { Intent } from './intent.ts';
import type { PlanPorts } from './ports.ts';
import { type Looking, takeSnapshot } from './snapshot.ts';
import { bareParts, lookAt, stageParts } from './set-stage.ts';
import { createStage } from './stage.ts';
import { causeOf, Verdict } from './verdict.ts';
import { verifyCanaries } from './verify-canaries.ts';

export type StopKind = 'pause' | 'cancel' | 'skip';

export type CaseTask = {
  readonly ports: PlanPorts;
  readonly theCase: Case;
  readonly sessionId: string;
  readonly attended: boolean;
  /** Aborts with a `StopKind` as reason. */
  readonly stop: AbortSignal;
  /** Every change of the case, as it comes. */
  readonly show: (change: Partial<Omit<CaseResult, 'evidence' | 'id'>>) => void;
  readonly note: (evidence: Evidence) => void;
  readonly onWait: (step: WaitStep | null) => void;
  readonly openPoint: (point: OpenPoint) => void;
};

type Outcome = { readonly status: 'pass' | 'fail' | 'skip' | 'waiting'; readonly cause: CaseCause | null };

/** True when the canaries are as before and the next case may go on. */
export async function runCase(task: CaseTask): Promise<boolean> {
  const { ports, theCase, show, note } = task;
  const startedAt = ports.clock.now();
  const { everyMinutes } = ports.connection.schedule;
  const promisedMs = theCase.timed ? everyMinutes * 60_000 : null;
  show({ status: 'running', startedAt: iso(startedAt), endedAt: null, cause: null, tookMs: null, promisedMs });
  let restored = true;
  let outcome: Outcome;
  if (theCase.usesCanaries) ({ outcome, restored } = await onCanaries(task));
  else outcome = await outcomeOf(task, () => onNobody(task));
  const calls = ports.recentCalls().filter(({ at }) => at >= startedAt);
  note({ kind: 'calls', at: iso(ports.clock.now()), calls: calls.map((call) => ({ ...call, at: iso(call.at) })) });
  show({ ...outcome, endedAt: iso(ports.clock.now()) });
  return restored;
}

/** Whatever ends a case, as a verdict that names its cause. What the guards held back ends the session. */
async function outcomeOf({ stop }: CaseTask, work: () => Promise<void>): Promise<Outcome> {
  try {
    await work();
    return { status: 'pass', cause: null };
  } catch (thrown) {
    if (thrown instanceof Verdict) return { status: thrown.status, cause: thrown.reason };
    if (stop.aborted)
      return { status: 'skip', cause: causeOf(stop.reason === 'skip' ? 'case.skipped' : 'case.stopped') };
    const fault = asFault(thrown);
    if (fault.code.startsWith('testplan.') || fault.code === 'internal.unexpected') throw thrown;
    return {
      status: 'fail',
      cause: { code: 'fault', params: { ...fault.params, code: fault.code }, owner: fault.owner },
    };
  }
}

/** A case that touches nobody has an empty book: whatever it or the engine tried to write would be held back. */
async function onNobody(task: CaseTask): Promise<void> {
  const parts = bareParts(task);
  try {
    await task.theCase.run(createStage(parts));
  } finally {
    parts.state.close();
  }
}

async function onCanaries(task: CaseTask): Promise<{ readonly outcome: Outcome; readonly restored: boolean }> {
  const { ports, theCase, show, stop, attended, onWait } = task;
  const { setting, connection } = ports;
  if (setting === null) throw new Fault('testplan.noCanaries', { connection: connection.name });
  let intent: Intent | null = null;
  const keep = async (next: Intent): Promise<void> => {
    await ports.files.writeIntent(next);
    intent = next;
  };
  const work = async (): Promise<void> => {
    const book = await verifyCanaries({ connection, afas: ports.afas, signal: stop }, setting);
    const looking = await lookAt(ports, book, stop);
    await keep({
      caseId: theCase.id,
      sessionId: task.sessionId,
      startedAt: iso(ports.clock.now()),
      setting,
      entries: book.entries(),
      before: await takeSnapshot(looking),
      made: [],
      undo: [],
      bounced: [],
    });
    const intend = async (change: (now: Intent) => Intent): Promise<void> => {
      if (intent !== null) await keep(change(intent));
    };
    const parts = await stageParts(task, looking, intend);
    try {
      const stage = createStage(parts);
      const linked = await stage.sync();
      stage.expect(linked.conflicts === 0, 'canary.linked', { count: linked.conflicts });
      await completeBefore(looking, intend);
      try {
        await theCase.run(stage);
      } catch (thrown) {
        // How it was when it failed, before anything is put back; where it cannot be read, the cause matters more.
        if (!stop.aborted) await stage.showRest().catch(() => undefined);
        throw thrown;
      }
    } finally {
      parts.state.close();
    }
  };
  let outcome: Outcome | null = null;
  let failed: unknown = null;
  try {
    outcome = await outcomeOf(task, work);
  } catch (thrown) {
    failed = thrown;
  }
  if (intent !== null) {
    show({ status: 'cleaning' });
    try {
      const left = await cleanUp({ ports, onWait, attended, stop }, intent);
      for (const { contactId, what } of left) task.openPoint(leftOver(task, contactId, what));
      if (left.length > 0) return { outcome: outcome ?? unclean(''), restored: false };
    } catch (thrown) {
      const { code } = asFault(thrown);
      task.openPoint(leftOver(task, '', code));
      if (failed === null) return { outcome: unclean(code), restored: false };
    }
  }
  if (outcome === null) throw failed;
  return { outcome, restored: true };
}

function unclean(code: string): Outcome {
  return { status: 'fail', cause: causeOf('cleanUp.failed', { code }) };
}

function leftOver({ theCase }: CaseTask, contact: string, what: string): OpenPoint {
  const { code, params, owner } = causeOf('cleanUp.left', { contact, what });
  return { caseId: theCase.id, code, params, owner };
}

/** Contacts that the link-up made in Spotler are put back to what it made of them. */
async function completeBefore(
  looking: Looking,
  intend: (change: (now: Intent) => Intent) => Promise<void>,
): Promise<void> {
  const { spotler } = await takeSnapshot(looking);
  await intend((now) => {
    const added = Object.entries(now.before.spotler).map(([id, shot]) => [id, shot ?? spotler[id] ?? null] as const);
    return { ...now, before: { ...now.before, spotler: Object.fromEntries(added) } };
  });
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
