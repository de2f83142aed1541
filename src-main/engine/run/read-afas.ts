import { Fault } from '../../../src-shared/domain/fault.ts';
import {
  type AfasContact,
  afasContact,
  afasFingerprintText,
  spotlerFingerprintText,
  viewOfBase,
} from '../plan/contact.ts';
import { planContact } from '../plan/plan-contact.ts';
import type { AfasRow } from '../ports.ts';
import type { PlannedContact } from '../store-port.ts';
import { pageSize, readByKey } from './read-by-key.ts';
import { type Session, stopIfCancelled } from './session.ts';
import { countPlan, countProblem } from './tally.ts';

/** Contacts planned in one go before other work of the process has its turn. */
const slice = 250;

/**
 * Reads the whole GetConnector and plans each contact against its base. Memory stays flat: a page is planned, kept in
 * the state file and let go. Proves that the read is complete and that no contact came twice.
 */
export async function readAfas(session: Session, columnCount: number): Promise<void> {
  const { ports, order, mapping, progress, tally } = session;
  const key = mapping.columns.contactId;
  const query = { getConnector: order.connection.afas.getConnector, key, take: pageSize(columnCount) };
  progress.enter('readAfas', ports.store.lastRowCount());
  ports.store.startSeeing();
  let last: string | null = null;
  for await (const rows of readByKey(ports.afas, query, order.signal)) {
    for (let from = 0; from < rows.length; from += slice) {
      stopIfCancelled(order.signal);
      const part = rows.slice(from, from + slice);
      planRows(session, part);
      tally.afasRows += part.length;
      progress.advance(part.length);
      await ports.clock.breathe();
    }
    last = String(rows.at(-1)?.[key]);
  }
  if (last === null) throw new Fault('read.noRows', { connector: query.getConnector });
  await proveComplete(session, last);
  if (!order.dryRun) ports.store.keepRowCount(tally.afasRows);
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

function planRows(session: Session, rows: readonly AfasRow[]): void {
  const { store } = session.ports;
  const contacts: AfasContact[] = [];
  for (const row of rows) {
    const contact = afasContact(session.mapping, row);
    if (contact === null) countProblem(session.tally, 'contact.noId');
    else contacts.push(contact);
  }
  const fresh = store.see(contacts.map((contact) => contact.id));
  if (fresh < contacts.length) {
    throw new Fault('read.contactTwice', { connector: session.order.connection.afas.getConnector });
  }
  const anyHeard = store.heardCount() > 0;
  const page: PlannedContact[] = [];
  for (const contact of contacts) {
    const planned = planOne(session, contact, anyHeard);
    if (planned) page.push(planned);
  }
  if (page.length > 0) store.keepPage({ id: session.id, dryRun: session.order.dryRun }, page);
}

/** Null when nothing that is mapped moved on either side since the contact was last dealt with. */
function planOne(session: Session, afas: AfasContact, anyHeard: boolean): PlannedContact | null {
  const { order, mapping, tally } = session;
  const { store } = session.ports;
  const known = store.contact(afas.id);
  const heard = anyHeard ? store.heard(afas.id) : null;
  const afasPrint = store.print(`${session.mappingPrint}${afasFingerprintText(afas)}`);
  const parked = known?.state === 'failed' && order.full;
  if (known !== null && known.afasPrint === afasPrint && heard === null && !parked) {
    if (known.state === 'excluded') tally.excluded += 1;
    if (known.state === 'conflict') tally.conflicts += 1;
    return null;
  }
  const base = known === null ? null : known.base();
  const input = { afas, base, spotler: heard ?? undefined, bounced: heard !== null && store.bounced(afas.id) };
  const plan = planContact(mapping, input, session.returns);
  countPlan(tally, plan, known?.state === 'conflict');
  const spotlerPrint = plan.base === null ? null : store.print(spotlerFingerprintText(mapping, viewOfBase(plan.base)));
  return { afas, afasPrint, plan, spotlerPrint };
}
