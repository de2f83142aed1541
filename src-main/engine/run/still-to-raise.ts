import { spotlerFingerprintText, spotlerView } from '../plan/contact.ts';
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
    const heard = store.heard(line.contactId);
    const expected = heard
      ? store.print(spotlerFingerprintText(mapping, heard))
      : store.contact(line.contactId)?.spotlerPrint;
    const same = view !== null && store.print(spotlerFingerprintText(mapping, view)) === expected;
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
