import { Fault } from '../../../src-shared/domain/fault.ts';
import type { Entity } from '../../../src-shared/domain/connection.ts';
import { allEntities } from '../plan/afas-draft.ts';
import { type AfasContact, baseFingerprintText } from '../plan/contact.ts';
import type { Mapping } from '../plan/mapping.ts';
import { afterWrite } from '../plan/after-write.ts';
import type { AfasUpdateConnector, AfasWrite } from '../ports.ts';
import type { AfasLane, AfasLine, Agree } from '../store-port.ts';
import { sameValue } from '../values/canonical.ts';
import { sharedKey, without, withoutBrought } from './claims.ts';
import { eachApart } from './each-apart.ts';
import { contactsById } from './look-up.ts';
import { planContacts, type ShownContact } from './plan-rows.ts';
import { type Session, stopIfCancelled } from './session.ts';
import { countAfasChange, countProblem } from './tally.ts';

/** Lines taken from the journal at a time. */
const batchSize = 100;

/** What a stopped run still writes: what was given up, without the fields that came along. */
export async function writeOptOutsOnly(session: Session): Promise<void> {
  const { ports, id } = session;
  for (const line of ports.store.plannedForAfas(id, 'afasOptOut', Number.MAX_SAFE_INTEGER)) {
    const { targets, agreed } = line.change;
    const others = Object.keys(targets).filter((name) => !isOptOut(name, agreed.bits));
    const change = without(line.change, new Set(others.map((name) => targets[name] ?? '')));
    if (others.length > 0 && change !== null) ports.store.narrowForAfas({ ...line, change });
  }
  await writeAfas(session, 'afasOptOut');
}

function isOptOut(name: string, bits: Readonly<Record<number, boolean>>): boolean {
  return Object.keys(bits).some((bit) => name === `permission ${bit}` && bits[Number(bit)] === false);
}

/**
 * Writes one lane to AFAS, a few contacts at a time and per contact only the entities with changed fields; never two
 * writes at once to one contact, person or organisation. A PUT is not repeated blindly: where its answer got lost, the
 * row is read back, and the write counts as done when AFAS shows it.
 */
export async function writeAfas(session: Session, lane: AfasLane): Promise<void> {
  const { ports, order, progress } = session;
  for (;;) {
    stopIfCancelled(order.signal);
    const lines = ports.store.plannedForAfas(session.id, lane, batchSize);
    if (lines.length === 0) return;
    const current = await stillAsPlanned(session, lines);
    await eachApart(current, order.connection.afas.parallelWrites, keysOf, async (line) => {
      stopIfCancelled(order.signal);
      await writeLine(session, line);
      progress.advance(1);
    });
    await ports.clock.breathe();
  }
}

function keysOf({ contactId, change, keys }: AfasLine): readonly string[] {
  return allEntities.flatMap((entity) =>
    change.entities[entity] === undefined ? [] : [sharedKey(entity, keys) ?? `contact:${contactId}`],
  );
}

/**
 * AFAS has no conditional write. Right before fields are written their rows are read once more, and a contact that
 * somebody changed since it was planned is planned anew. A no needs no second look: it only takes consent away.
 */
async function stillAsPlanned(session: Session, lines: readonly AfasLine[]): Promise<readonly AfasLine[]> {
  const { store } = session.ports;
  const withFields = lines.filter(({ change }) => Object.keys(change.agreed.fields).length > 0);
  if (withFields.length === 0) return lines;
  const shown = new Map<string, ShownContact>();
  const ids = withFields.map(({ contactId }) => contactId);
  for await (const contacts of contactsById(session, ids)) for (const one of contacts) shown.set(one.id, one);
  const moved = new Set<number>();
  for (const line of withFields) {
    const contact = shown.get(line.contactId);
    if (contact?.print === line.afasPrint) continue;
    if (contact?.printWith(withoutBrought(session, line.keys)) === line.afasPrint) continue;
    moved.add(line.seq);
    countProblem(session.tally, 'contact.movedMeanwhile');
    if (contact) planContacts(session, [contact], { byId: true, anyOpen: true, again: true });
    else store.drop([line.seq]);
  }
  return lines.filter(({ seq }) => !moved.has(seq));
}

async function writeLine(session: Session, line: AfasLine): Promise<void> {
  const { ports, order, memory } = session;
  const writes: Entity[] = [];
  ports.store.markSent([line.seq]);
  try {
    for (const entity of allEntities) {
      const fields = line.change.entities[entity];
      if (fields === undefined || isBrought(session, line, entity, fields)) continue;
      await ports.afas.update(writeOf(line, entity, fields), order.signal);
      writes.push(entity);
      for (const [claim, text] of claimsOf(line, entity, fields)) memory.brought.set(claim, text);
    }
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
    if (thrown.kind === 'permanent') return refuse(session, closeWritten(session, line, writes), thrown);
    if (thrown.kind !== 'unknownOutcome') throw thrown;
    if (!(await hasArrived(session, line))) return leaveOpen(session);
    writes.push(...line.change.writes.filter((entity) => !writes.includes(entity)));
  }
  close(session, line);
  countAfasChange(session.written, { writes, optOuts: line.change.optOuts });
}

/** What had gone to AFAS before it refused another entity is agreed; gives the line with what is left of it. */
function closeWritten(session: Session, line: AfasLine, writes: readonly Entity[]): AfasLine {
  const { change } = line;
  const targetsOf = (written: boolean): ReadonlySet<string> =>
    new Set(
      Object.values(change.targets).filter((target) => writes.some((one) => target.startsWith(`${one}.`)) === written),
    );
  const done = writes.length === 0 ? null : without(change, targetsOf(false));
  if (done === null) return line;
  session.ports.store.narrowForAfas({ ...line, change: done });
  close(session, { ...line, change: done });
  countAfasChange(session.written, { writes, optOuts: done.optOuts });
  return { ...line, change: { ...change, optOuts: change.optOuts - done.optOuts } };
}

function claimsOf({ keys }: AfasLine, entity: Entity, fields: AfasWrite['fields']): [string, string][] {
  const key = sharedKey(entity, keys);
  if (key === null) return [];
  return Object.entries(fields).map(([field, value]) => [`${key}:${field}`, JSON.stringify(value)]);
}

/** Another contact of the same person or organisation brought AFAS the same values in this run. */
function isBrought({ memory }: Session, line: AfasLine, entity: Entity, fields: AfasWrite['fields']): boolean {
  const claims = claimsOf(line, entity, fields);
  return claims.length > 0 && claims.every(([claim, text]) => memory.brought.get(claim) === text);
}

/**
 * No answer came and AFAS does not show the write: it may still be at it, for up to 15 minutes. The line stays as sent,
 * so that the next run reads it back before anything is written anew.
 */
function leaveOpen(session: Session): void {
  session.tally.toAfas.failed += 1;
  countProblem(session.tally, 'contact.outcomeOpen');
}

/** Closes a line: what went to AFAS is now agreed. */
function close({ id, ports, mapping }: Session, line: AfasLine): void {
  const agree: Agree = (known, of) => {
    const base = afterWrite(known ?? { fields: {}, bits: {}, held: [] }, line.change, of === 'contact');
    return { base, spotlerPrint: ports.store.print(baseFingerprintText(mapping, base)) };
  };
  ports.store.confirmForAfas(id, line, agree, ports.clock.now());
}

function refuse(session: Session, line: AfasLine, fault: Fault): void {
  session.ports.store.refuseForAfas(line, fault.code, String(fault.params['said'] ?? ''));
  session.tally.toAfas.failed += 1;
  countProblem(session.tally, 'contact.refusedByAfas');
}

/** Reads the contact's row and compares it with what was sent. A bounce field may not be among the columns: not shown. */
async function hasArrived(session: Session, line: AfasLine): Promise<boolean> {
  if (line.change.agreed.bounce !== undefined) return false;
  for await (const [contact] of contactsById(session, [line.contactId])) {
    if (contact !== undefined) return shows(session.mapping, contact.contact(), line);
  }
  return false;
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
