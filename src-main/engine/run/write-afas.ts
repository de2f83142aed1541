import { Fault } from '../../../src-shared/domain/fault.ts';
import type { Entity } from '../../../src-shared/domain/connection.ts';
import { type AfasContact, afasContact, type Base, spotlerFingerprintText, viewOfBase } from '../plan/contact.ts';
import type { Mapping } from '../plan/mapping.ts';
import { sameValue } from '../values/canonical.ts';
import type { AfasUpdateConnector, AfasWrite } from '../ports.ts';
import type { AfasLane, AfasLine } from '../store-port.ts';
import { type Session, stopIfCancelled } from './session.ts';
import { countAfasChange, countProblem } from './tally.ts';

/** Lines taken from the journal at a time. */
const batchSize = 100;
const entities = ['contact', 'person', 'organisation'] as const satisfies readonly Entity[];

/**
 * Writes one lane to AFAS, contact by contact and per contact only the entities with changed fields. A PUT is not
 * repeated blindly: where its answer got lost, the row is read back, and the write counts as done when AFAS shows it.
 */
export async function writeAfas(session: Session, lane: AfasLane): Promise<void> {
  const { ports, order, progress } = session;
  for (;;) {
    stopIfCancelled(order.signal);
    const lines = ports.store.plannedForAfas(session.id, lane, batchSize);
    if (lines.length === 0) return;
    for (const line of lines) {
      stopIfCancelled(order.signal);
      await writeLine(session, line);
      progress.advance(1);
    }
    await ports.clock.breathe();
  }
}

async function writeLine(session: Session, line: AfasLine): Promise<void> {
  const { ports, order, written } = session;
  ports.store.markSent([line.seq]);
  try {
    for (const entity of entities) {
      const fields = line.change.entities[entity];
      if (fields) await ports.afas.update(writeOf(line, entity, fields), order.signal);
    }
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
    if (thrown.kind === 'permanent') return refuse(session, line, thrown);
    if (thrown.kind !== 'unknownOutcome' || !(await hasArrived(session, line))) throw thrown;
  }
  close(session, line);
  countAfasChange(written, line.change);
}

/** Closes a line: what went to AFAS is now agreed. */
function close({ ports, mapping }: Session, line: AfasLine): void {
  const known = ports.store.contact(line.contactId)?.base() ?? { fields: {}, bits: {}, held: [] };
  const { fields, bits } = line.change.agreed;
  const base: Base = { ...known, fields: { ...known.fields, ...fields }, bits: { ...known.bits, ...bits } };
  const spotlerPrint = ports.store.print(spotlerFingerprintText(mapping, viewOfBase(base)));
  ports.store.confirmForAfas(line.seq, { base, spotlerPrint });
}

function refuse(session: Session, line: AfasLine, fault: Fault): void {
  session.ports.store.refuseForAfas(line.seq, fault.code, String(fault.params['said'] ?? ''));
  session.tally.toAfas.failed += 1;
  countProblem(session.tally, 'contact.refusedByAfas');
}

/** Reads the contact's row and compares it with what was sent. */
async function hasArrived({ ports, order, mapping }: Session, line: AfasLine): Promise<boolean> {
  const key = mapping.columns.contactId;
  const query = { getConnector: order.connection.afas.getConnector, orderBy: [key] as const, take: 1 };
  const where = [[{ column: key, operator: 'equals' as const, value: line.contactId }]];
  const [row] = await ports.afas.read({ ...query, where }, order.signal);
  const contact = row === undefined ? null : afasContact(mapping, row);
  return contact !== null && shows(mapping, contact, line);
}

/** Settles lines that an earlier run sent to AFAS without an answer: arrived means done, else they are planned anew. */
export async function recoverAfas(session: Session): Promise<void> {
  for (const line of session.ports.store.unconfirmedForAfas()) {
    stopIfCancelled(session.order.signal);
    if (await hasArrived(session, line)) close(session, line);
    else session.ports.store.drop([line.seq]);
  }
}

function shows(mapping: Mapping, contact: AfasContact, line: AfasLine): boolean {
  const { fields, bits } = line.change.agreed;
  const kinds = new Map(mapping.fields.map(({ property, kind }) => [property, kind]));
  const fieldsShown = Object.entries(fields).every(([property, value]) =>
    sameValue(kinds.get(property) ?? 'text', contact.fields[property] ?? null, value),
  );
  return (
    fieldsShown && Object.entries(bits).every(([bit, enabled]) => (contact.bits[Number(bit)] ?? false) === enabled)
  );
}

const connectors: Readonly<Record<Entity, AfasUpdateConnector>> = {
  contact: 'KnContact',
  person: 'KnPerson',
  organisation: 'KnOrganisation',
};

/**
 * The keys by which AFAS finds the record: a contact by id and type together with both codes, a person and an
 * organisation by code (match 0). `BcId` is internal and never sent.
 */
function writeOf(line: AfasLine, entity: Entity, fields: AfasWrite['fields']): AfasWrite {
  const { personNo, organisationId, type } = line.keys;
  const connector = connectors[entity];
  if (entity === 'contact') {
    const codes = {
      ...(organisationId ? { BcCoOga: organisationId } : {}),
      ...(personNo ? { BcCoPer: personNo } : {}),
    };
    return { connector, fields: { CdId: Number(line.contactId), ViKc: type, ...codes, ...fields } };
  }
  const code = entity === 'person' ? personNo : organisationId;
  if (code === null) throw new Fault('afas.refused', { subject: connector, said: '', reference: '' });
  const match = entity === 'person' ? { MatchPer: '0' } : { MatchOga: '0' };
  return { connector, fields: { ...match, BcCo: code, ...fields } };
}
