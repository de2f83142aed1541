import { Fault } from '../../../src-shared/domain/fault.ts';
import { spotlerFingerprintText, spotlerView } from '../plan/contact.ts';
import type { SpotlerUpsert } from '../ports.ts';
import type { JournalLine, Lane } from '../store-port.ts';
import { type Session, stopIfCancelled } from './session.ts';
import { countChange, countProblem } from './tally.ts';

/** Spotler takes at most this many contacts in one call. */
const batchSize = 100;
/** Opt-outs first; raises last, since each needs a look at the contact before. */
const lanes: readonly Lane[] = ['optOut', 'change', 'raise'];

/** Writes what was planned to Spotler, in batches. A line is marked as sent before its call and closed after it. */
export async function execute(session: Session): Promise<void> {
  const { ports, order, progress } = session;
  for (const lane of lanes) {
    for (;;) {
      stopIfCancelled(order.signal);
      const lines = ports.store.planned(session.id, lane, batchSize);
      if (lines.length === 0) break;
      const cleared = lane === 'raise' ? await stillToRaise(session, lines) : lines;
      await send(session, cleared);
      progress.advance(lines.length);
      await ports.clock.breathe();
    }
  }
}

async function send(session: Session, lines: readonly JournalLine[]): Promise<void> {
  const { ports, order } = session;
  if (lines.length === 0) return;
  ports.store.markSent(lines.map((line) => line.seq));
  try {
    const outcomes = await ports.spotler.upsert(lines.map(upsertOf), order.signal);
    const byContact = new Map(outcomes.map((outcome) => [outcome.externalId, outcome]));
    const done = lines.filter((line) => byContact.get(line.contactId)?.code === 'OK');
    ports.store.confirm(done.map((line) => line.seq));
    for (const line of done) countChange(session.written, line.change);
    for (const line of lines) {
      const outcome = byContact.get(line.contactId);
      if (outcome?.code !== 'OK') park(session, line, outcome?.code ?? 'MISSING', outcome?.message ?? '');
    }
  } catch (thrown) {
    if (!(thrown instanceof Fault) || thrown.kind !== 'permanent') throw thrown;
    await isolate(session, lines, thrown);
  }
}

/** A batch refused as a whole is split until the contact that Spotler does not take stands alone. */
async function isolate(session: Session, lines: readonly JournalLine[], fault: Fault): Promise<void> {
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) {
    park(session, only, String(fault.params['errorType'] ?? 'ERROR'), String(fault.params['said'] ?? ''));
    return;
  }
  const middle = Math.ceil(lines.length / 2);
  await send(session, lines.slice(0, middle));
  stopIfCancelled(session.order.signal);
  await send(session, lines.slice(middle));
}

function park(session: Session, line: JournalLine, code: string, said: string): void {
  session.ports.store.park(line.seq, `spotler.${code}`, said);
  session.tally.failed += 1;
  countProblem(session.tally, 'contact.refused');
}

/**
 * Before a bit goes up, the contact is read. Somebody who changed in Spotler since it was planned, or is no longer
 * mailed at all, is left alone and looked at again in the next run.
 */
async function stillToRaise(session: Session, lines: readonly JournalLine[]): Promise<readonly JournalLine[]> {
  const { ports, order, mapping } = session;
  const cleared: JournalLine[] = [];
  for (const line of lines) {
    stopIfCancelled(order.signal);
    const found = await ports.spotler.contact(line.contactId, order.signal);
    if (found === null) {
      ports.store.drop([line.seq]);
      countProblem(session.tally, 'contact.movedMeanwhile');
      continue;
    }
    const view = spotlerView(mapping, found);
    const heard = ports.store.heard(line.contactId);
    const now = ports.store.print(spotlerFingerprintText(mapping, view));
    const planned = heard
      ? ports.store.print(spotlerFingerprintText(mapping, heard))
      : ports.store.contact(line.contactId)?.spotlerPrint;
    if (view.mailable !== false && now === planned) cleared.push(line);
    else {
      ports.store.drop([line.seq]);
      ports.store.hear([{ contactId: line.contactId, view }]);
      countProblem(session.tally, 'contact.movedMeanwhile');
    }
  }
  return cleared;
}

function upsertOf({ contactId, change }: JournalLine): SpotlerUpsert {
  return {
    externalId: contactId,
    properties: change.properties,
    permissions: change.bits.map(({ bit, enabled }) => ({ bit, enabled })),
  };
}
