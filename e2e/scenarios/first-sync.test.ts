import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunResult } from '../../src-shared/domain/run.ts';
import { makeWorld, type World } from './world.ts';

type Column = string | number | boolean | null;
type Row = Record<string, Column>;
type InSpotler = {
  externalId: string;
  properties: Record<string, unknown> & { permissions?: { bit: number; enabled: boolean }[] };
};

const contacts = 10_000;
let world: World;
let rows: Row[];

beforeAll(async () => {
  world = await makeWorld({ contacts, seed: 7 });
  await world.connect();
  rows = await allRows(world);
}, 60_000);
afterAll(() => world.close());

/** Every row as AFAS gives it, by a call of its own: the truth that Spotler is held against. */
async function allRows({ ready }: World): Promise<Row[]> {
  const token = Buffer.from(ready.afas.token).toString('base64');
  const url = `${ready.afas.baseUrl}/connectors/Pont_Contacts?skip=-1&take=-1`;
  const answer = await fetch(url, { headers: { authorization: `AfasToken ${token}` } });
  return ((await answer.json()) as { rows: Row[] }).rows;
}

async function allInSpotler({ act }: World): Promise<InSpotler[]> {
  const found: InSpotler[] = [];
  let after: number | null = 0;
  while (after !== null) {
    const page = (await act('spotler', 'contacts', { after, limit: 5_000 })) as {
      items: { contact: InSpotler }[];
      next: number | null;
    };
    found.push(...page.items.map(({ contact }) => contact));
    after = page.next;
  }
  return found;
}

const clean = (value: Column | undefined): string | null => {
  const text = value === null || value === undefined ? '' : String(value).normalize('NFC').trim();
  return text === '' ? null : text;
};
const eligible = (row: Row): boolean =>
  clean(row['OrganisationId']) !== null && /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(clean(row['Email']) ?? '');
type Entry = { method: string; path: string; requestBody?: string };
const requests = async (side: 'afas' | 'spotler', method: string): Promise<Entry[]> => {
  const { entries } = (await world.control('GET', `/log?side=${side}&limit=10000`)) as { entries: Entry[] };
  return entries.filter((entry) => entry.method === method);
};

describe('first sync of ten thousand contacts', () => {
  it('predicts in a dry run what the run then does, and writes nothing in the dry run', async () => {
    const planned = (await world.pont('plan', '-c', 'acme', '--json')).json() as unknown as RunResult;
    expect(planned.run.dryRun).toBe(true);
    expect(await world.act('spotler', 'counts')).toMatchObject({ contacts: 0 });
    await world.control('DELETE', '/log');

    const ran = await world.pont('sync', '-c', 'acme', '--only', 'to-spotler', '--json');
    expect(ran.stderr).not.toContain('Error');
    expect(ran.code).toBe(0);
    const result = ran.json() as unknown as RunResult;
    expect(result.run.status).toBe('succeeded');
    expect(result.toSpotler).toEqual(planned.toSpotler);
    expect(result.mailability).toEqual(planned.mailability);
    expect(result.read.afasRows).toBe(rows.length);

    const reads = result.calls.afas.get;
    const writes = result.calls.spotler.post;
    const wanted = rows.filter(eligible).length;
    expect(reads).toBeLessThanOrEqual(Math.ceil(rows.length / 5_000) + 5);
    expect(writes).toBeLessThanOrEqual(Math.ceil(wanted / 100) + 5);
    // The counts are those of the other side, not only our own.
    const gets = await requests('afas', 'GET');
    const posts = await requests('spotler', 'POST');
    expect(gets).toHaveLength(reads);
    expect(posts).toHaveLength(writes);
  }, 120_000);

  it('puts every eligible contact into Spotler once, with the right values, and nobody else', async () => {
    const inSpotler = new Map((await allInSpotler(world)).map((contact) => [contact.externalId, contact]));
    const wanted = rows.filter(eligible);
    expect([...inSpotler.keys()].toSorted()).toEqual(wanted.map((row) => String(row['ContactId'])).toSorted());
    for (const row of wanted) {
      const properties: InSpotler['properties'] = inSpotler.get(String(row['ContactId']))?.properties ?? {};
      const shown = (name: string): string | null => clean(properties[name] as Column | undefined);
      expect(shown('email')?.toLowerCase()).toBe(clean(row['Email'])?.toLowerCase());
      expect(shown('firstName')).toBe(clean(row['FirstName']));
      expect(shown('infix')).toBe(clean(row['Infix']));
      expect(shown('lastName')).toBe(clean(row['LastName']));
      expect(shown('organisation')).toBe(clean(row['Company']));
      const on = (bit: number) => properties.permissions?.find((entry) => entry.bit === bit)?.enabled ?? false;
      const open = row['Blocked'] !== true;
      expect([on(1), on(2), on(4)]).toEqual(
        ['Newsletter', 'ProductNews', 'Events'].map((column) => open && row[column] === true),
      );
    }
  }, 60_000);

  it('lists who was left out, with the reason and who can act', async () => {
    const { items } = (await world.pont('excluded', '-c', 'acme', '--json')).json() as {
      items: { contactId: string; code: string; owner: string; message: string }[];
    };
    const left = rows.filter((row) => !eligible(row)).map((row) => String(row['ContactId']));
    expect(items.map(({ contactId }) => contactId).toSorted()).toEqual(left.toSorted());
    expect(new Set(items.map(({ code }) => code))).toEqual(
      new Set(['contact.noEmail', 'contact.invalidEmail', 'contact.noOrganisation']),
    );
    expect(items.every(({ owner, message }) => owner === 'afasAdmin' && message.length > 10)).toBe(true);
  });

  it('writes nothing in a second run', async () => {
    const again = (
      await world.pont('sync', '-c', 'acme', '--only', 'to-spotler', '--json')
    ).json() as unknown as RunResult;
    expect(again.calls.spotler.post).toBe(0);
    expect(again.toSpotler).toMatchObject({ create: 0, update: 0, failed: 0 });
  }, 60_000);

  it('sends only what a person changed, and switches a permission off in the same run', async () => {
    const row = rows.find((one) => eligible(one) && one['Newsletter'] === true && one['Blocked'] === false);
    const contactId = Number(row?.['ContactId']);
    await world.act('afas', 'editContact', { contactId, fields: { Newsletter: false } });
    await world.act('afas', 'editPerson', { contactId, fields: { FirstName: 'Anders' } });
    await world.control('DELETE', '/log');
    await world.control('PUT', '/log', { keepBodies: true });
    const ran = (
      await world.pont('sync', '-c', 'acme', '--only', 'to-spotler', '--json')
    ).json() as unknown as RunResult;
    expect(ran.toSpotler.optOut).toBe(1);
    const [post] = await requests('spotler', 'POST');
    const sent = JSON.parse(post?.requestBody ?? '{}') as { contacts: InSpotler[] };
    const mine = sent.contacts.find(({ externalId }) => externalId === String(contactId));
    expect(mine?.properties).toEqual({ firstName: 'Anders', permissions: [{ bit: 1, enabled: false }] });
  }, 60_000);

  it('leaves no secret and no personal value in plain text in the data folder', async () => {
    const { readdirSync, readFileSync, statSync } = await import('node:fs');
    const files = readdirSync(world.data, { recursive: true, encoding: 'utf8' })
      .map((name) => `${world.data}/${name}`)
      .filter((file) => statSync(file).isFile());
    expect(files.length).toBeGreaterThan(2);
    const token = /<data>(.*)<\/data>/.exec(world.ready.afas.token)?.[1] ?? '';
    const base64 = Buffer.from(world.ready.afas.token).toString('base64');
    const people = rows.filter(eligible).slice(0, 50);
    for (const file of files) {
      const content = readFileSync(file).toString('latin1');
      for (const secret of [token, base64, world.ready.spotler.secret])
        expect(content.includes(secret), file).toBe(false);
      for (const row of people) expect(content.includes(String(row['Email'])), file).toBe(false);
    }
  });
});
