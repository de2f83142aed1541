import { type SpotlerView, spotlerFingerprintText, spotlerView } from '../plan/contact.ts';
import type { SpotlerContact } from '../ports.ts';
import { type Session, stopIfCancelled } from './session.ts';

/** How far a window reaches back behind the last one, so that no change between two windows is missed. */
const overlapMs = 30 * 60_000;
/** A Date header tells whole seconds: a change of this very second lies up to so much behind it. */
const dateHeaderMs = 1_000;
/** Before any account existed: Spotler has no "list all contacts", a feed from here is the inventory. */
const farPast = Date.UTC(2000, 0, 1);

/**
 * Reads Spotler's feeds of changed contacts and of bounces since the cursor, or from the far past on a first run. What equals the base
 * is our own echo and is forgotten; what differs is kept for planning. Gives the end of the window by Spotler's clock:
 * the cursor, once everything before it is dealt with.
 */
export async function readSpotler(session: Session): Promise<number> {
  const { ports, order, progress } = session;
  const cursor = ports.store.cursor();
  const to = (ports.spotler.serverNow() ?? ports.clock.now()) + dateHeaderMs;
  const window = { from: cursor === null ? farPast : cursor - overlapMs, to };
  progress.enter('readSpotler', null);
  for await (const contacts of ports.spotler.updates(window, order.signal)) {
    stopIfCancelled(order.signal);
    keep(session, contacts);
    session.tally.spotlerChanges += contacts.length;
    progress.advance(contacts.length);
    await ports.clock.breathe();
  }
  for await (const bounces of ports.spotler.bounces(window, order.signal)) {
    stopIfCancelled(order.signal);
    const ours = bounces.flatMap(({ at, kind, contact }) =>
      contact.externalId === null ? [] : [{ contactId: contact.externalId, kind, at }],
    );
    ports.store.noteBounces(ours);
    session.tally.bounces += ours.length;
  }
  return to;
}

function keep(session: Session, contacts: readonly SpotlerContact[]): void {
  const { store } = session.ports;
  const heard: { contactId: string; view: SpotlerView }[] = [];
  const echoes: string[] = [];
  const waiting: { key: string; view: SpotlerView }[] = [];
  const linked: string[] = [];
  for (const contact of contacts) {
    const view = spotlerView(session.mapping, contact);
    if (contact.externalId === null) {
      if (contact.encryptedId !== null) waiting.push({ key: contact.encryptedId, view });
      continue;
    }
    if (contact.encryptedId !== null) linked.push(contact.encryptedId);
    const known = store.contact(contact.externalId);
    const echo = known !== null && known.spotlerPrint === store.print(spotlerFingerprintText(session.mapping, view));
    if (echo) echoes.push(contact.externalId);
    else heard.push({ contactId: contact.externalId, view });
  }
  if (heard.length > 0) store.hear(heard);
  if (echoes.length > 0 && store.heardCount() > 0) store.forgetHeard(echoes);
  if (linked.length > 0 && store.waitingCount() > 0) store.stopWaiting(linked);
  if (waiting.length > 0) store.wait(waiting);
}
