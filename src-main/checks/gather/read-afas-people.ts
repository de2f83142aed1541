import type { CheckProgress, FoundList } from '../../../src-shared/domain/check.ts';
import type { Connection } from '../../../src-shared/domain/connection.ts';
import { pageSize, readByKey } from '../../engine/run/read-by-key.ts';
import type { AfasColumn, AfasRow } from '../../engine/ports.ts';
import { isPlausibleAddress } from '../../engine/values/address.ts';
import { yesNo } from '../../engine/values/canonical.ts';
import type { AfasPeople } from './fact-names.ts';
import { afasLabels } from './labels.ts';
import type { AfasItem, Ask } from './ports.ts';

/** Rows put away in one go before other work of the process has its turn. */
const slice = 500;

type Reading = Ask & {
  readonly columns: readonly AfasColumn[];
  readonly onReading: (reading: CheckProgress['afas']) => void;
};

/**
 * Reads all rows of the GetConnector by its key, page by page as a run does, and counts what falls outside the link. Who it
 * is goes onto the shelf; nothing of a row stays in memory.
 */
export async function readAfasPeople(reading: Reading): Promise<AfasPeople> {
  const { connection, ports, signal, columns, onReading } = reading;
  const { afas, shelf, clock, history } = ports;
  const { getConnector, columns: roles } = connection.afas;
  const before = history?.fullRead()?.rows ?? null;
  const expected = before === null ? await estimator(reading) : () => before;
  const itemOf = afasItems(connection, columns);
  let rows = 0;
  let blocked = 0;
  onReading({ done: 0, total: null });
  const query = { getConnector, key: roles.contactId, take: pageSize(columns.length) };
  for await (const page of readByKey(afas, query, signal)) {
    for (let start = 0; start < page.length; start += slice) {
      signal.throwIfAborted();
      const items = page.slice(start, start + slice).flatMap((row): AfasItem[] => {
        if (roles.blocked !== undefined && row[roles.blocked] === true) blocked += 1;
        const item = itemOf(row);
        return item === null ? [] : [item];
      });
      shelf.putAfas(items);
      await clock.breathe();
    }
    rows += page.length;
    onReading({ done: rows, total: expected(page.at(-1), rows) });
  }
  const shared = shelf.markShared();
  onReading(null);
  return {
    rows,
    contacts: shelf.contacts(),
    twice: shelf.count('twice'),
    noOrganisation: shelf.count('noOrganisation'),
    noEmail: shelf.count('noEmail'),
    invalidEmail: shelf.count('invalidEmail'),
    shared,
    blocked,
    before,
  };
}

/** What the shelf keeps of a row; null for a row without ContactId, of which there is nothing to say. */
function afasItems(connection: Connection, columns: readonly AfasColumn[]): (row: AfasRow) => AfasItem | null {
  const labelOf = afasLabels(connection, columns);
  const { contactId, organisationId, blocked } = connection.afas.columns;
  const permissions = connection.permissions.map(({ afas }) => afas);
  return (row) => {
    const id = String(row[contactId] ?? '').trim();
    if (id === '') return null;
    const label = labelOf(row);
    const lists: FoundList[] = [];
    if (String(row[organisationId] ?? '').trim() === '') lists.push('noOrganisation');
    const isUsable = label.email !== null && isPlausibleAddress(label.email);
    if (label.email === null) lists.push('noEmail');
    else if (!isUsable) lists.push('invalidEmail');
    const isBlocked = blocked !== undefined && isYes(row[blocked]) === true;
    const yes: number[] = [];
    const no: number[] = [];
    for (const [place, column] of permissions.entries()) {
      const wish = isBlocked ? false : isYes(row[column]);
      if (wish !== null) (wish ? yes : no).push(place);
    }
    return { id, label, lists, address: isUsable ? label.email : null, yes, no };
  };
}

function isYes(value: AfasRow[string] | undefined): boolean | null {
  if (typeof value === 'boolean') return value;
  return value === null || value === undefined ? null : yesNo(String(value));
}

/**
 * AFAS tells no total. Ids run up, so how far the last one read lies between the first and the highest tells about how many
 * there are; nothing where ids are no numbers.
 */
async function estimator({ connection, ports, signal }: Reading): Promise<Estimate> {
  const { getConnector, columns } = connection.afas;
  const key = columns.contactId;
  const ends = await Promise.all(
    [key, `-${key}`].map((order) => ports.afas.read({ getConnector, orderBy: [order], take: 1 }, signal)),
  );
  const [first, highest] = ends.map(([row]) => row?.[key]);
  if (typeof first !== 'number' || typeof highest !== 'number' || highest <= first) return () => null;
  return (row, done) => {
    const at = row?.[key];
    if (typeof at !== 'number' || at <= first) return null;
    return Math.max(done, Math.round((done * (highest - first)) / (at - first)));
  };
}

type Estimate = (last: AfasRow | undefined, done: number) => number | null;
