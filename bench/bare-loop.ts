import { randomUUID } from 'node:crypto';
import { authorization } from '../src-main/spotler/sign.ts';
import type { BareOrder, BareRun } from './processes.ts';

/**
 * The yardstick: the calls that a run cannot do without, one after the other over connections that stay open, with
 * parsed JSON and nothing else. No comparison, no memory of earlier runs, no encryption, no disk.
 */
type Row = Readonly<Record<string, string | number | boolean | null>>;

const fields = [
  ['Email', 'email'],
  ['FirstName', 'firstName'],
  ['Infix', 'infix'],
  ['LastName', 'lastName'],
  ['Company', 'organisation'],
  ['City', 'city'],
] as const;
const permissions = [
  ['Newsletter', 1],
  ['ProductNews', 2],
  ['Events', 4],
] as const;
/** Spotler refuses a contact for any other. */
const dutch = /^[1-9]\d{3} ?[A-Z]{2}$/i;
const pageRows = 5_000;
const batch = 100;

const { ready, task } = JSON.parse(process.argv[2] ?? '{}') as BareOrder;
const { afas, spotler } = ready;
const afasHeaders = { Authorization: `AfasToken ${Buffer.from(afas.token).toString('base64')}` };

async function json(url: string, init: RequestInit): Promise<unknown> {
  const answer = await fetch(url, init);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}

function spotlerCall(method: 'GET' | 'POST', path: string, body?: unknown): Promise<unknown> {
  const url = spotler.baseUrl + path;
  const timestamp = Math.floor(Date.now() / 1000);
  const signing = { method, url, key: spotler.key, secret: spotler.secret, nonce: randomUUID(), timestamp };
  const headers = { Authorization: authorization(signing), 'Content-Type': 'application/json' };
  return json(url, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
}

/** Spotler's feeds of the last half hour, which hold nothing here. */
async function readFeeds(): Promise<void> {
  const [from, to] = [Date.now() - 30 * 60_000, Date.now()].map((at) => new Date(at).toISOString());
  for (const feed of ['updates', 'bounces']) {
    await spotlerCall('GET', `/contact/${feed}/list?fromDate=${from}&toDate=${to}&pageSize=100`);
  }
}

async function* pages(): AsyncGenerator<readonly Row[]> {
  let last = 0;
  for (;;) {
    const after = last === 0 ? '' : `&filterfieldids=ContactId&filtervalues=${last}&operatortypes=4`;
    const url = `${afas.baseUrl}/connectors/Pont_Contacts?skip=0&take=${pageRows}&orderbyfieldids=ContactId${after}`;
    const { rows } = (await json(url, { headers: afasHeaders })) as { rows: Row[] };
    yield rows;
    if (rows.length < pageRows) return;
    last = Number(rows.at(-1)?.['ContactId']);
  }
}

async function put(rows: readonly Row[]): Promise<number> {
  const contacts = rows
    .filter((row) => row['Email'] !== null && row['OrganisationId'] !== null)
    .map((row) => ({
      externalId: String(row['ContactId']),
      properties: {
        ...Object.fromEntries(fields.map(([column, property]) => [property, row[column]])),
        postalCode: dutch.test(String(row['PostalCode'])) ? row['PostalCode'] : null,
        permissions: permissions.map(([column, bit]) => ({ bit, enabled: row[column] === true })),
      },
    }));
  for (let from = 0; from < contacts.length; from += batch) {
    const part = contacts.slice(from, from + batch);
    await spotlerCall('POST', '/contact/list', { update: true, purge: false, contacts: part });
  }
  return contacts.length;
}

async function loop(): Promise<BareRun> {
  const cpuBefore = process.cpuUsage();
  const startedAt = performance.now();
  let [rows, written] = [0, 0];
  await readFeeds();
  for await (const page of pages()) {
    rows += page.length;
    if (task === 'firstSync') written += await put(page);
  }
  const { user, system } = process.cpuUsage(cpuBefore);
  const seconds = (performance.now() - startedAt) / 1000;
  return { seconds, cpuSeconds: (user + system) / 1e6, rows, written };
}

process.stdout.write(`${JSON.stringify(await loop())}\n`);
