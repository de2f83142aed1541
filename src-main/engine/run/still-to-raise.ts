import { spotlerFingerprintText, type SpotlerView, spotlerView, viewOfBase } from '../plan/contact.ts';
import type { JournalLine } from '../store-port.ts';
import { type Session, stopIfCancelled } from './session.ts';
import { countProblem } from './tally.ts';

/**
 * Before a bit goes up, the contact is read. Somebody who changed in Spotler since it was planned, or is no longer
 * mailed at all, is left alone and looked at again in the next run. The others are marked as sent.
 */
export async function stillToRaise(session: Session, lines: readonly JournalLine[]): Promise<readonly JournalLine[]> {
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
  if (cleared.length > 0) store.markSent(cleared.map(({ seq }) => seq));
  return cleared;
}

function viewOfKnown(store: Session['ports']['store'], contactId: string): SpotlerView | null {
  const base = store.contact(contactId)?.base() ?? null;
  return base === null ? null : viewOfBase(base);
}
