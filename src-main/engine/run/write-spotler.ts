import { Fault } from '../../../src-shared/domain/fault.ts';
import {
  baseFingerprintText,
  spotlerFingerprintText,
  type SpotlerView,
  spotlerView,
  viewOfBase,
} from '../plan/contact.ts';
import type { SpotlerOutcome, SpotlerUpsert } from '../ports.ts';
import type { JournalLine, Lane } from '../store-port.ts';
import { type Session, stopIfCancelled } from './session.ts';
import { countChange, countProblem } from './tally.ts';

/** Spotler takes at most this many contacts in one call. */
const batchSize = 100;
/** Spotler documents no limit; two calls at a time is what its own clients stay under. */
const callsAtATime = 2;
/** Opt-outs first; raises last, since each needs a look at the contact before. */
const lanes: readonly Lane[] = ['optOut', 'change', 'raise'];

/** A call that came back: with what Spotler said of each contact, or with why it did not. */
type Landed = { readonly flight: number; readonly lines: readonly JournalLine[] } & (
  { readonly outcomes: readonly SpotlerOutcome[]; readonly thrown: null } | { readonly thrown: unknown }
);

/** Writes what was planned to Spotler, in batches. A line is marked as sent before its call and closed after it. */
export async function writeSpotler(session: Session): Promise<void> {
  const refused: JournalLine[] = [];
  for (const lane of lanes) await writeLane(session, lane, refused);
  // Spotler refuses a contact as a whole, so one bad value would keep an opt-out from it: that goes once more, alone.
  for (const line of refused) planOptOutAlone(session, line);
  if (refused.length > 0) await writeLane(session, 'optOut', []);
}

function planOptOutAlone({ id, ports, mapping }: Session, line: JournalLine): void {
  const { store } = ports;
  const { change, contactId } = line;
  const bits = change.bits.filter(({ enabled }) => !enabled);
  const known = store.contact(contactId)?.base() ?? null;
  if (change.create || known === null || bits.length === 0 || Object.keys(change.properties).length === 0) return;
  // Only what goes off is agreed on; a bit that the same refused write was to raise is not.
  const agreed = line.base();
  const off = new Set(bits.map(({ bit }) => bit));
  const marks = (before: readonly number[] = [], after: readonly number[] = []): number[] => [
    ...before.filter((bit) => !off.has(bit)),
    ...after.filter((bit) => off.has(bit)),
  ];
  const paused = marks(known.paused, agreed.paused);
  const base = {
    ...known,
    bits: { ...known.bits, ...Object.fromEntries(Object.entries(agreed.bits).filter(([bit]) => off.has(Number(bit)))) },
    held: marks(known.held, agreed.held),
    ...(paused.length > 0 ? { paused } : {}),
  };
  const spotlerPrint = store.print(baseFingerprintText(mapping, base));
  const only = { ...change, properties: {}, bits, was: { fields: {}, bits: change.was.bits } };
  store.planOptOut(id, { contactId, change: only, base, spotlerPrint });
}

async function writeLane(session: Session, lane: Lane, refused: JournalLine[]): Promise<void> {
  const flights = new Map<number, Promise<Landed>>();
  let landed: Landed | null = null;
  for (let flight = 0; ; flight += 1) {
    const lines = landAndTake(session, lane, landed, refused);
    const cleared = lane === 'raise' ? await stillToRaise(session, lines) : lines;
    if (cleared.length > 0) flights.set(flight, fly(session, cleared, flight));
    if (lines.length === 0 && flights.size === 0) break;
    const room = lines.length > 0 && flights.size < callsAtATime;
    landed = room ? null : await Promise.race(flights.values());
    if (landed !== null) flights.delete(landed.flight);
    if (landed !== null && landed.thrown !== null) {
      await landBadly(session, landed, flights, refused);
      landed = null;
    }
    await session.ports.clock.breathe();
  }
  stopIfCancelled(session.order.signal);
}

/** Closing what landed and marking what goes next is one commit: a commit is what a batch costs most on this machine. */
function landAndTake(
  session: Session,
  lane: Lane,
  landed: Landed | null,
  refused: JournalLine[],
): readonly JournalLine[] {
  const { store } = session.ports;
  return store.atOnce(() => {
    if (landed !== null) land(session, landed, refused);
    if (session.order.signal.aborted) return [];
    const lines = store.planned(session.id, lane, batchSize);
    if (lane !== 'raise') markSent(session, lines);
    return lines;
  });
}

function markSent({ ports }: Session, lines: readonly JournalLine[]): void {
  if (lines.length > 0) ports.store.markSent(lines.map((line) => line.seq));
}

async function fly({ ports, order }: Session, lines: readonly JournalLine[], flight: number): Promise<Landed> {
  try {
    const outcomes = await ports.spotler.upsert(lines.map(upsertOf), order.signal);
    return { flight, lines, outcomes, thrown: null };
  } catch (thrown) {
    return { flight, lines, thrown };
  }
}

/** Closes the lines of an answered call, one by one as Spotler answered them. */
function land(session: Session, { lines, ...landed }: Landed, refused: JournalLine[]): void {
  const { ports, written, progress } = session;
  const outcomes = 'outcomes' in landed ? landed.outcomes : [];
  const byContact = new Map(outcomes.map((outcome) => [outcome.externalId, outcome]));
  const done = lines.filter((line) => byContact.get(line.contactId)?.code === 'OK');
  ports.store.confirm(session.id, done, ports.clock.now());
  for (const line of done) countChange(written, line.change);
  if (ports.store.heardCount() > 0) for (const line of done) amendHeard(session, line);
  for (const line of lines) {
    const outcome = byContact.get(line.contactId);
    if (outcome?.code === 'OK') continue;
    park(session, line, outcome?.code ?? 'MISSING', outcome?.message ?? '');
    refused.push(line);
  }
  progress.advance(lines.length);
}

/** What stays open of a contact must not look as if Spotler had taken back what this write switched off. */
function amendHeard({ ports }: Session, { contactId, change }: JournalLine): void {
  const off = change.bits.filter(({ enabled }) => !enabled).map(({ bit }) => bit);
  const heard = off.length === 0 ? null : ports.store.heard(contactId);
  if (heard === null) return;
  ports.store.amendHeard(contactId, {
    ...heard,
    bits: { ...heard.bits, ...Object.fromEntries(off.map((bit) => [bit, false])) },
  });
}

/** A batch refused as a whole is taken apart; anything else ends the run, once what is on its way has landed. */
async function landBadly(
  session: Session,
  { lines, thrown }: Landed,
  flights: ReadonlyMap<number, Promise<Landed>>,
  refused: JournalLine[],
): Promise<void> {
  if (thrown instanceof Fault && thrown.kind === 'permanent') return isolate(session, lines, thrown, refused);
  for (const other of await Promise.all(flights.values())) if (other.thrown === null) land(session, other, refused);
  throw thrown;
}

/** A batch refused as a whole is split until the contact that Spotler does not take stands alone. */
async function isolate(
  session: Session,
  lines: readonly JournalLine[],
  fault: Fault,
  refused: JournalLine[],
): Promise<void> {
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) {
    park(session, only, String(fault.params['errorType'] ?? 'ERROR'), String(fault.params['said'] ?? ''));
    refused.push(only);
    return;
  }
  const middle = Math.ceil(lines.length / 2);
  for (const half of [lines.slice(0, middle), lines.slice(middle)]) {
    stopIfCancelled(session.order.signal);
    const landed = await fly(session, half, 0);
    if (landed.thrown === null) land(session, landed, refused);
    else await landBadly(session, landed, new Map(), refused);
  }
}

function park(session: Session, line: JournalLine, code: string, said: string): void {
  session.ports.store.park(line.seq, `spotler.${code}`, said);
  session.tally.failed += 1;
  countProblem(session.tally, 'contact.refused');
}

/**
 * Before a bit goes up, the contact is read. Somebody who changed in Spotler since it was planned, or is no longer
 * mailed at all, is left alone and looked at again in the next run. The others are marked as sent.
 */
async function stillToRaise(session: Session, lines: readonly JournalLine[]): Promise<readonly JournalLine[]> {
  const { ports, order, mapping } = session;
  const { store } = ports;
  const cleared: JournalLine[] = [];
  for (const line of lines) {
    stopIfCancelled(order.signal);
    const found = await ports.spotler.contact(line.contactId, order.signal);
    const view = found === null ? null : spotlerView(mapping, found);
    const expected = store.heard(line.contactId) ?? viewOfKnown(store, line.contactId);
    const textOf = (one: SpotlerView): string => spotlerFingerprintText(mapping, one);
    const same = view !== null && expected !== null && textOf(view) === textOf(expected);
    // Kept as it is now: should the answer get lost, it shows what happened to the contact since.
    if (view !== null) store.hear([{ contactId: line.contactId, view }]);
    if (same && view.mailable !== false) cleared.push(line);
    else {
      store.drop([line.seq]);
      countProblem(session.tally, 'contact.movedMeanwhile');
    }
  }
  markSent(session, cleared);
  return cleared;
}

function viewOfKnown(store: Session['ports']['store'], contactId: string): SpotlerView | null {
  const base = store.contact(contactId)?.base() ?? null;
  return base === null ? null : viewOfBase(base);
}

function upsertOf({ contactId, change }: JournalLine): SpotlerUpsert {
  return {
    externalId: contactId,
    properties: change.properties,
    permissions: change.bits.map(({ bit, enabled }) => ({ bit, enabled })),
  };
}
