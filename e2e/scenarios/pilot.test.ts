import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunResult } from '../../src-shared/domain/run.ts';
import { freeFields, makeWorld, type World } from './world.ts';

let world: World;
let document: Record<string, unknown>;
let people: number[];

type Row = Record<string, unknown>;
const act = (side: 'afas' | 'spotler', name: string, params: object = {}) => world.act(side, name, params);
const inAfas = (contactId: number) => act('afas', 'contact', { contactId }) as Promise<Row>;

async function inSpotler(externalId: number): Promise<{ readonly lastName: unknown; readonly on: boolean } | null> {
  const found = (await act('spotler', 'contact', { externalId: String(externalId) }).catch(() => null)) as {
    contact: { properties: Row & { permissions?: { bit: number; enabled: boolean }[] } };
  } | null;
  if (found === null) return null;
  const { permissions = [], lastName } = found.contact.properties;
  return { lastName, on: permissions.some(({ bit, enabled }) => bit === 1 && enabled) };
}

/** The connection with other limits, as somebody who imports its file anew; its state on this machine stays. */
async function configure(limits: object): Promise<void> {
  const file = world.write('connection.json', { ...document, ...limits });
  const imported = await world.pont(
    'connection',
    'import',
    file,
    '--secrets',
    world.write('secrets.json', world.secrets()),
  );
  expect(imported.code, imported.stderr).toBe(0);
}
async function sync(...more: string[]): Promise<RunResult> {
  const ran = await world.pont('sync', '-c', 'acme', '--json', ...more);
  expect([0, 1], ran.stderr).toContain(ran.code);
  return ran.json() as unknown as RunResult;
}
const writes = ({ calls }: RunResult): number => calls.afas.put + calls.spotler.post + calls.spotler.put;

beforeEach(async () => {
  world = await makeWorld({ contacts: 60, seed: 33 });
  const guid = await freeFields(world.ready);
  const write = { entity: 'contact', field: guid.get('Nieuwsbrief') };
  document = {
    ...world.connectionDocument({
      fields: [
        { afas: 'LastName', spotler: 'lastName', direction: 'both', write: { entity: 'person', field: 'LaNm' } },
      ],
      permissions: [{ afas: 'Newsletter', bit: 1, direction: 'both', write }],
    }),
    writeBack: 'full',
  };
  people = [];
  for (let contactId = 1_000; contactId < 1_200 && people.length < 3; contactId += 1) {
    const row = await inAfas(contactId).catch(() => null);
    if (row?.['OrganisationId'] && row['Email'] && row['Blocked'] === false) people.push(contactId);
  }
  for (const contactId of people) {
    await act('afas', 'editContact', {
      contactId,
      fields: { Newsletter: true, Email: `pilot${contactId}@example.nl` },
    });
  }
});
afterEach(() => world.close());

describe('pilot', () => {
  it('writes the chosen contacts only; the others follow, with what happened meanwhile, once it ends', async () => {
    const [chosen = 0, other = 0] = people;
    await configure({ pilot: { contactIds: [String(chosen)] } });
    const first = await sync();
    expect(first.toSpotler).toMatchObject({ create: 1, update: 0 });
    expect(first.problems.find(({ code }) => code === 'contact.outsidePilot')?.count).toBeGreaterThan(20);
    expect(await inSpotler(chosen)).toMatchObject({ on: true });
    expect(await inSpotler(other)).toBeNull();
    expect(writes(await sync())).toBe(0);

    await configure({});
    const all = await sync();
    expect(all.toSpotler.create).toBeGreaterThan(20);
    expect(await inSpotler(other)).toMatchObject({ on: true });
  });

  it('leaves everybody else alone on a connection that ran for all, and loses no opt-out of theirs', async () => {
    const [chosen = 0, other = 0, third = 0] = people;
    await configure({});
    await sync();
    await act('afas', 'editContact', { contactId: third, fields: { Email: `pilot${other}@example.nl` } });
    await sync();

    await configure({ pilot: { contactIds: [String(chosen)] } });
    for (const contactId of [chosen, other])
      await act('afas', 'editPerson', { contactId, fields: { LastName: 'Anders' } });
    await act('spotler', 'unsubscribe', { externalId: String(other), bit: 1 });
    const during = await sync();
    expect([during.toSpotler.update, during.toAfas.optOut]).toEqual([1, 0]);
    expect(await inSpotler(chosen)).toMatchObject({ lastName: 'Anders' });
    expect(await inSpotler(other)).not.toMatchObject({ lastName: 'Anders' });
    expect((await inAfas(other))['Newsletter']).toBe(true);
    expect(writes(await sync())).toBe(0);
    expect(writes(await sync('--full'))).toBe(0);

    await configure({});
    const after = await sync();
    // The opt-out holds for everybody with the address, also for who shares it.
    expect(after.toAfas.optOut).toBe(2);
    for (const who of [other, third]) {
      expect([(await inAfas(who))['Newsletter'], (await inSpotler(who))?.on]).toEqual([false, false]);
    }
    expect(await inSpotler(other)).toMatchObject({ lastName: 'Anders' });
    expect(writes(await sync())).toBe(0);
  });

  it('an opt-out of somebody outside the pilot reaches a chosen contact with the same address', async () => {
    const [chosen = 0, other = 0] = people;
    await configure({});
    await sync();
    await act('afas', 'editContact', { contactId: other, fields: { Email: `pilot${chosen}@example.nl` } });
    await sync();
    await configure({ pilot: { contactIds: [String(chosen)] } });
    await act('spotler', 'unsubscribe', { externalId: String(other), bit: 1 });
    await sync();
    expect([(await inAfas(chosen))['Newsletter'], (await inSpotler(chosen))?.on]).toEqual([false, false]);
    expect((await inAfas(other))['Newsletter']).toBe(true);
  });

  it('undoes nothing of anybody outside it', async () => {
    const [chosen = 0, other = 0] = people;
    await configure({});
    await sync();
    for (const contactId of [chosen, other])
      await act('afas', 'editPerson', { contactId, fields: { LastName: 'Anders' } });
    const { run } = await sync();
    await configure({ pilot: { contactIds: [String(chosen)] } });
    const undone = await world.pont('undo', '-c', 'acme', run.id, '--apply', '--json');
    expect([0, 1], undone.stderr).toContain(undone.code);
    expect(await inSpotler(chosen)).not.toMatchObject({ lastName: 'Anders' });
    expect(await inSpotler(other)).toMatchObject({ lastName: 'Anders' });
  });
});

describe('shadow', () => {
  it('compares and writes nothing to either side, whatever asks, and writes it all once it is live', async () => {
    const [someone = 0] = people;
    await configure({ mode: 'shadow' });
    for (const more of [[], ['--full', '--release-brake', '--only', 'to-spotler']]) {
      const result = await sync(...more);
      expect(result.run).toMatchObject({ dryRun: true, status: 'succeeded' });
      expect(result.toSpotler.create).toBeGreaterThan(20);
      expect(writes(result)).toBe(0);
    }
    expect(await inSpotler(someone)).toBeNull();

    await configure({ mode: 'live' });
    const { run } = await sync();
    await configure({ mode: 'shadow' });
    await act('spotler', 'unsubscribe', { externalId: String(someone), bit: 1 });
    const seen = await sync();
    expect(seen.toAfas.optOut).toBe(1);
    expect(writes(seen)).toBe(0);
    const undone = (await world.pont('undo', '-c', 'acme', run.id, '--apply', '--json')).json() as unknown as RunResult;
    expect(undone.run.dryRun).toBe(true);
    expect((await inAfas(someone))['Newsletter']).toBe(true);

    await configure({ mode: 'live' });
    await sync();
    expect((await inAfas(someone))['Newsletter']).toBe(false);
  });
});
