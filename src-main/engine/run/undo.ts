import { Fault } from '../../../src-shared/domain/fault.ts';
import type { RunResult } from '../../../src-shared/domain/run.ts';
import { type AfasContact, type Base, type SpotlerView, viewOfBase, baseFingerprintText } from '../plan/contact.ts';
import { undoContact } from '../plan/undo-contact.ts';
import type { KnownContact, PlannedContact } from '../store-port.ts';
import { contactsById } from './look-up.ts';
import type { ShownContact } from './plan-rows.ts';
import type { RunOrder, RunPorts } from './order.ts';
import { readSpotler } from './read-spotler.ts';
import { recover } from './recover.ts';
import { brakes, type Phases, prepare, returnsOf, run } from './run.ts';
import { keepingOf, type Session, stopIfCancelled } from './session.ts';
import { countPlan, countProblem } from './tally.ts';
import { recoverAfas, writeAfas } from './write-afas.ts';
import { writeSpotler } from './write-spotler.ts';

/** Contacts planned in one go. */
const slice = 500;

/**
 * Undoes a run: a run of its own whose plan takes back what the other wrote and nobody changed since. Everything around
 * it is as for every run: lock, recovery, dry run, brakes, journal. Opt-outs are never undone. Throws `run.unknown` and
 * `undo.nothing`.
 */
export function undo(ports: RunPorts, order: RunOrder, undone: string): Promise<RunResult> {
  const record = ports.store.run(undone);
  if (record === null) throw new Fault('run.unknown', { run: undone.slice(0, 60) });
  const ids = record.dryRun ? [] : ports.store.writtenIn(undone);
  if (ids.length === 0) throw new Fault('undo.nothing', { run: undone });
  return run(ports, order, phasesOf(undone, ids));
}

function phasesOf(undone: string, ids: readonly string[]): Phases {
  return async (ports, order, counts) => {
    const { tally, id } = counts;
    const { store } = ports;
    tally.kind = 'undo';
    store.setRunKind(id, 'undo');
    const { session: before, columns } = await prepare(ports, order, counts);
    const session: Session = { ...before, returns: await returnsOf(ports, order, columns) };
    await recover(session);
    await recoverAfas(session);
    if (order.dryRun) store.dropDry();
    for (const [code, count] of store.standing()) tally.standing.set(code, count);
    const readUntil = await readSpotler(session);
    await planUndo(session, undone, ids.filter(session.isWritten));
    const hits = brakes(session, 'undo');
    if (hits.length > 0 && !order.releaseBrake) {
      for (const hit of hits) countProblem(tally, `brake.${hit.kind}`, hit.planned);
      store.dropUnsent();
      return true;
    }
    if (order.dryRun) return false;
    store.keepSafe(true);
    session.progress.enter('write', tally.afasLines + tally.update);
    await writeAfas(session, 'afas');
    await writeSpotler(session);
    session.progress.enter('finish', null);
    store.finish({ arrived: false, cursors: { spotler: readUntil }, fullRead: null, at: ports.clock.now() });
    return false;
  };
}

async function planUndo(session: Session, undone: string, ids: readonly string[]): Promise<void> {
  const { ports, order, progress } = session;
  progress.enter('readAfas', ids.length);
  for (let start = 0; start < ids.length; start += slice) {
    const part = ids.slice(start, start + slice);
    const shown = new Map<string, ShownContact>();
    for await (const contacts of contactsById(session, part)) for (const one of contacts) shown.set(one.id, one);
    const page = part.flatMap((id) => planOne(session, undone, id, shown.get(id) ?? null) ?? []);
    stopIfCancelled(order.signal);
    if (page.length > 0) ports.store.keepPage(keepingOf(session), page);
    session.tally.afasRows += shown.size;
    progress.advance(part.length);
    await ports.clock.breathe();
  }
}

function planOne(session: Session, undone: string, id: string, shown: ShownContact | null): PlannedContact | null {
  const { ports, mapping, returns, tally, order } = session;
  const { store } = ports;
  const known = store.contact(id);
  const base = known?.base() ?? null;
  if (known === null || base === null) return null;
  const view: SpotlerView = store.heard(id) ?? viewOfBase(base);
  const afas = shown?.contact() ?? asLastKnown(id, known, base);
  const written = store.writtenOf(undone, id);
  const plan = undoContact(mapping, returns, { afas, inAfas: shown !== null, base, view, written });
  if (plan === null) return null;
  countPlan(tally, plan, known);
  if (plan.change === null && plan.afasChange === null) return null;
  // What AFAS gets back is compared with this side of Spotler in the next run.
  if (!order.dryRun && plan.afasChange !== null) store.hear([{ contactId: id, view }]);
  const spotlerPrint = plan.base === null ? null : store.print(baseFingerprintText(mapping, plan.base));
  return { afas, afasPrint: shown?.print ?? '', plan, spotlerPrint, address: known.address, mailed: known.mailed };
}

/** AFAS no longer shows the contact: what both sides last agreed on stands for it. */
function asLastKnown(id: string, { personNo }: KnownContact, { fields, bits }: Base): AfasContact {
  const email = typeof fields['email'] === 'string' ? fields['email'] : null;
  return {
    id,
    personNo,
    type: 'PRS',
    organisationId: null,
    email,
    blocked: false,
    changedOn: null,
    fields,
    bits,
  };
}
