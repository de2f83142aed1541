import { amsterdamWall } from '../../../src-shared/domain/amsterdam.ts';
import {
  type AfasContact,
  afasContact,
  afasFingerprintText,
  type Base,
  type SpotlerView,
  spotlerFingerprintText,
  viewOfBase,
} from '../plan/contact.ts';
import { type ContactPlan, planContact } from '../plan/plan-contact.ts';
import type { OptOutElsewhere } from '../plan/scene.ts';
import type { AfasRow } from '../ports.ts';
import type { KnownContact, PlannedContact } from '../store-port.ts';
import { claimShared } from './claims.ts';
import { addTo, keepingOf, type Session } from './session.ts';
import { countPlan, countProblem, recountPlan } from './tally.ts';

/** How the rows at hand were asked for. */
export type Asked = {
  /** True where the rows were asked for by id: they are planned also when nothing that is mapped moved. */
  readonly byId: boolean;
  /** False lets the planning of contacts pass whom nothing was heard of, without a look. */
  readonly anyHeard: boolean;
  /** True where the contacts were planned in this run before: what was planned and not sent is taken back. */
  readonly again?: boolean;
};

/** The contacts of AFAS rows; one without id is counted and left out. */
export function contactsOf(session: Session, rows: readonly AfasRow[]): AfasContact[] {
  return rows.flatMap((row) => {
    const contact = afasContact(session.mapping, row);
    if (contact === null) countProblem(session.tally, 'contact.noId');
    return contact ?? [];
  });
}

/** Plans contacts as AFAS shows them now and keeps what is to be written, or known, of them. */
export function planContacts(session: Session, contacts: readonly AfasContact[], asked: Asked): void {
  const page = contacts.flatMap((contact) => planOne(session, contact, asked) ?? []);
  if (page.length > 0) session.ports.store.keepPage(keepingOf(session), page);
}

/** Null when nothing that is mapped moved on either side since the contact was last dealt with. */
function planOne(session: Session, afas: AfasContact, asked: Asked): PlannedContact | null {
  const { order, mapping, memory, ports, tally } = session;
  const { store } = ports;
  const { byId, anyHeard, again = false } = asked;
  const known = store.contact(afas.id);
  const heard = anyHeard ? store.heard(afas.id) : null;
  const afasPrint = store.print(`${session.mappingPrint}${afasFingerprintText(afas)}`);
  const forced = memory.again.delete(afas.id) || byId || (known?.state === 'failed' && order.full);
  if (known !== null && known.afasPrint === afasPrint && heard === null && !forced && !store.isDue(afas.id))
    return null;

  const base = known === null ? null : known.base();
  const address = afas.email === null ? null : store.addressPrint(afas.email);
  const view = heard ?? viewOfWaiting(session, known, address);
  const inSpotler = view !== null || known?.inSpotler === true;
  const input = {
    afas,
    base,
    spotler: view ?? undefined,
    bounce: inSpotler ? bounceOf(session, afas.id) : null,
    optedOut: optOutsOf(session, afas, address, base),
    decisions: known?.state === 'conflict' ? store.decisions(afas.id) : {},
    run: session.number,
  };
  const plan = claimShared(session, afas, planContact(mapping, input, session.returns));
  noteOptOuts(session, afas, address, base, plan);
  if (again) recountPlan(tally, store.takeBack(session.id, afas.id), plan);
  else countPlan(tally, plan, known);
  const spotlerPrint = plan.base === null ? null : store.print(spotlerFingerprintText(mapping, viewOfBase(plan.base)));
  return { afas, afasPrint, plan, spotlerPrint, address };
}

/**
 * Where the account takes two contacts with one address for the same, a new contact meets the one that waits without an
 * id: then the two are merged like any others that meet, and nothing of it is overwritten or raised unseen.
 */
function viewOfWaiting(
  { order, ports }: Session,
  known: KnownContact | null,
  address: string | null,
): SpotlerView | null {
  const { store } = ports;
  if (known?.inSpotler === true || address === null || order.connection.spotler.dedup !== 'email') return null;
  return store.waitingCount() > 0 ? store.waitingWithAddress(address) : null;
}

/** A bounce as AFAS is told it: kind and date. */
function bounceOf({ ports }: Session, contactId: string): string | null {
  const bounce = ports.store.bounce(contactId);
  return bounce === null ? null : `${bounce.kind} ${amsterdamWall(bounce.at).slice(0, 10)}`;
}

/** Opt-outs given elsewhere that hold for this contact. Those of its person count only when it is first met. */
function optOutsOf(
  { memory, ports }: Session,
  afas: AfasContact,
  address: string | null,
  base: Base | null,
): ReadonlyMap<number, OptOutElsewhere> {
  const found = ports.store.optOutsOf(address, base === null ? afas.personNo : null);
  const taken = address === null ? undefined : memory.takenBack.get(address);
  const merged = memory.mergedAway.get(afas.id);
  if (taken === undefined && merged === undefined) return found;
  const all = new Map(found);
  for (const bit of [...(taken ?? []), ...(merged ?? [])]) {
    // Its own no is not elsewhere: it goes to Spotler as every no of AFAS does.
    if (!all.has(bit) && afas.bits[bit] !== false) all.set(bit, { by: 'address', arrived: false, from: 'afas' });
  }
  return all;
}

/** A permission taken back in AFAS holds for everybody with the address; those who had passed are planned again. */
function noteOptOuts(
  { memory, ports }: Session,
  afas: AfasContact,
  address: string | null,
  base: Base | null,
  { optOuts }: ContactPlan,
): void {
  if (optOuts.length === 0) return;
  const before = base?.fields['email'];
  const addresses = new Set(address === null ? [] : [address]);
  if (typeof before === 'string') addresses.add(ports.store.addressPrint(before));
  for (const one of addresses) {
    const fresh = optOuts.filter((bit) => memory.takenBack.get(one)?.has(bit) !== true);
    if (fresh.length === 0) continue;
    addTo(memory.takenBack, one, fresh);
    for (const id of ports.store.contactsWithAddress(one)) if (id !== afas.id) memory.again.add(id);
  }
}
