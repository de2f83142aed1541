import type { Connection, TestPlanSetting } from '../../src-shared/domain/connection.ts';
import { Fault } from '../../src-shared/domain/fault.ts';
import type { AfasColumn, AfasCondition, AfasPort, AfasRow } from '../engine/ports.ts';
import { type CanaryBook, canaryBook, type CanaryEntry } from './canary-book.ts';

/** Words in the name of a fictitious organisation, by which nobody takes it for a customer. */
export const marker = 'pont test';

/** Domains at which everybody can have an address: nobody controls all of them. */
const publicDomains = new Set(
  `gmail.com googlemail.com hotmail.com hotmail.nl outlook.com outlook.nl
   live.nl live.com yahoo.com icloud.com me.com msn.com
   ziggo.nl kpnmail.nl kpnplanet.nl planet.nl home.nl xs4all.nl
   hetnet.nl upcmail.nl casema.nl tele2.nl telfort.nl solcon.nl
   zonnet.nl gmx.net gmx.de web.de proton.me protonmail.com
   telenet.be skynet.be`.split(/\s+/),
);

const mostRows = 1_000;

type Looking = {
  readonly connection: Connection;
  readonly afas: AfasPort;
  readonly signal: AbortSignal;
};

/**
 * Reads the canaries and everybody who could be mixed up with them, and gives the book of who may be written to. Throws a
 * Fault that names what is wrong as soon as one contact is not what a canary has to be; writes nothing.
 */
export async function verifyCanaries(looking: Looking, setting: TestPlanSetting): Promise<CanaryBook> {
  const { connection, afas, signal } = looking;
  const { columns } = connection.afas;
  const { organisationId, contactIds, emailDomain } = setting;
  if (publicDomains.has(emailDomain)) throw new Fault('testplan.publicDomain', { domain: emailDomain });
  const known = await afas.columns(connection.afas.getConnector, signal);
  const ids = new Set(contactIds);
  const rows = await rowsOf(looking, columns.contactId, [...ids]);
  const found = new Set(rows.map((row) => text(row[columns.contactId])));
  refuse(
    'testplan.canaryMissing',
    [...ids].filter((id) => !found.has(id)),
  );
  refuse(
    'testplan.canaryElsewhere',
    namesOf(rows, columns, (row) => text(row[columns.organisationId]) !== organisationId),
  );
  if (!isMarked(known, rows)) throw new Fault('testplan.notMarked', { organisation: organisationId, marker });
  refuse(
    'testplan.canaryAddress',
    namesOf(rows, columns, (row) => !isUnder(text(row[columns.email]), emailDomain)),
    {
      domain: emailDomain,
    },
  );
  const organisations = [organisationId, setting.secondOrganisationId].filter((id) => id !== undefined);
  const stranger = (row: AfasRow): boolean => !ids.has(text(row[columns.contactId]));
  const there = await where(
    looking,
    organisations.map((value) => [{ column: columns.organisationId, operator: 'equals', value }]),
  );
  refuse('testplan.othersThere', namesOf(there, columns, stranger));
  const domain: AfasCondition = { column: columns.email, operator: 'contains', value: `@${emailDomain}` };
  refuse('testplan.domainInUse', namesOf(await where(looking, [[domain]]), columns, stranger), { domain: emailDomain });
  const persons = new Set(rows.map((row) => text(row[columns.personNo])).filter((no) => no !== ''));
  refuse('testplan.personElsewhere', namesOf(await rowsOf(looking, columns.personNo, [...persons]), columns, stranger));
  return canaryBook(setting, rows.map((row) => entryOf(connection, row)).toSorted(byId));
}

/** A canary as a row shows it. */
export function entryOf({ afas: { columns }, fields }: Connection, row: AfasRow): CanaryEntry {
  const email = text(row[columns.email]);
  const names = fields.filter(({ spotler }) => /name$/i.test(spotler)).map(({ afas }) => text(row[afas]));
  return {
    contactId: text(row[columns.contactId]),
    personNo: text(row[columns.personNo]) || null,
    organisationId: text(row[columns.organisationId]),
    name: names.filter((name) => name !== '').join(' ') || email,
    email: email === '' ? null : email,
  };
}

/** True when the name of the organisation says that it is no real one: some text that all its contacts share. */
export function isMarked(columns: readonly AfasColumn[], rows: readonly AfasRow[]): boolean {
  const [first] = rows;
  return columns.some(({ id, type }) => {
    const value = text(first?.[id]);
    if (type !== 'string' || !value.toLowerCase().includes(marker)) return false;
    return rows.every((row) => text(row[id]) === value);
  });
}

async function rowsOf(
  { connection, afas, signal }: Looking,
  column: string,
  values: readonly string[],
): Promise<AfasRow[]> {
  const { getConnector, columns } = connection.afas;
  const rows: AfasRow[] = [];
  for await (const page of afas.readAny({ getConnector, orderBy: [columns.contactId], column, values }, signal)) {
    rows.push(...page);
  }
  return rows;
}

async function where({ connection, afas, signal }: Looking, filter: AfasCondition[][]): Promise<readonly AfasRow[]> {
  const { getConnector, columns } = connection.afas;
  return afas.read({ getConnector, orderBy: [columns.contactId], take: mostRows, where: filter }, signal);
}

type Refusal =
  | 'testplan.canaryMissing'
  | 'testplan.canaryElsewhere'
  | 'testplan.canaryAddress'
  | 'testplan.othersThere'
  | 'testplan.domainInUse'
  | 'testplan.personElsewhere';

/** Ids only: what else is known of somebody who is no canary stays out of a fault. */
function refuse(code: Refusal, ids: readonly string[], params: Readonly<Record<string, string>> = {}): void {
  if (ids.length === 0) return;
  const shown = ids.length > 10 ? [...ids.slice(0, 10), '…'] : ids;
  throw new Fault(code, { ids: shown.join(', '), count: ids.length, ...params });
}

function namesOf(
  rows: readonly AfasRow[],
  columns: Connection['afas']['columns'],
  wrong: (row: AfasRow) => boolean,
): string[] {
  return rows.filter(wrong).map((row) => text(row[columns.contactId]));
}

function isUnder(email: string, domain: string): boolean {
  return email.toLowerCase().endsWith(`@${domain}`);
}

function byId(a: CanaryEntry, b: CanaryEntry): number {
  return a.contactId.localeCompare(b.contactId, 'en', { numeric: true });
}

function text(cell: AfasRow[string] | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell).trim();
}
