import { Fault, asFault } from '../../../src-shared/domain/fault.ts';
import type { RunKind, RunResult, RunStatus } from '../../../src-shared/domain/run.ts';
import { type BrakeHit, brakesHit } from '../plan/brakes.ts';
import { comparedColumns } from '../plan/contact.ts';
import { compileMapping } from '../plan/mapping.ts';
import { gatherFacts } from '../facts.ts';
import type { Entity } from '../../../src-shared/domain/connection.ts';
import { compileReturns, entitiesWritten, noReturns, type Returns } from '../plan/returns.ts';
import type { AfasColumn, AfasUpdateConnector } from '../ports.ts';
import { recoverAfas, writeAfas, writeOptOutsOnly } from './write-afas.ts';
import { planAgain } from './look-up.ts';
import type { RunOrder, RunPorts } from './order.ts';
import { trackProgress } from './progress.ts';
import { readBoth } from './read-both.ts';
import { inPilot, withinLimits } from './limits.ts';
import { lookAgain, readSpotler } from './read-spotler.ts';
import { recover } from './recover.ts';
import { newMemory, type Session } from './session.ts';
import { type Tally, countListed, countProblem, countsOf, emptyTally, noteListed, problemsOf } from './tally.ts';
import { writeSpotler } from './write-spotler.ts';

/**
 * One run of a connection: lock, requirements, recovery, both reads, plan, brakes, writes, result. Resolves also when
 * a brake stopped it or somebody cancelled it; throws a Fault for everything else, after noting it in the history.
 * Stopped at any moment and started again, it ends in the same state.
 */
export async function run(given: RunPorts, asked: RunOrder, phases: Phases = passThrough): Promise<RunResult> {
  const { connection } = asked;
  const ports = withinLimits(given, connection);
  // In shadow mode every run compares and writes nothing, also one that was asked to write.
  const order = connection.mode === 'shadow' ? { ...asked, dryRun: true } : asked;
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
      ports.store.keepSafe(true);
      const result = resultOf(ports, order, { id, startedAt, status, tally, written });
      const kept = fault === null || status === 'cancelled' ? result : null;
      ports.store.endRun(id, { status, endedAt: result.run.endedAt, result: kept, fault: fault?.toData() ?? null });
      return result;
    };
    try {
      ports.store.keepSafe(false);
      const stopped = await phases(ports, order, { id, tally, written });
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
async function passThrough(ports: RunPorts, order: RunOrder, counts: Counted): Promise<boolean> {
  const { store } = ports;
  const before = await prepare(ports, order, counts);
  const { tally } = counts;
  await recover(before.session);
  await recoverAfas(before.session);
  if (order.dryRun) store.dropDry();
  for (const [code, count] of store.standing()) tally.standing.set(code, count);
  const startedAt = ports.clock.now();
  const readUntil = await readSpotler(before.session);
  const session: Session = { ...before.session, returns: await returnsIfNeeded(before) };
  const read = await readBoth(session, before.columns.length);
  noteStanding(session, read.kind);

  const hits = order.direction === 'toAfas' ? [] : brakes(session, read.kind);
  const stops = hits.length > 0 && !order.releaseBrake;
  // Never braked: an opt-out that somebody gave in Spotler is honoured whatever else the plan holds.
  if (!order.dryRun) store.keepSafe(true);
  if (!order.dryRun && tally.toAfas.optOut > 0) {
    session.progress.enter('write', tally.toAfas.optOut);
    await (stops ? writeOptOutsOnly(session) : writeAfas(session, 'afasOptOut'));
  }
  if (stops) {
    for (const hit of hits) countProblem(tally, `brake.${hit.kind}`, hit.planned);
    store.dropUnsent();
    return true;
  }
  if (order.dryRun) return false;
  keepTakenBack(session);
  await writeRest(session, readUntil);
  session.progress.enter('finish', null);
  if (read.kind === 'full') store.forgetUnseen();
  const { mappingPrint } = session;
  store.finish({
    arrived: order.direction === 'both',
    // What a run towards AFAS only planned for Spotler is not written: AFAS' side has to be read again.
    cursors: { spotler: readUntil, ...(order.direction === 'toAfas' ? {} : { afas: read.afasNow }) },
    fullRead: read.kind === 'full' ? { at: startedAt, rows: tally.afasRows, mappingPrint } : null,
    ...(read.sampledTo === undefined ? {} : { sampledTo: read.sampledTo }),
    at: ports.clock.now(),
  });
  // What a run towards AFAS only planned for Spotler is not kept: then what stands is what the plan says.
  if (order.direction === 'toAfas') return false;
  tally.standing.clear();
  for (const [code, count] of store.standing()) tally.standing.set(code, count);
  return false;
}

/** What happens between lock and result. True when a brake stopped it before its first write. */
export type Phases = (ports: RunPorts, order: RunOrder, counts: Counted) => Promise<boolean>;

export type Counted = Pick<Session, 'id' | 'tally' | 'written'>;
export type Prepared = { readonly session: Session; readonly columns: readonly AfasColumn[] };

/** Asks both sides about themselves and judges the requirements; nothing of the contacts is read yet. */
export async function prepare(ports: RunPorts, order: RunOrder, counts: Counted): Promise<Prepared> {
  const { connection, signal } = order;
  const progress = trackProgress(() => ports.clock.now(), order.onProgress);
  progress.enter('start', null);
  const facts = await gatherFacts(connection, ports, signal);
  const unmet = ports.requirements(connection, facts);
  if (unmet !== null) throw unmet;
  if (!facts.columns.ok) throw facts.columns.fault;
  if (!facts.properties.ok) throw facts.properties.fault;
  const mapping = compileMapping(connection, facts.columns.value, facts.properties.value);
  const { fields, permissions, bounce, writeBack, pilot } = connection;
  // Whom a pilot leaves out is planned once it ends or is widened: then everybody is looked at anew.
  const configured = [mapping, fields, permissions, bounce, writeBack, ...(pilot ? [pilot] : [])];
  const mappingPrint = ports.store.print(JSON.stringify(configured));
  const number = ports.store.runNumber();
  const compared = comparedColumns(mapping);
  const isWritten = inPilot(connection);
  const memory = newMemory();
  const session = { ...counts, number, ports, order, mapping, mappingPrint, compared, progress, memory, isWritten };
  return { session: { ...session, returns: noReturns }, columns: facts.columns.value };
}

/** Where nothing moved in Spotler there is nothing to return, and AFAS need not be asked what it lets be written. */
async function returnsIfNeeded({ session, columns }: Prepared): Promise<Returns> {
  const { ports, order } = session;
  const anything = ports.store.heardCount() > 0 || ports.store.toLookUp().length > 0;
  return anything ? returnsOf(ports, order, columns) : noReturns;
}

/** What has to be written after the brakes: AFAS first, then Spotler, each from what it shows right before. */
async function writeRest(session: Session, readUntil: number): Promise<void> {
  const { order, tally, progress } = session;
  const toSpotler = order.direction === 'toAfas' ? 0 : tally.create + tally.update;
  progress.enter('write', tally.afasLines + toSpotler);
  if (toSpotler > 0) {
    await lookAgain(session, readUntil);
    await planAgain(session);
  }
  for (const lane of ['afasOptOut', 'afas', 'afasOptOut'] as const) await writeAfas(session, lane);
  if (toSpotler > 0) await writeSpotler(session);
}

/** From here on what was taken back in AFAS holds for the address, and older opt-outs for the person, whatever becomes of this run. */
function keepTakenBack({ mapping, memory, ports }: Session): void {
  const ofPersons = [...memory.optedOutBefore].flatMap((personNo) =>
    mapping.permissions.map(({ bit }) => ({ bit, addresses: [], personNo })),
  );
  const ofAddresses = [...memory.takenBack].flatMap(([address, bits]) =>
    [...bits].map((bit) => ({ bit, addresses: [address], personNo: null })),
  );
  if (ofPersons.length + ofAddresses.length > 0) ports.store.optOut([...ofPersons, ...ofAddresses]);
}

/** What may return to AFAS: nothing in a run towards Spotler only, else what AFAS lets this credential write now. */
export async function returnsOf(ports: RunPorts, order: RunOrder, columns: readonly AfasColumn[]): Promise<Returns> {
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

function noteStanding({ ports, order, tally }: Session, kind: RunKind): void {
  const waiting = ports.store.waitingCount();
  if (waiting > 0) countProblem(tally, 'contact.waiting', waiting);
  if (kind !== 'full') return;
  const vanished = ports.store.unseenInSpotler();
  if (vanished > 0) countProblem(tally, 'contact.vanished', vanished);
  // A run that keeps its plan is told by the state file what stands; any other by what its plan says.
  if (!order.dryRun && order.direction !== 'toAfas') return;
  for (const [code, count] of ports.store.unseenListed()) {
    tally.standing.set(code, (tally.standing.get(code) ?? 0) - count);
  }
}

export function brakes({ ports, order, tally }: Session, kind: RunKind): BrakeHit[] {
  const { create, optIn } = tally;
  const update = tally.update + tally.onlyInAfas;
  const vanish = kind === 'full' ? ports.store.unseenInSpotler() : 0;
  const totals = { create, update, optIn, optOut: tally.brakedOptOut, vanish };
  return brakesHit(order.connection.brakes, totals, () => ports.store.knownInSpotler());
}

/** What goes to Spotler: as planned where nothing was written, else as confirmed; a run towards AFAS plans it for nobody. */
function toldOf({ dryRun, direction }: RunOrder, status: RunStatus, tally: Tally, written: Tally): Tally {
  if (dryRun && direction === 'toAfas') return emptyTally();
  return dryRun || status === 'stopped' ? tally : written;
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
  noteListed(tally);
  return {
    run: {
      id,
      connection: order.connection.name,
      kind: tally.kind,
      dryRun: order.dryRun,
      status,
      startedAt: new Date(startedAt).toISOString(),
      endedAt: new Date(endedAt).toISOString(),
      durationMs: Math.max(0, Math.round(endedAt - startedAt)),
    },
    read: { afasRows: tally.afasRows, spotlerChanges: tally.spotlerChanges, bounces: tally.bounces },
    // A brake stops before the first write to Spotler; opt-outs have gone to AFAS by then.
    ...countsOf(toldOf(order, status, tally, written), tally, (order.dryRun ? tally : written).toAfas),
    conflicts: countListed(tally, 'conflicts'),
    waiting: ports.store.waitingCount(),
    calls: ports.calls(),
    problems: problemsOf(tally, order.language),
  };
}
