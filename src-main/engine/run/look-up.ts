import type { AfasRow } from '../ports.ts';
import { contactsOf, planContacts, type ShownContact } from './plan-rows.ts';
import { type Session, stopIfCancelled } from './session.ts';

/** Contacts asked for in one go; AFAS gets them in as few calls as its query length allows. */
const portion = 500;

/** The contacts with these ids as AFAS has them now; one that it does not show is not among them. */
export async function* contactsById(session: Session, ids: readonly string[]): AsyncGenerator<ShownContact[]> {
  const { ports, order, mapping } = session;
  const { getConnector } = order.connection.afas;
  const column = mapping.columns.contactId;
  for (let start = 0; start < ids.length; start += portion) {
    stopIfCancelled(order.signal);
    const values = ids.slice(start, start + portion);
    const rows: AfasRow[] = [];
    for await (const page of ports.afas.readAny({ getConnector, orderBy: [column], column, values }, order.signal)) {
      rows.push(...page);
    }
    yield contactsOf(session, rows);
    await ports.clock.breathe();
  }
}

/**
 * Plans contacts that the read of changed rows did not bring: those that changed only in Spotler, and those that are due.
 * One that AFAS does not show has nothing to be written to; only a complete read says whether it is gone.
 */
export async function lookUp(session: Session): Promise<void> {
  const { store } = session.ports;
  // What was heard of contacts that a pilot leaves out is kept for when it is widened.
  const ids = store.toLookUp().filter((id) => session.isWritten(id) && !store.seen(id));
  const found = new Set<string>();
  for await (const contacts of contactsById(session, ids)) {
    store.see(contacts.map(({ id }) => id));
    for (const { id } of contacts) found.add(id);
    planContacts(session, contacts, { byId: true, anyOpen: true });
    session.tally.afasRows += contacts.length;
  }
  if (!session.order.dryRun) store.settle(ids.filter((id) => !found.has(id)));
}

/** Plans contacts again for which something was learned after they had passed, until nothing new is learned. */
export async function planAgain(session: Session): Promise<void> {
  const { again, learnedOf } = session.memory;
  while (again.size > 0 || learnedOf.size > 0) {
    // Of those planned in this run the state file knows the address only from their lines.
    const learned = session.ports.store.plannedWithAddress(session.id, [...learnedOf]);
    const ids = [...new Set([...again, ...learned])].filter(session.isWritten);
    again.clear();
    learnedOf.clear();
    for await (const contacts of contactsById(session, ids)) {
      planContacts(session, contacts, { byId: true, anyOpen: true, again: true });
    }
  }
}
