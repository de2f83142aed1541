import { spotlerFingerprintText, spotlerView, viewOfBase } from '../plan/contact.ts';
import type { JournalLine } from '../store-port.ts';
import { type Session, stopIfCancelled } from './session.ts';

/**
 * Settles what an earlier run left open. Lines that were planned and never sent are dropped: the contacts are planned
 * anew from what both sides show now. Lines that were sent without an answer are never repeated blindly: each contact
 * is read back, and the write counts as done exactly when Spotler shows it.
 */
export async function recover(session: Session): Promise<void> {
  const { store } = session.ports;
  store.dropUnsent();
  const lines = store.unconfirmed();
  if (lines.length === 0) return;
  session.progress.enter('recover', lines.length);
  for (const line of lines) {
    stopIfCancelled(session.order.signal);
    await settle(session, line);
    session.progress.advance(1);
  }
}

async function settle(session: Session, line: JournalLine): Promise<void> {
  const { id, ports, mapping, order } = session;
  const found = await ports.spotler.contact(line.contactId, order.signal);
  if (found === null) {
    ports.store.drop([line.seq]);
    return;
  }
  const view = spotlerView(mapping, found);
  const intended = viewOfBase(line.base());
  const arrived =
    spotlerFingerprintText(mapping, view) === spotlerFingerprintText(mapping, { ...intended, mailable: view.mailable });
  if (arrived) ports.store.confirm(id, [line], ports.clock.now());
  else {
    ports.store.drop([line.seq]);
    ports.store.hear([{ contactId: line.contactId, view }]);
  }
}
