import { Fault, asFault } from '../../../src-shared/domain/fault.ts';
import type { RunResult, RunStatus } from '../../../src-shared/domain/run.ts';
import { type BrakeHit, brakesHit } from '../plan/brakes.ts';
import { compileMapping } from '../plan/mapping.ts';
import { gatherFacts } from '../facts.ts';
import type { Entity } from '../../../src-shared/domain/connection.ts';
import { compileReturns, entitiesWritten, noReturns, type Returns } from '../plan/returns.ts';
import type { AfasColumn, AfasUpdateConnector } from '../ports.ts';
import { recoverAfas, writeAfas } from './write-afas.ts';
import { execute } from './execute.ts';
import type { RunOrder, RunPorts } from './order.ts';
import { planVanished } from './plan-vanished.ts';
import { trackProgress } from './progress.ts';
import { readAfas } from './read-afas.ts';
import { readSpotler } from './read-spotler.ts';
import { recover } from './recover.ts';
import type { Session } from './session.ts';
import { type Tally, countProblem, countsOf, emptyTally, problemsOf } from './tally.ts';

/**
 * One run of a connection: lock, requirements, recovery, both reads, plan, brakes, writes, result. Resolves also when
 * a brake stopped it or somebody cancelled it; throws a Fault for everything else, after noting it in the history.
 * Stopped at any moment and started again, it ends in the same state.
 */
export async function run(ports: RunPorts, order: RunOrder): Promise<RunResult> {
  const { connection } = order;
  const lock = ports.lock.take();
  if (lock === null) throw new Fault('run.locked', { connection: connection.name });
  try {
    const id = ports.newId();
    const startedAt = ports.clock.now();
    const tally = emptyTally();
    const written = emptyTally();
    ports.store.closeBrokenRuns();
    ports.store.beginRun({
      id,
      connection: connection.name,
      kind: 'full',
      direction: order.direction,
      dryRun: order.dryRun,
      startedAt: new Date(startedAt).toISOString(),
    });
    const end = (status: RunStatus, fault: Fault | null): RunResult => {
      const result = resultOf(ports, order, { id, startedAt, status, tally, written });
      const kept = fault === null || status === 'cancelled' ? result : null;
      ports.store.endRun(id, { status, endedAt: result.run.endedAt, result: kept, fault: fault?.toData() ?? null });
      return result;
    };
    try {
      const stopped = await passThrough(ports, order, { id, tally, written });
      return end(stopped ? 'stopped' : endingOf(order, tally), null);
    } catch (thrown) {
      const fault = asFault(thrown);
      if (fault.kind === 'cancelled') return end('cancelled', fault);
      end('failed', fault);
      throw fault;
    }
  } finally {
    lock.release();
  }
}

/** Partial when this run left somebody failed or newly in conflict; a dry run leaves nobody anything. */
function endingOf(order: RunOrder, tally: Tally): RunStatus {
  const left = tally.failed + tally.toAfas.failed + tally.newConflicts;
  return !order.dryRun && left > 0 ? 'partial' : 'succeeded';
}

/** The phases in their order. True when a brake stopped the run before its first write. */
async function passThrough(
  ports: RunPorts,
  order: RunOrder,
  counts: Pick<Session, 'id' | 'tally' | 'written'>,
): Promise<boolean> {
  const { tally } = counts;
  const { connection, signal } = order;
  const progress = trackProgress(() => ports.clock.now(), order.onProgress);
  progress.enter('start', null);
  const facts = await gatherFacts(connection, ports, signal);
  const unmet = ports.requirements(connection, facts);
  if (unmet !== null) throw unmet;
  if (!facts.columns.ok) throw facts.columns.fault;
  if (!facts.properties.ok) throw facts.properties.fault;
  const mapping = compileMapping(connection, facts.columns.value, facts.properties.value);
  const mappingPrint = ports.store.print(JSON.stringify(mapping));
  const before: Session = { ...counts, ports, order, mapping, mappingPrint, returns: noReturns, progress };

  await recover(before);
  await recoverAfas(before);
  const known = ports.store.knownInSpotler();
  const readUntil = await readSpotler(before);
  // Where nothing moved in Spotler there is nothing to return, and AFAS need not be asked what it lets be written.
  const returns = ports.store.heardCount() > 0 ? await returnsOf(ports, order, facts.columns.value) : noReturns;
  const session: Session = { ...before, returns };
  await readAfas(session, facts.columns.value.length);
  await planVanished(session);
  noteStanding(session);
  // Never braked: an opt-out that somebody gave in Spotler is honoured whatever else the plan holds.
  if (!order.dryRun) await writeOptOuts(session);
  const hits = order.direction === 'toAfas' ? [] : brakes(session, known);
  if (hits.length > 0 && !order.releaseBrake) {
    for (const hit of hits) countProblem(tally, `brake.${hit.kind}`, hit.planned);
    ports.store.dropUnsent();
    return true;
  }
  if (order.dryRun) return false;
  const toSpotler = order.direction === 'toAfas' ? 0 : tally.create + tally.update;
  progress.enter('write', tally.afasLines + toSpotler);
  await writeAfas(session, 'afas');
  if (toSpotler > 0) await execute(session);
  progress.enter('finish', null);
  ports.store.forgetUnseen();
  ports.store.moveCursor(readUntil);
  return false;
}

/** What may return to AFAS: nothing in a run towards Spotler only, else what AFAS lets this credential write now. */
async function returnsOf(ports: RunPorts, order: RunOrder, columns: readonly AfasColumn[]): Promise<Returns> {
  const { connection, direction, signal } = order;
  if (direction === 'toSpotler' || connection.writeBack === 'none') return noReturns;
  const wanted = entitiesWritten(connection);
  const ask = async (entity: Entity, connector: AfasUpdateConnector) =>
    wanted.has(entity) ? ports.afas.updateFields(connector, signal) : [];
  const contact = await ask('contact', 'KnContact');
  const person = await ask('person', 'KnPerson');
  const organisation = await ask('organisation', 'KnOrganisation');
  return compileReturns(connection, columns, { contact, person, organisation });
}

async function writeOptOuts(session: Session): Promise<void> {
  const { optOut } = session.tally.toAfas;
  if (optOut === 0) return;
  session.progress.enter('write', optOut);
  await writeAfas(session, 'afasOptOut');
}

function noteStanding({ ports, tally }: Session): void {
  const waiting = ports.store.waitingCount();
  if (waiting > 0) countProblem(tally, 'contact.waiting', waiting);
  const vanished = ports.store.unseenInSpotler();
  if (vanished > 0) countProblem(tally, 'contact.vanished', vanished);
}

function brakes({ ports, order, tally }: Session, known: number): BrakeHit[] {
  const { create, optIn, optOut } = tally;
  const update = tally.update + tally.onlyInAfas;
  const vanish = ports.store.unseenInSpotler();
  return brakesHit(order.connection.brakes, { create, update, optIn, optOut, vanish }, known);
}

type Ending = {
  readonly id: string;
  readonly startedAt: number;
  readonly status: RunStatus;
  readonly tally: Tally;
  readonly written: Tally;
};

function resultOf(ports: RunPorts, order: RunOrder, { id, startedAt, status, tally, written }: Ending): RunResult {
  const endedAt = ports.clock.now();
  return {
    run: {
      id,
      connection: order.connection.name,
      kind: 'full',
      dryRun: order.dryRun,
      status,
      startedAt: new Date(startedAt).toISOString(),
      endedAt: new Date(endedAt).toISOString(),
      durationMs: Math.max(0, Math.round(endedAt - startedAt)),
    },
    read: { afasRows: tally.afasRows, spotlerChanges: tally.spotlerChanges, bounces: tally.bounces },
    // A brake stops before the first write to Spotler; opt-outs have gone to AFAS by then.
    ...countsOf(order.dryRun || status === 'stopped' ? tally : written, tally, (order.dryRun ? tally : written).toAfas),
    conflicts: tally.conflicts,
    waiting: ports.store.waitingCount(),
    calls: ports.calls(),
    problems: problemsOf(tally, order.language),
  };
}
