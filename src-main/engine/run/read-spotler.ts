import { type SpotlerView, spotlerFingerprintText, spotlerView } from '../plan/contact.ts';
import { optOutsInSpotler } from '../plan/opt-outs.ts';
import type { SpotlerContact, Window } from '../ports.ts';
import type { KnownContact, OptOut } from '../store-port.ts';
import { type Session, stopIfCancelled } from './session.ts';
import { countProblem } from './tally.ts';

/** How far a window reaches back behind the last one, so that no change between two windows is missed. */
const overlapMs = 30 * 60_000;
/** A Date header tells whole seconds: a change of this very second lies up to so much behind it. */
const dateHeaderMs = 1_000;
/** Before any account existed: Spotler has no "list all contacts", a feed from here is the inventory. */
const farPast = Date.UTC(2000, 0, 1);

/**
 * Reads Spotler's feeds of changed contacts and of bounces since the cursor, or from the far past on a first run. What
 * equals the base is our own echo and is forgotten; what differs is kept for planning. Opt-outs hold at once for
 * everybody with the address. Gives the end of the window by Spotler's clock: the cursor, once everything before it is
 * dealt with.
 */
export async function readSpotler(session: Session): Promise<number> {
  const cursor = session.ports.store.cursors().spotler;
  const to = spotlerNow(session);
  session.progress.enter('readSpotler', null);
  await readFeeds(session, { from: cursor === null ? farPast : cursor - overlapMs, to }, (contacts) => {
    session.tally.spotlerChanges += contacts.length;
    session.progress.advance(contacts.length);
  });
  return to;
}

/**
 * What is planned for Spotler was planned from what it showed some time ago. Contacts that changed there since are
 * planned anew, so that nobody's newer word is overwritten by an older one.
 */
export async function lookAgain(session: Session, readUntil: number): Promise<void> {
  const { store } = session.ports;
  const window = { from: readUntil - 2 * dateHeaderMs, to: spotlerNow(session) };
  const optOuts = await readFeeds(session, window, (contacts) => {
    const ids = contacts.flatMap(({ externalId }) => externalId ?? []);
    for (const id of store.plannedAmong(session.id, ids)) session.memory.again.add(id);
  });
  for (const address of optOuts.flatMap(({ addresses }) => addresses)) session.memory.learnedOf.add(address);
}

/** Both feeds over a window; `seen` is told each page of contacts before it is dealt with. Gives the opt-outs in it. */
async function readFeeds(
  session: Session,
  window: Window,
  seen: (contacts: readonly SpotlerContact[]) => void,
): Promise<readonly OptOut[]> {
  const { ports, order } = session;
  const possible: PossibleOptOut[] = [];
  for await (const contacts of ports.spotler.updates(window, order.signal)) {
    stopIfCancelled(order.signal);
    seen(contacts);
    possible.push(...keep(session, contacts));
    await ports.clock.breathe();
  }
  // Bounces come after the contacts they explain: one that is read before its bounce would look like an opt-out.
  for await (const bounces of ports.spotler.bounces(window, order.signal)) {
    stopIfCancelled(order.signal);
    const ours = bounces.flatMap(({ at, kind, contact }) => {
      const contactId =
        contact.externalId ?? (contact.encryptedId === null ? null : waitingId(session, contact.encryptedId));
      return contactId === null ? [] : [{ contactId, kind, at }];
    });
    const fresh = ports.store.noteBounces(ours);
    if (order.connection.bounce) ports.store.markDue(fresh.filter((id) => ports.store.contact(id)?.inSpotler === true));
    session.tally.bounces += ours.length;
  }
  const optOuts = possible.flatMap((one) => settled(session, one));
  ports.store.optOut(optOuts);
  return optOuts;
}

/** Spotler's clock, from its last answer, up to the end of the second it tells. */
function spotlerNow({ ports }: Pick<Session, 'ports'>): number {
  return (ports.spotler.serverNow() ?? ports.clock.now()) + dateHeaderMs;
}

/** Permissions that somebody gave up, and those that only count when no bounce explains why nobody is mailed. */
type PossibleOptOut = Omit<OptOut, 'bit'> & {
  readonly contactId: string;
  readonly sure: readonly number[];
  readonly unlessBounced: readonly number[];
};

function settled({ ports }: Session, { contactId, sure, unlessBounced, ...who }: PossibleOptOut): OptOut[] {
  const bits = ports.store.bounce(contactId) === null ? unlessBounced : sure;
  return bits.map((bit) => ({ bit, ...who }));
}

function keep(session: Session, contacts: readonly SpotlerContact[]): PossibleOptOut[] {
  const { store } = session.ports;
  const heard: { contactId: string; view: SpotlerView }[] = [];
  const echoes: string[] = [];
  const linked: string[] = [];
  const mailedAgain: { contactId: string; at: number }[] = [];
  const optOuts: PossibleOptOut[] = [];
  const anyHeard = store.heardCount() > 0;
  for (const contact of contacts) {
    const { externalId, encryptedId } = contact;
    const view = spotlerView(session.mapping, contact);
    if (externalId === null) {
      if (encryptedId !== null) optOuts.push(...keepWaiting(session, encryptedId, view));
      continue;
    }
    if (encryptedId !== null) linked.push(encryptedId);
    if (contact.temporary && hasRefused(view)) countProblem(session.tally, 'contact.staticList');
    if (isMailedAgain(session, externalId, view)) mailedAgain.push({ contactId: externalId, at: view.changedAt ?? 0 });
    const known = store.contact(externalId);
    const before = anyHeard ? store.heard(externalId) : null;
    if (before !== null) optOuts.push(...takenBackSince(session, externalId, { before, view, known }));
    const echo = known !== null && known.spotlerPrint === store.print(spotlerFingerprintText(session.mapping, view));
    if (echo) {
      echoes.push(externalId);
      continue;
    }
    heard.push({ contactId: externalId, view });
    optOuts.push(...optOutsHeard(session, externalId, view, known));
  }
  if (heard.length > 0) store.hear(heard);
  if (echoes.length > 0 && store.heardCount() > 0) store.forgetHeard(echoes);
  if (linked.length > 0 && store.waitingCount() > 0) store.stopWaiting(linked);
  store.noteMailed(mailedAgain);
  // What waited for the address to work again can go on now.
  store.markDue(mailedAgain.map(({ contactId }) => contactId));
  return optOuts;
}

/** Somebody who gave up a permission, or everything: a mailing to a static list asks for neither. */
function hasRefused({ bits, mailable }: SpotlerView): boolean {
  return mailable === false || Object.values(bits).includes(false);
}

function optOutsHeard(
  session: Session,
  contactId: string,
  view: SpotlerView,
  known: KnownContact | null,
): PossibleOptOut[] {
  const base = known?.base() ?? null;
  const sure = optOutsInSpotler(session.mapping, base, view, true);
  const unlessBounced = optOutsInSpotler(session.mapping, base, view, false);
  if (unlessBounced.length === 0) return [];
  const addresses = addressesOf(session, view, known?.address ?? null);
  return [{ contactId, sure, unlessBounced, addresses, personNo: known?.personNo ?? null }];
}

/** A yes in Spotler that AFAS was not told of, and that is taken back by now, leaves nothing to see but what it was before. */
function takenBackSince(
  session: Session,
  contactId: string,
  { before, view, known }: { before: SpotlerView; view: SpotlerView; known: KnownContact | null },
): PossibleOptOut[] {
  const bits = session.mapping.permissions.flatMap(({ bit }) =>
    before.bits[bit] === true && view.bits[bit] === false ? [bit] : [],
  );
  if (bits.length === 0) return [];
  const addresses = addressesOf(session, view, known?.address ?? null);
  return [{ contactId, sure: bits, unlessBounced: bits, addresses, personNo: known?.personNo ?? null }];
}

/** Mailed since its last bounce, by Spotler's own account: then that bounce explains nothing any more. */
function isMailedAgain({ ports }: Session, contactId: string, view: SpotlerView): boolean {
  if (view.mailable !== true) return false;
  const bounce = ports.store.bounce(contactId);
  return bounce !== null && (view.changedAt ?? 0) > bounce.at;
}

/** Somebody without a link can still unsubscribe, and then nobody with the address is mailed through another contact. */
function keepWaiting(session: Session, key: string, view: SpotlerView): PossibleOptOut[] {
  const { store } = session.ports;
  const before = store.waitingView(key);
  const addresses = addressesOf(session, view, null);
  store.wait([{ key, view, address: addresses[0] ?? null }]);
  const base = before === null ? null : { fields: {}, bits: before.bits, held: [] };
  const sure = optOutsInSpotler(session.mapping, base, view, true);
  const unlessBounced = optOutsInSpotler(session.mapping, base, view, false);
  if (unlessBounced.length === 0) return [];
  return [{ contactId: waitingId(session, key), sure, unlessBounced, addresses, personNo: null }];
}

/** Under this name bounces of somebody without a link are kept. */
function waitingId({ ports }: Session, key: string): string {
  return ports.store.print(`waiting:${key}`);
}

function addressesOf({ ports }: Session, { fields }: SpotlerView, known: string | null): readonly string[] {
  const { email } = fields;
  const shown = typeof email === 'string' ? [ports.store.addressPrint(email)] : [];
  return known === null ? shown : [...new Set([known, ...shown])];
}
