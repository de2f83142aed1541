import { adoptedBase, type AfasContact, type Base, baseFingerprintText, type SpotlerView } from '../plan/contact.ts';
import { type ContactPlan, planContact } from '../plan/plan-contact.ts';
import type { KnownContact, PlannedContact } from '../store-port.ts';
import { addTo, keepingOf, type Session, stopIfCancelled } from './session.ts';
import { countPlan, countProblem } from './tally.ts';

/** Contacts planned in one go before other work of the process has its turn. */
const slice = 250;

/**
 * Contacts that two complete reads in a row no longer showed: their mapped permissions go off in Spotler, as by a block.
 * Nothing is anonymised or removed, and what absence switched off is remembered, so that somebody who returns to AFAS
 * returns to Spotler with the same permissions and no others.
 */
export async function planVanished(session: Session): Promise<void> {
  const { ports, order, tally } = session;
  const gone = ports.store.unseenAgain().filter(({ contactId }) => session.isWritten(contactId));
  for (let from = 0; from < gone.length; from += slice) {
    stopIfCancelled(order.signal);
    const page = gone.slice(from, from + slice).flatMap(({ contactId, secondTime }) => {
      const known = ports.store.contact(contactId);
      const base = known?.base() ?? shownOnly(ports.store.heard(contactId));
      if (known === null || base === null) return [];
      if (secondTime) noteMerged(session, contactId, known, base);
      return planOne(session, contactId, known, base) ?? [];
    });
    if (page.length > 0) ports.store.keepPage(keepingOf(session), page);
    if (page.length > 0) countProblem(tally, 'contact.vanishedOff', page.length);
    await ports.clock.breathe();
  }
}

/** A contact that was refused before anything was agreed on has only what Spotler shows of it. */
function shownOnly(heard: SpotlerView | null): Base | null {
  return heard === null ? null : adoptedBase(heard);
}

/** Null when nothing of the contact is on any more. */
function planOne(session: Session, id: string, known: KnownContact, base: Base): PlannedContact | null {
  const { mapping, tally } = session;
  const { store } = session.ports;
  const heard = store.heard(id) ?? undefined;
  const met = { ...base, bits: { ...onIn(heard), ...base.bits } };
  const afas = asBlocked(id, met);
  const bounce = store.bounce(id) === null ? null : 'bounced';
  const plan = byAbsence(base, planContact(mapping, { afas, base: met, spotler: heard, bounce }));
  if (plan.change === null || plan.base === null) return null;
  countPlan(tally, plan, known);
  const spotlerPrint = store.print(baseFingerprintText(mapping, plan.base));
  return { afas, afasPrint: '', plan, spotlerPrint, address: known.address, mailed: known.mailed };
}

/** What Spotler shows as on. */
function onIn(view: SpotlerView | undefined): Readonly<Record<number, boolean>> {
  return Object.fromEntries(Object.entries(view?.bits ?? {}).filter(([, on]) => on));
}

/** Only permissions go off; there is no AFAS side left to tell anything or to take values from. */
function byAbsence(before: Base, plan: ContactPlan): ContactPlan {
  const bits = plan.change?.bits.map((bit) =>
    bit.cause === 'afas.blocked' ? { ...bit, cause: 'afas.vanished' as const } : bit,
  );
  const change = plan.change === null || bits === undefined ? null : { ...plan.change, bits };
  // Absence agrees on nothing new, on no value and no bit: a bit without a base stays without one, unless absence itself
  // switched it off.
  const agreed = Object.entries(plan.base?.bits ?? {}).filter(
    ([bit]) => before.bits[Number(bit)] !== undefined || plan.base?.held.includes(Number(bit)) === true,
  );
  const { adopted } = before;
  const base = plan.base && {
    ...plan.base,
    fields: before.fields,
    bits: Object.fromEntries(agreed),
    ...(adopted === undefined ? {} : { adopted }),
  };
  return { ...plan, change, base, afasChange: null, unwritten: [], optOuts: [] };
}

/** AFAS' side as it was when both sides last agreed, but blocked: absence takes consent away and adds nothing. */
function asBlocked(id: string, base: Base): AfasContact {
  const { email } = base.fields;
  return {
    id,
    personNo: null,
    type: 'PRS',
    organisationId: id,
    email: typeof email === 'string' ? email : null,
    blocked: true,
    changedOn: null,
    fields: base.fields,
    bits: base.bits,
  };
}

/**
 * AFAS leaves no trace of which record another was merged into. Two contacts with one address and one last name, of
 * which one is gone for good, are taken for that: what the one that is gone had not given, the other loses.
 */
function noteMerged({ ports, memory }: Session, id: string, known: KnownContact, base: Base): void {
  const { store } = ports;
  const { lastName } = base.fields;
  const refused = Object.keys(base.bits)
    .map(Number)
    .filter((bit) => base.bits[bit] === false);
  if (known.address === null || typeof lastName !== 'string' || refused.length === 0) return;
  for (const other of store.contactsWithAddress(known.address)) {
    if (other === id || !store.seen(other)) continue;
    const survivor = store.contact(other);
    // Somebody who moved keeps the person: the values came along.
    if (survivor?.inSpotler !== true || survivor.personNo === known.personNo) continue;
    if (survivor.base()?.fields['lastName'] !== lastName) continue;
    addTo(memory.mergedAway, other, refused);
    memory.again.add(other);
  }
}
