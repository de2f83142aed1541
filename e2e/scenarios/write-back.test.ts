import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunResult } from '../../src-shared/domain/run.ts';
import { freeFields, makeWorld, type World } from './world.ts';

let world: World;
let contactId: number;
let guid: ReadonlyMap<string, string>;

const permissions = ['Newsletter', 'ProductNews', 'Events'];
const labels: Record<string, string> = {
  Newsletter: 'Nieuwsbrief',
  ProductNews: 'Productnieuws',
  Events: 'Evenementen',
};

beforeEach(async () => {
  world = await makeWorld({ contacts: 120, seed: 9 });
  guid = await freeFields(world.ready);
  await world.connect(mapping());
  await sync();
  contactId = await somebody();
});
afterEach(() => world.close());

function mapping(change: Record<string, unknown> = {}, direction = 'both') {
  const write = (column: string) => ({ entity: 'contact', field: guid.get(labels[column] ?? '') });
  return {
    fields: [
      { afas: 'FirstName', spotler: 'firstName', direction, write: { entity: 'person', field: 'FiNm' } },
      { afas: 'Phone', spotler: 'phoneNumber', direction, write: { entity: 'contact', field: 'TeNr' } },
      { afas: 'Company', spotler: 'organisation' },
    ],
    permissions: permissions.map((afas, index) => ({ afas, bit: 2 ** index, direction, write: write(afas) })),
    ...change,
  };
}

const sync = async (...more: string[]): Promise<RunResult> => {
  const ran = await world.pont('sync', '-c', 'acme', '--json', ...more);
  expect(ran.stderr).not.toContain('Error');
  return ran.json() as unknown as RunResult;
};
const inAfas = () => world.act('afas', 'contact', { contactId }) as Promise<Record<string, unknown>>;
const bitsInSpotler = async (): Promise<Record<number, boolean>> => {
  const { contact } = (await world.act('spotler', 'contact', { externalId: String(contactId) })) as {
    contact: { properties: { permissions?: { bit: number; enabled: boolean }[] } };
  };
  return Object.fromEntries((contact.properties.permissions ?? []).map(({ bit, enabled }) => [bit, enabled]));
};
type Entry = { method: string; path: string; requestBody?: string };
const putsToAfas = async (): Promise<Entry[]> => {
  const { entries } = (await world.control('GET', '/log?limit=10000')) as { entries: (Entry & { side: string })[] };
  return entries.filter(({ side, method }) => side === 'afas' && method === 'PUT');
};

/** Somebody with every permission in both systems. */
async function somebody(): Promise<number> {
  for (let id = 1_000; id < 1_300; id += 1) {
    const row = (await world.act('afas', 'contact', { contactId: id }).catch(() => null)) as Record<
      string,
      unknown
    > | null;
    if (
      row?.['Newsletter'] === true &&
      row['Events'] === true &&
      row['Blocked'] === false &&
      row['OrganisationId'] &&
      row['Email']
    ) {
      return id;
    }
  }
  throw new Error('nobody has the permissions that this scenario needs');
}
const optOut = (bit: number) => world.act('spotler', 'unsubscribe', { externalId: String(contactId), bit });

describe('from Spotler to AFAS', () => {
  it('an unsubscribe of one permission reaches that yes/no only, as the first write of the run', async () => {
    await world
      .act('afas', 'editPerson', { contactId: (await somebody()) + 1, fields: { FirstName: 'Iemand' } })
      .catch(() => null);
    await optOut(1);
    await world.control('DELETE', '/log');
    await world.control('PUT', '/log', { keepBodies: true });
    const result = await sync();
    expect(result.toAfas).toMatchObject({ contact: 1, person: 0, organisation: 0, optOut: 1 });
    expect(await inAfas()).toMatchObject({ Newsletter: false, Events: true });
    const [put, ...more] = await putsToAfas();
    expect(more).toEqual([]);
    const fields = JSON.parse(put?.requestBody ?? '{}') as {
      KnContact: { Element: [{ Fields: Record<string, unknown> }] };
    };
    expect(Object.keys(fields.KnContact.Element[0].Fields).filter((id) => id.startsWith('U'))).toEqual([
      guid.get('Nieuwsbrief'),
    ]);
    const { entries } = (await world.control('GET', '/log?limit=10000')) as { entries: Entry[] };
    const writes = entries.filter(({ method }) => method !== 'GET');
    expect(writes[0]?.method).toBe('PUT');
    const again = await sync();
    expect([again.calls.afas.put, again.calls.spotler.post]).toEqual([0, 0]);
  });

  it('a global opt-out switches every mapped permission off in AFAS, and nothing raises it again', async () => {
    await world.act('spotler', 'globalOptOut', { externalId: String(contactId) });
    await sync();
    expect(await inAfas()).toMatchObject({ Newsletter: false, ProductNews: false, Events: false });
    await world.act('afas', 'editContact', { contactId, fields: { Newsletter: true } });
    await sync();
    const shown = (await world.act('spotler', 'contact', { externalId: String(contactId) })) as {
      status: { state: string };
    };
    expect(shown.status.state).toBe('inactive');
    expect(await inAfas()).toMatchObject({ Newsletter: false });
  });

  it('a hard bounce is no opt-out: permissions in AFAS stay as they are', async () => {
    const before = await inAfas();
    await world.act('spotler', 'hardBounce', { externalId: String(contactId) });
    const result = await sync();
    expect(result.read.bounces).toBeGreaterThan(0);
    expect(await inAfas()).toMatchObject({ Newsletter: before['Newsletter'], Events: before['Events'] });
    expect(result.toAfas.optOut).toBe(0);
  });

  it('a yes in AFAS after the no arrived there follows to Spotler', async () => {
    await optOut(1);
    await sync();
    await world.act('afas', 'editContact', { contactId, fields: { Newsletter: true } });
    const result = await sync();
    expect(result.toSpotler.optIn).toBe(1);
    expect((await bitsInSpotler())[1]).toBe(true);
  });

  it('with the default level only a no returns, and fields are reported; with full, one changed person field is one PUT', async () => {
    const edit = () =>
      world.act('spotler', 'editProfile', { externalId: String(contactId), properties: { firstName: 'Formulier' } });
    const before = await inAfas();
    await edit();
    const reported = await sync();
    expect(reported.toAfas).toMatchObject({ contact: 0, person: 0 });
    expect(reported.problems.map(({ code }) => code)).toContain('toAfas.notWritten');
    expect(await inAfas()).toMatchObject({ FirstName: before['FirstName'] });

    const file = world.write('full.json', { ...world.connectionDocument(mapping()), writeBack: 'full' });
    await world.pont('connection', 'import', file);
    await world.control('DELETE', '/log');
    await world.control('PUT', '/log', { keepBodies: true });
    const result = await sync();
    expect(result.toAfas).toMatchObject({ contact: 0, person: 1, organisation: 0 });
    expect(await inAfas()).toMatchObject({ FirstName: 'Formulier' });
    const [put, ...more] = await putsToAfas();
    expect(more).toEqual([]);
    expect(put?.path).toMatch(/KnPerson$/);
    expect(JSON.parse(put?.requestBody ?? '{}')).toEqual({
      KnPerson: { Element: [{ Fields: { MatchPer: '0', BcCo: before['PersonNo'], FiNm: 'Formulier' } }] },
    });
    const again = await sync();
    expect([again.calls.afas.put, again.calls.spotler.post]).toEqual([0, 0]);
  });

  it('company name never returns, whatever changes in Spotler', async () => {
    const file = world.write('full.json', { ...world.connectionDocument(mapping()), writeBack: 'full' });
    await world.pont('connection', 'import', file);
    await world.act('spotler', 'editProfile', {
      externalId: String(contactId),
      properties: { organisation: 'Andere BV' },
    });
    const result = await sync();
    expect(result.toAfas.organisation).toBe(0);
    expect(result.problems.map(({ code }) => code)).toContain('field.drift');
  });

  it('an opt-out is not braked: it reaches AFAS although the rest of the run is stopped', async () => {
    const file = world.write('braked.json', world.connectionDocument({ ...mapping(), brakes: { update: 0 } }));
    await world.pont('connection', 'import', file);
    await optOut(1);
    await world.act('afas', 'editOrganisation', { contactId, fields: { Company: 'Nieuwe naam BV' } });
    const ran = await world.pont('sync', '-c', 'acme', '--json');
    expect(ran.code).toBe(5);
    expect(await inAfas()).toMatchObject({ Newsletter: false });
  });

  it('an answer of AFAS that got lost after the write is settled by reading back, without a second PUT', async () => {
    await optOut(1);
    await world.control('POST', '/afas/faults', { kind: 'appliedThenTimeout', holdMs: 10, match: { method: 'PUT' } });
    await world.control('DELETE', '/log');
    const result = await sync();
    expect(result.toAfas.optOut).toBe(1);
    expect(await putsToAfas()).toHaveLength(1);
    expect(await inAfas()).toMatchObject({ Newsletter: false });
  });

  it('a run towards Spotler only leaves AFAS alone and loses nothing: the next two-way run writes it', async () => {
    await optOut(1);
    const first = await sync('--only', 'to-spotler');
    expect(first.calls.afas.put).toBe(0);
    expect((await bitsInSpotler())[1]).toBe(false);
    expect(await inAfas()).toMatchObject({ Newsletter: true });
    const second = await sync();
    expect(second.toAfas.optOut).toBe(1);
    expect(await inAfas()).toMatchObject({ Newsletter: false });
  });

  it('killed between the write and its confirmation, it ends in the same state with the opt-out written once', async () => {
    await optOut(1);
    await world.control('POST', '/afas/faults', { kind: 'delay', ms: 3_000, when: 'after', match: { method: 'PUT' } });
    const child = world.start(['sync', '-c', 'acme', '--json']);
    const done = world.finish(child);
    for (let tries = 0; tries < 1_000 && (await putsToAfas()).length === 0; tries += 1) await new Promise(setImmediate);
    child.kill('SIGKILL');
    await done;
    await world.control('DELETE', '/afas/faults');
    await sync();
    expect(await inAfas()).toMatchObject({ Newsletter: false });
    expect(await putsToAfas()).toHaveLength(1);
    expect((await bitsInSpotler())[1]).toBe(false);
  });

  it('with the base lost nothing is overwritten silently: what differs is a conflict, new ones end in exit 1, old ones do not', async () => {
    await world.act('spotler', 'editProfile', { externalId: String(contactId), properties: { firstName: 'Anders' } });
    const state = join(world.data, 'connections', 'acme', 'state.db');
    for (const file of [state, `${state}-wal`, `${state}-shm`]) rmSync(file, { force: true });
    const ran = await world.pont('sync', '-c', 'acme', '--json');
    expect(ran.code).toBe(1);
    expect(ran.json()).toMatchObject({ conflicts: 1, run: { status: 'partial' }, toSpotler: { create: 0, update: 0 } });
    const again = await world.pont('sync', '-c', 'acme', '--json');
    expect(again.code).toBe(0);
    expect(again.json()).toMatchObject({ conflicts: 1, calls: { spotler: { post: 0 }, afas: { put: 0 } } });
  });

  it('a run towards AFAS only leaves Spotler alone, and its brakes do not hold it', async () => {
    const file = world.write('braked.json', world.connectionDocument({ ...mapping(), brakes: { update: 0 } }));
    await world.pont('connection', 'import', file);
    await optOut(1);
    await world.act('afas', 'editOrganisation', { contactId, fields: { Company: 'Nieuwe naam BV' } });
    const result = await sync('--only', 'to-afas');
    expect(result.toAfas.optOut).toBe(1);
    expect(result.calls.spotler.post).toBe(0);
    expect(await inAfas()).toMatchObject({ Newsletter: false });
    const both = await sync('--release-brake');
    expect(both.toSpotler.update).toBeGreaterThan(0);
  });

  it('the brake on changed contacts counts either side', async () => {
    const braked = { ...world.connectionDocument({ ...mapping(), brakes: { update: 0 } }), writeBack: 'full' };
    await world.pont('connection', 'import', world.write('braked.json', braked));
    const before = await inAfas();
    await world.act('spotler', 'editProfile', {
      externalId: String(contactId),
      properties: { firstName: 'Formulier' },
    });
    expect((await world.pont('sync', '-c', 'acme', '--json')).code).toBe(5);
    expect(await inAfas()).toMatchObject({ FirstName: before['FirstName'] });
  });

  it('why: says for one person what both sides show and what holds them apart', async () => {
    type Why = { state: string; contact: { contactId: string } | null; because: { code: string; text: string }[] };
    const ask = async (asked: string): Promise<Why> =>
      (await world.pont('why', '-c', 'acme', asked, '--json')).json() as unknown as Why;
    const codes = async (asked: string) => (await ask(asked)).because.map(({ code }) => code);
    expect(await ask(String(contactId))).toMatchObject({ state: 'inSync', contact: { contactId: String(contactId) } });
    expect(await codes(String((await inAfas())['Email']))).toContain('permission.both');
    await optOut(1);
    expect(await codes(String(contactId))).toContain('permission.onlyAfas');
    await world.act('spotler', 'hardBounce', { externalId: String(contactId) });
    await sync();
    expect(await codes(String(contactId))).toContain('spotler.bounced');
    await world.act('afas', 'blockContact', { contactId });
    expect(await codes(String(contactId))).toContain('afas.blocked');
    expect(await ask('nobody@nowhere.example')).toMatchObject({ state: 'unknown', contact: null });
    expect((await world.pont('why', '-c', 'acme')).code).toBe(2);
    const { items } = (await world.pont('excluded', '-c', 'acme', '--json')).json() as {
      items: { contactId: string; code: string }[];
    };
    expect(await codes(items[0]?.contactId ?? '')).toContain(items[0]?.code);
  });

  it('somebody who vanished from AFAS stays mailable at the first sighting and not at the second, and can return', async () => {
    await world.act('afas', 'hideRows', { percent: 3 });
    const first = await sync();
    const gone = first.problems.find(({ code }) => code === 'contact.vanished')?.count ?? 0;
    expect(gone).toBeGreaterThan(0);
    expect(first.calls.spotler.post).toBe(0);
    const second = await sync();
    expect(second.toSpotler.optOut).toBeGreaterThan(0);
    expect(second.toAfas).toMatchObject({ contact: 0, optOut: 0 });
    const third = await sync();
    expect([third.calls.spotler.post, third.calls.afas.put]).toEqual([0, 0]);
    await world.act('afas', 'hideRows', { percent: 0 });
    const back = await sync();
    expect(back.toSpotler.optIn).toBe(second.toSpotler.optOut);
    expect(back.toAfas.optOut).toBe(0);
  });

  it('hidden by authorisation, most people vanish at once: the brake stops the run', async () => {
    await world.act('afas', 'hideRows', { percent: 60 });
    const ran = await world.pont('sync', '-c', 'acme', '--json');
    expect(ran.code).toBe(5);
    expect(ran.stdout).toContain('brake.vanish');
    expect((await world.pont('sync', '-c', 'acme', '--json')).code).toBe(5);
  });

  it('an UpdateConnector that the level does not need cannot keep an opt-out from AFAS', async () => {
    const secrets = world.write('restricted.json', { afas: { token: world.ready.afas.restrictedToken } });
    const file = world.write('same.json', world.connectionDocument(mapping()));
    await world.pont('connection', 'import', file, '--secrets', secrets);
    await optOut(1);
    expect((await sync()).toAfas.optOut).toBe(1);
    expect(await inAfas()).toMatchObject({ Newsletter: false });
  });
});
