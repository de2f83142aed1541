import { Fault } from '../../../src-shared/domain/fault.ts';
import { deltaFilter, readByKey, pageSize } from './read-by-key.ts';
import { contactsOf, planContacts } from './plan-rows.ts';
import { type Session, stopIfCancelled } from './session.ts';

/** Contacts planned in one go before other work of the process has its turn. */
const slice = 250;

/**
 * Reads the whole GetConnector and plans each contact against its base. Memory stays flat: a page is planned, kept in
 * the state file and let go. Proves that the read is complete and that no contact came twice.
 */
export async function readAll(session: Session, columnCount: number): Promise<void> {
  const { ports, order, progress } = session;
  const { getConnector } = order.connection.afas;
  progress.enter('readAfas', ports.store.fullRead()?.rows ?? null);
  const last = await readRows(session, columnCount, null);
  if (last === null) throw new Fault('read.noRows', { connector: getConnector });
  await proveComplete(session, last);
}

/**
 * Reads the contacts whose own change date, or that of their person or organisation, is not before a moment: `from` is
 * Amsterdam wall time. Absence says nothing here.
 */
export async function readChanged(session: Session, columnCount: number, from: string): Promise<void> {
  session.progress.enter('readAfas', null);
  await readRows(session, columnCount, from);
}

/** Gives the last ContactId, or null when there were no rows. */
async function readRows(session: Session, columnCount: number, from: string | null): Promise<string | null> {
  const { ports, order, mapping, progress, tally } = session;
  const key = mapping.columns.contactId;
  const filter = from === null ? undefined : deltaFilter(order.connection.afas.columns.changedOn, from);
  const query = { getConnector: order.connection.afas.getConnector, key, take: pageSize(columnCount), filter };
  const anyOpen = ports.store.anyOpen();
  ports.store.startSeeing();
  let last: string | null = null;
  for await (const rows of readByKey(ports.afas, query, order.signal)) {
    for (let start = 0; start < rows.length; start += slice) {
      stopIfCancelled(order.signal);
      const part = rows.slice(start, start + slice);
      const contacts = contactsOf(session, part);
      const fresh = ports.store.see(contacts.map((contact) => contact.id));
      if (fresh < contacts.length) throw new Fault('read.contactTwice', { connector: query.getConnector });
      planContacts(session, contacts, { byId: false, anyOpen });
      tally.afasRows += part.length;
      progress.advance(part.length);
      await ports.clock.breathe();
    }
    last = String(rows.at(-1)?.[key]);
  }
  return last;
}

/** Seen from the other end, the last row must be the one where reading ended. */
async function proveComplete({ ports, order, mapping }: Session, last: string): Promise<void> {
  const key = mapping.columns.contactId;
  const { getConnector } = order.connection.afas;
  const [end] = await ports.afas.read({ getConnector, orderBy: [`-${key}`], take: 1 }, order.signal);
  // A contact added while reading has a higher id; it comes with the next run.
  if (end === undefined) throw new Fault('read.incomplete', { connector: getConnector });
  const other = end[key];
  const behind = typeof other === 'number' && other < Number(last);
  if (behind) throw new Fault('read.incomplete', { connector: getConnector });
}
