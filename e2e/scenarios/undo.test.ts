import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunResult } from '../../src-shared/domain/run.ts';
import { freeFields, makeWorld, type World } from './world.ts';

let world: World;

beforeEach(async () => {
  world = await makeWorld({ contacts: 80, seed: 21 });
  const guid = await freeFields(world.ready);
  const document = world.connectionDocument({
    fields: [
      { afas: 'FirstName', spotler: 'firstName', direction: 'both', write: { entity: 'person', field: 'FiNm' } },
      { afas: 'Phone', spotler: 'phoneNumber', direction: 'both', write: { entity: 'contact', field: 'TeNr' } },
    ],
    permissions: [
      {
        afas: 'Newsletter',
        bit: 1,
        direction: 'both',
        write: { entity: 'contact', field: guid.get('Nieuwsbrief') },
      },
    ],
  });
  const file = world.write('full.json', { ...document, writeBack: 'full' });
  await world.pont('connection', 'import', file, '--secrets', world.write('secrets.json', world.secrets()));
  await run('sync');
});
afterEach(() => world.close());

const run = async (...args: string[]): Promise<RunResult> => {
  const [command = 'sync', ...rest] = args;
  const ran = await world.pont(command, '-c', 'acme', '--json', ...rest);
  expect([0, 1], ran.stderr).toContain(ran.code);
  return ran.json() as unknown as RunResult;
};
type Row = Record<string, unknown>;
const inAfas = (contactId: number) => world.act('afas', 'contact', { contactId }) as Promise<Row>;
const inSpotler = async (contactId: number): Promise<Row> => {
  const { contact } = (await world.act('spotler', 'contact', { externalId: String(contactId) })) as {
    contact: { properties: Row & { permissions?: { bit: number; enabled: boolean }[] } };
  };
  const { permissions = [], ...properties } = contact.properties;
  return { ...properties, newsletter: permissions.find(({ bit }) => bit === 1)?.enabled ?? false };
};

/** The first contacts that say yes, or no, to the newsletter and are in Spotler. */
async function people(newsletter: boolean, count: number): Promise<number[]> {
  const { items } = (await world.act('spotler', 'contacts', { limit: 100 })) as {
    items: { contact: { externalId: string } }[];
  };
  const found: number[] = [];
  for (const { contact } of items) {
    const row = await inAfas(Number(contact.externalId));
    if (row['Newsletter'] === newsletter && row['Blocked'] === false) found.push(Number(contact.externalId));
    if (found.length === count) return found;
  }
  throw new Error('too few people with that permission');
}

describe('undo of a run', () => {
  it('takes back what it wrote on either side, keeps opt-outs, and then rests until a person decides', async () => {
    const [named = 0, phoned = 0, left = 0] = await people(true, 3);
    const [joined = 0] = await people(false, 1);
    const before = { named: await inSpotler(named), phoned: await inAfas(phoned) };
    await world.act('afas', 'editPerson', { contactId: named, fields: { FirstName: 'Vergissing' } });
    await world.act('afas', 'editContact', { contactId: joined, fields: { Newsletter: true } });
    await world.act('spotler', 'editProfile', {
      externalId: String(phoned),
      properties: { phoneNumber: '0201234567' },
    });
    await world.act('spotler', 'unsubscribe', { externalId: String(left), bit: 1 });
    const { run: done } = await run('sync');
    expect((await inSpotler(named))['firstName']).toBe('Vergissing');
    expect((await inAfas(phoned))['Phone']).toBe('0201234567');

    const shown = await run('undo', done.id);
    expect(shown.run).toMatchObject({ kind: 'undo', dryRun: true });
    expect(shown.calls.spotler.post + shown.calls.afas.put).toBe(0);
    const undone = await run('undo', done.id, '--apply');
    expect({ toSpotler: undone.toSpotler, toAfas: undone.toAfas }).toEqual({
      toSpotler: shown.toSpotler,
      toAfas: shown.toAfas,
    });
    expect(undone.toSpotler).toMatchObject({ optOut: 1, optIn: 0 });
    expect((await inSpotler(named))['firstName']).toBe(before.named['firstName']);
    expect((await inSpotler(joined))['newsletter']).toBe(false);
    expect((await inAfas(phoned))['Phone']).toBe(before.phoned['Phone']);
    expect([(await inSpotler(left))['newsletter'], (await inAfas(left))['Newsletter']]).toEqual([false, false]);

    // A person can have several contacts, and all of them had got the new name.
    expect(undone.conflicts).toBeGreaterThanOrEqual(2);
    for (const full of [[], ['--full']]) {
      const next = await run('sync', ...full);
      expect([next.calls.spotler.post, next.calls.afas.put]).toEqual([0, 0]);
      expect(next.conflicts).toBe(undone.conflicts);
    }
    expect((await inAfas(joined))['Newsletter']).toBe(true);
    await world.act('afas', 'editPerson', { contactId: named, fields: { FirstName: before.named['firstName'] } });
    expect((await run('sync')).conflicts).toBe(1);
  });

  it('refuses a run that is not there, and one that wrote nothing', async () => {
    expect((await world.pont('undo', '-c', 'acme', 'nothing')).code).toBe(2);
    const planned = await run('plan');
    const refused = await world.pont('undo', '-c', 'acme', planned.run.id, '--json');
    expect(refused.code).toBe(2);
    expect(refused.json()).toHaveProperty('error.code', 'undo.nothing');
  });
});
