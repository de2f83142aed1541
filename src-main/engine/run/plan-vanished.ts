import { type AfasContact, type Base, spotlerFingerprintText, viewOfBase } from '../plan/contact.ts';
import { planContact } from '../plan/plan-contact.ts';
import type { PlannedContact } from '../store-port.ts';
import { type Session, stopIfCancelled } from './session.ts';
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
  const gone = ports.store.unseenAgain();
  for (let from = 0; from < gone.length; from += slice) {
    stopIfCancelled(order.signal);
    const page = gone.slice(from, from + slice).flatMap((id) => planOne(session, id) ?? []);
    if (page.length > 0) ports.store.keepPage({ id: session.id, dryRun: order.dryRun }, page);
    if (page.length > 0) countProblem(tally, 'contact.vanishedOff', page.length);
    await ports.clock.breathe();
  }
}

/** Null when nothing of the contact is on any more. */
function planOne(session: Session, id: string): PlannedContact | null {
  const { mapping, tally } = session;
  const { store } = session.ports;
  const base = store.contact(id)?.base() ?? null;
  if (base === null) return null;
  const afas = asBlocked(id, base);
  const plan = planContact(mapping, { afas, base, spotler: store.heard(id) ?? undefined, bounced: store.bounced(id) });
  if (plan.change === null || plan.base === null) return null;
  countPlan(tally, plan, false);
  const spotlerPrint = store.print(spotlerFingerprintText(mapping, viewOfBase(plan.base)));
  return { afas, afasPrint: '', plan: { ...plan, afasChange: null }, spotlerPrint };
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
    fields: base.fields,
    bits: base.bits,
  };
}
