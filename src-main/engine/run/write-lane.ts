import { Fault, type FaultKind } from '../../../src-shared/domain/fault.ts';
import type { SpotlerOutcome, SpotlerUpsert } from '../ports.ts';
import type { JournalLine, Lane } from '../store-port.ts';
import { type Session, stopIfCancelled } from './session.ts';
import { stillToRaise } from './still-to-raise.ts';
import { countChange, countProblem } from './tally.ts';

/** Spotler takes at most this many contacts in one call. */
const batchSize = 100;
/** Spotler documents no limit; two calls at a time is what its own clients stay under. */
const callsAtATime = 2;
/** So many batches are marked as sent in one commit. After a kill their lines are read back one by one. */
const batchesAhead = 5;

type Batch = readonly JournalLine[];

/** A call that came back: with what Spotler said of each contact, or with why it did not. */
type Landed = { readonly flight: number; readonly lines: Batch } & (Answer | NoAnswer);
type Answer = { readonly outcomes: readonly SpotlerOutcome[]; readonly at: number };
type NoAnswer = { readonly outcomes: null; readonly thrown: unknown };
type Answered = Landed & Answer;

/** One lane on its way to Spotler. */
type Traffic = {
  readonly lane: Lane;
  /** Batches that are marked as sent, and not on their way yet. */
  ready: Batch[];
  readonly flights: Map<number, Promise<Landed>>;
  /** What came back and is not closed yet. */
  landed: Answered[];
  /** False once every line was taken. */
  isLeft: boolean;
  readonly refused: JournalLine[];
};

/** Writes the planned lines of one lane; gives those that Spotler refused. */
export async function writeLane(session: Session, lane: Lane): Promise<readonly JournalLine[]> {
  const traffic: Traffic = { lane, ready: [], flights: new Map(), landed: [], isLeft: true, refused: [] };
  const { flights } = traffic;
  for (let flight = 0; ; flight += 1) {
    if (traffic.ready.length === 0 && mayTake(traffic)) await landAndTake(session, traffic);
    const batch = flights.size < callsAtATime ? traffic.ready.shift() : undefined;
    if (batch !== undefined) flights.set(flight, fly(session, batch, flight));
    else if (flights.size > 0) await meet(session, traffic, await Promise.race(flights.values()));
    else if (!traffic.isLeft && traffic.landed.length === 0) break;
    if (session.order.signal.aborted) keepBack(session, traffic);
    await session.ports.clock.breathe();
  }
  stopIfCancelled(session.order.signal);
  return traffic.refused;
}

/** Raises are looked at right before they are sent, so none are taken that would have to wait. */
function mayTake({ lane, flights, isLeft, landed }: Traffic): boolean {
  return (isLeft || landed.length > 0) && (lane !== 'raise' || flights.size < callsAtATime);
}

/**
 * Closing what landed and marking what goes next is one commit for several batches: a commit is what a batch costs most
 * on this machine. Raises are marked after the look.
 */
async function landAndTake(session: Session, traffic: Traffic): Promise<void> {
  const { store } = session.ports;
  const { lane } = traffic;
  const lines = store.atOnce(() => {
    for (const one of traffic.landed) land(session, traffic, one);
    if (!traffic.isLeft || session.order.signal.aborted) return [];
    const taken = store.planned(session.id, lane, lane === 'raise' ? batchSize : batchSize * batchesAhead);
    if (lane !== 'raise' && taken.length > 0) store.markSent(taken.map(({ seq }) => seq));
    return taken;
  });
  traffic.landed = [];
  traffic.isLeft = lines.length > 0;
  traffic.ready = batchesOf(lane === 'raise' ? await stillToRaise(session, lines) : lines);
}

function batchesOf(lines: Batch): Batch[] {
  const count = Math.ceil(lines.length / batchSize);
  return Array.from({ length: count }, (_, number) => lines.slice(number * batchSize, (number + 1) * batchSize));
}

/** What is marked as sent and will not be goes back to what is planned. */
function keepBack({ ports }: Session, traffic: Traffic): void {
  const lines = traffic.ready.flat();
  traffic.ready = [];
  if (lines.length > 0) ports.store.markUnsent(lines.map(({ seq }) => seq));
}

async function fly({ ports, order }: Session, lines: Batch, flight: number): Promise<Landed> {
  try {
    const outcomes = await ports.spotler.upsert(lines.map(upsertOf), order.signal);
    return { flight, lines, outcomes, at: ports.clock.now() };
  } catch (thrown) {
    return { flight, lines, outcomes: null, thrown };
  }
}

/** A batch refused as a whole is taken apart; anything else ends the run, once what is on its way has landed. */
async function meet(session: Session, traffic: Traffic, back: Landed): Promise<void> {
  traffic.flights.delete(back.flight);
  if (back.outcomes !== null) traffic.landed.push(back);
  else if (back.thrown instanceof Fault && back.thrown.kind === 'permanent') {
    await isolate(session, traffic, back.lines, back.thrown);
  } else {
    // An answer that says no says that nothing was done.
    if (back.thrown instanceof Fault && notDone.has(back.thrown.kind)) traffic.ready.push(back.lines);
    keepBack(session, traffic);
    const others = await Promise.all(traffic.flights.values());
    for (const one of [...traffic.landed, ...others]) if (one.outcomes !== null) land(session, traffic, one);
    throw back.thrown;
  }
}

const notDone: ReadonlySet<FaultKind> = new Set(['credentials', 'throttled']);

/** A batch refused as a whole is split until the contact that Spotler does not take stands alone. */
async function isolate(session: Session, traffic: Traffic, lines: Batch, fault: Fault): Promise<void> {
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) {
    park(session, traffic, only, String(fault.params['errorType'] ?? 'ERROR'), String(fault.params['said'] ?? ''));
    return;
  }
  const middle = Math.ceil(lines.length / 2);
  for (const half of [lines.slice(0, middle), lines.slice(middle)]) {
    // Also when cancelled: that is known of a half that was not sent, so it goes back with the rest.
    if (session.order.signal.aborted) traffic.ready.push(half);
    else await meet(session, traffic, await fly(session, half, alone));
  }
}

/** Not among the flights of a lane. */
const alone = -1;

/** Closes the lines of an answered call, one by one as Spotler answered them. */
function land(session: Session, traffic: Traffic, { lines, outcomes, at }: Answered): void {
  const { ports, written, progress } = session;
  const byContact = new Map(outcomes.map((outcome) => [outcome.externalId, outcome]));
  const done = lines.filter((line) => byContact.get(line.contactId)?.code === 'OK');
  // First what was heard before: should Pont end in between, it must not look as if Spotler had taken something back.
  if (ports.store.heardCount() > 0) for (const line of done) amendHeard(session, line);
  ports.store.confirm(session.id, done, at);
  for (const line of done) countChange(written, line.change);
  for (const line of lines) {
    const outcome = byContact.get(line.contactId);
    if (outcome?.code === 'OK') continue;
    park(session, traffic, line, outcome?.code ?? 'MISSING', outcome?.message ?? '');
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

function park(session: Session, { refused }: Traffic, line: JournalLine, code: string, said: string): void {
  session.ports.store.park(line.seq, `spotler.${code}`, said);
  session.tally.failed += 1;
  countProblem(session.tally, 'contact.refused');
  refused.push(line);
}

function upsertOf({ contactId, change }: JournalLine): SpotlerUpsert {
  return {
    externalId: contactId,
    properties: change.properties,
    permissions: change.bits.map(({ bit, enabled }) => ({ bit, enabled })),
  };
}
