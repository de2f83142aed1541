import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cases } from '../../src-main/testplan/cases/index.ts';
import { sandboxConnection } from '../../src-main/hosts/sandbox-customer.ts';
import { freeFields, makeWorld, type World } from '../scenarios/world.ts';

let world: World;
let guid: ReadonlyMap<string, string>;
let everybodyElse: unknown;

type Entry = { side: string; method: string; path: string; requestBody?: string };
type Canaries = { contactIds: string[]; organisationId: string; secondOrganisationId: string; emailDomain: string };
const canaries = () => world.act('afas', 'markCanaries') as Promise<Canaries>;

/** Both sides of everybody who is no canary. */
async function lookAtOthers(): Promise<unknown> {
  const ours = new Set((await canaries()).contactIds);
  const rows: unknown[] = [];
  for (let id = 1_000; id < 1_200; id += 1) {
    if (ours.has(String(id))) continue;
    const row = (await world.act('afas', 'contact', { contactId: id }).catch(() => null)) as Record<string, unknown>;
    if (row === null || String(row['Company']).startsWith('Pont test')) continue;
    rows.push(row, await world.act('spotler', 'contact', { externalId: String(id) }).catch(() => null));
  }
  return rows;
}

beforeAll(async () => {
  world = await makeWorld({ contacts: 60, seed: 4 });
  guid = await freeFields(world.ready);
  const bounce = { write: { entity: 'contact', field: guid.get('E-mail onbestelbaar') } };
  const document = { ...sandboxConnection(world.ready, 'en', guid), name: 'acme', title: 'Acme <BV> & "Zn"', bounce };
  await world.pont(
    'connection',
    'import',
    world.write('connection.json', document),
    '--secrets',
    world.write('secrets.json', world.secrets()),
  );
  await world.pont('sync', '-c', 'acme');
  everybodyElse = await lookAtOthers();
  await world.control('PUT', '/log', { keepBodies: true });
  await world.control('DELETE', '/log');
});
afterAll(() => world.close());

describe('pont test against the sandbox', () => {
  it('all thirty pass unattended, well within five minutes, and nobody but canaries is touched', async () => {
    const report = world.write('report.html', '');
    const junit = world.write('report.xml', '');
    const startedAt = performance.now();
    const ran = await world.pont('test', '-c', 'acme', '--json', '--report', report, '--junit', junit);
    expect(performance.now() - startedAt).toBeLessThan(300_000);
    const { cases: all } = ran.json() as {
      cases: { id: string; status: string; cause: unknown; evidence: unknown[] }[];
    };
    expect(all.filter(({ status }) => status !== 'pass').map(({ id, cause }) => [id, cause])).toEqual([]);
    expect(all.map(({ id }) => id)).toEqual(cases.map(({ id }) => id));
    expect(all.every(({ evidence }) => evidence.length > 0)).toBe(true);
    expect(ran.code).toBe(0);

    expect(await lookAtOthers()).toEqual(everybodyElse);
    await expectWritesToCanariesOnly();

    const page = readFileSync(report, 'utf8');
    expect(page).toContain('Acme &lt;BV&gt; &amp; &quot;Zn&quot;');
    expect(page).not.toContain('<BV>');
    expect(page).not.toMatch(/<script|src=|href=|@import/i);
    expect(readFileSync(junit, 'utf8')).toContain('tests="30" failures="0" skipped="0"');
    for (const secret of [world.ready.spotler.secret, world.ready.afas.token]) {
      expect(page + ran.stdout + ran.stderr).not.toContain(secret);
    }
  }, 300_000);

  it('the next normal run has nothing to do with what the test plan did', async () => {
    const result = (await world.pont('sync', '-c', 'acme', '--full', '--json')).json() as {
      run: { status: string };
      toAfas: { optOut: number };
      toSpotler: { optOut: number; update: number };
    };
    expect(result).toMatchObject({ run: { status: 'succeeded' }, toAfas: { optOut: 0 }, toSpotler: { optOut: 0 } });
    expect(await lookAtOthers()).toEqual(everybodyElse);
    const again = (await world.pont('sync', '-c', 'acme', '--full', '--json')).json();
    expect(again).toMatchObject({ calls: { afas: { put: 0 }, spotler: { post: 0 } } });
  }, 60_000);

  it('one case can be chosen; a wrong one is refused, and what there is can be listed', async () => {
    const one = (await world.pont('test', '-c', 'acme', '--only', 't10', '--json')).json() as {
      cases: { id: string }[];
    };
    expect(one.cases.map(({ id }) => id)).toEqual(['T10']);
    expect((await world.pont('test', '-c', 'acme', '--only', 'T31')).code).toBe(2);
    const { items } = (await world.pont('test', '--list', '--json')).json() as { items: { id: string }[] };
    expect(items).toHaveLength(30);
  }, 60_000);

  it('a failing case ends in exit 1 and names its cause in words', async () => {
    await world.control('POST', '/afas/faults', {
      kind: 'status',
      status: 401,
      match: { path: 'metainfo/update/KnOrganisation' },
      times: 'unlimited',
    });
    const ran = await world.pont('test', '-c', 'acme', '--only', 'T02,T03', '--lang', 'nl');
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(/T03 +mislukt/);
    expect(ran.stdout).toMatch(/T02 +geslaagd/);
    await world.control('DELETE', '/afas/faults');
    const again = await world.pont('test', '-c', 'acme', '--only', 'T03', '--resume', '--lang', 'nl');
    expect(again.code).toBe(0);
    expect(again.stdout).toContain('2 geslaagd, 0 mislukt');
  }, 60_000);

  it('killed for real in the middle of a case, the next start puts everything back', async () => {
    const id = (await canaries()).contactIds[1] ?? '';
    const look = async () => [
      await world.act('spotler', 'contact', { externalId: id }).then((one) => {
        const { status, contact } = one as { status: unknown; contact: { properties: unknown } };
        return [status, contact.properties];
      }),
      ((await world.act('afas', 'contact', { contactId: Number(id) })) as Record<string, unknown>)['Newsletter'],
    ];
    const before = await look();
    const child = world.start(['test', '-c', 'acme', '--only', 'T11', '--json']);
    const done = world.finish(child);
    let ended = false;
    void done.then(() => (ended = true));
    // However long it takes to start: the test's own limit ends it.
    while (!ended) {
      const { status } = (await world.act('spotler', 'contact', { externalId: id })) as { status: { state: string } };
      if (status.state !== 'active') break;
    }
    expect(ended).toBe(false);
    child.kill('SIGKILL');
    await done;
    expect(await look()).not.toEqual(before);
    expect((await world.pont('test', '-c', 'acme', '--only', 'T23')).code).toBe(0);
    expect(await look()).toEqual(before);
  }, 60_000);

  it('a report that was changed shows', async () => {
    const file = world.write('report.json', '');
    await world.pont('test', '-c', 'acme', '--only', 'T01', '--report', file);
    expect((await world.pont('test', '--verify', file)).code).toBe(0);
    const document = JSON.parse(readFileSync(file, 'utf8')) as { session: { by: string } };
    // Laid out anew it is the same report; with another word in it, it is not.
    writeFileSync(file, JSON.stringify(document));
    expect((await world.pont('test', '--verify', file)).code).toBe(0);
    writeFileSync(file, JSON.stringify({ ...document, session: { ...document.session, by: 'somebody else' } }));
    const changed = await world.pont('test', '--verify', file, '--json');
    expect(changed.code).not.toBe(0);
    expect(changed.json()).toMatchObject({ error: { code: 'testplan.reportChanged' } });
    expect((await world.pont('test', '--verify', world.write('other.json', '{}'))).code).toBe(2);
  }, 60_000);
});

/** Every write that either side received, of whom it was. */
async function expectWritesToCanariesOnly(): Promise<void> {
  const { emailDomain, organisationId, secondOrganisationId } = await canaries();
  const { entries } = (await world.control('GET', '/log?limit=20000')) as { entries: Entry[] };
  const writes = entries.filter(({ method }) => method !== 'GET');
  expect(writes.length).toBeGreaterThan(50);
  const others = (JSON.stringify(everybodyElse).match(/"ContactId":(\d+)/g) ?? []).map((found) => found.slice(12));
  for (const { side, requestBody = '' } of writes) {
    if (side === 'spotler') {
      const ids = [...requestBody.matchAll(/"externalId":"(\d+)"/g)].map(([, id]) => id);
      expect(ids.filter((id) => others.includes(id ?? ''))).toEqual([]);
      const emails = [...requestBody.matchAll(/"email":"([^"]+)"/g)].map(([, email]) => email ?? '');
      expect(emails.filter((email) => !email.endsWith(`@${emailDomain}`))).toEqual([]);
    } else {
      const contact = /"CdId":(\d+)/.exec(requestBody)?.[1];
      expect(contact === undefined || !others.includes(contact)).toBe(true);
      const organisation = /"BcCoOga":"(\d+)"/.exec(requestBody)?.[1] ?? organisationId;
      expect([organisationId, secondOrganisationId]).toContain(organisation);
    }
  }
}
