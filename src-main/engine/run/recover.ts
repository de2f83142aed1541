import { spotlerFingerprintText, type SpotlerView, spotlerView, viewOfBase } from '../plan/contact.ts';
import { sameValue } from '../values/canonical.ts';
import type { JournalLine } from '../store-port.ts';
import { type Session, stopIfCancelled } from './session.ts';

/**
 * Settles what an earlier run left open. Lines that were planned and never sent are dropped: the contacts are planned
 * anew from what both sides show now. Lines that were sent without an answer are never repeated blindly: each contact
 * is read back, and the write counts as done when Spotler shows it.
 */
export async function recover(session: Session): Promise<void> {
  const { store } = session.ports;
  store.dropUnsent();
  store.tellAgain();
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
  const asIntended =
    spotlerFingerprintText(mapping, view) ===
    spotlerFingerprintText(mapping, { ...viewOfBase(line.base()), mailable: view.mailable });
  const arrived = asIntended || hasArrived(session, line, view);
  // All of it or nothing: what was heard before the write says nothing once the write is confirmed.
  ports.store.atOnce(() => {
    if (arrived) {
      ports.store.confirm(id, [line], ports.clock.now());
      // Its findings went with the run that was cut off; planned once more, they are told again.
      ports.store.markDue([line.contactId]);
    } else ports.store.drop([line.seq]);
    if (asIntended) ports.store.amendHeard(line.contactId, view);
    else ports.store.hear([{ contactId: line.contactId, view }]);
  });
}

/**
 * Somebody may have changed the contact since. Spotler stores a contact as a whole, so one changed value that shows
 * proves that all of them had arrived; a contact that the line was to make is there because of it. A raised bit that does
 * not show, on a contact that changed since it was last read, counts as arrived and given up again: the other reading
 * would raise it once more over somebody's no.
 */
function hasArrived({ mapping, ports }: Session, { contactId, change, base }: JournalLine, view: SpotlerView): boolean {
  if (change.create) return true;
  const { fields } = base();
  const fieldShows = mapping.fields.some(({ property, kind }) => {
    const before = change.was.fields[property];
    const now = view.fields[property] ?? null;
    return before !== undefined && sameValue(kind, now, fields[property] ?? null) && !sameValue(kind, now, before);
  });
  const bitShows = change.bits.some(
    ({ bit, enabled }) => view.bits[bit] === enabled && change.was.bits[bit] !== enabled,
  );
  if (fieldShows || bitShows) return true;
  // A contact is heard right before a bit of it goes up.
  const readAt = ports.store.heard(contactId)?.changedAt ?? 0;
  return change.raise && (view.changedAt ?? Number.POSITIVE_INFINITY) > readAt;
}
