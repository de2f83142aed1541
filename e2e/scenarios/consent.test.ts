import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunResult } from '../../src-shared/domain/run.ts';
import { freeFields, makeWorld, type World } from './world.ts';

let world: World;
let first: number;
let second: number;

type Row = Record<string, unknown>;
const act = (side: 'afas' | 'spotler', name: string, params: object = {}) => world.act(side, name, params);
const inAfas = (contactId: number) => act('afas', 'contact', { contactId }) as Promise<Row>;
const sync = async (...more: string[]): Promise<RunResult> => {
  const ran = await world.pont('sync', '-c', 'acme', '--json', ...more);
  expect([0, 1], ran.stderr).toContain(ran.code);
  return ran.json() as unknown as RunResult;
};
async function inSpotler(externalId: number | string): Promise<{ on: boolean; active: boolean; email: unknown }> {
  const { contact, status } = (await act('spotler', 'contact', { externalId: String(externalId) })) as {
    contact: { properties: Row & { permissions?: { bit: number; enabled: boolean }[] } };
    status: { state: string };
  };
  const { permissions = [], email } = contact.properties;
  return { on: permissions.some(({ bit, enabled }) => bit === 1 && enabled), active: status.state === 'active', email };
}

/** Two people with a yes, made to share an address, with everything returning to AFAS. */
beforeEach(async () => {
  world = await makeWorld({ contacts: 60, seed: 33 });
  const guid = await freeFields(world.ready);
  const document = world.connectionDocument({
    fields: [{ afas: 'LastName', spotler: 'lastName' }],
    permissions: [
      { afas: 'Newsletter', bit: 1, direction: 'both', write: { entity: 'contact', field: guid.get('Nieuwsbrief') } },
    ],
  });
  const bounce = { write: { entity: 'contact', field: 'Re' } };
  const file = world.write('full.json', { ...document, writeBack: 'full', bounce });
  const people: number[] = [];
  for (let contactId = 1_000; contactId < 1_200 && people.length < 2; contactId += 1) {
    const row = await inAfas(contactId).catch(() => null);
    if (row?.['OrganisationId'] && row['Email'] && row['Blocked'] === false) people.push(contactId);
  }
  [first = 0, second = 0] = people;
  for (const contactId of people) {
    await act('afas', 'editContact', { contactId, fields: { Email: 'samen@example.nl', Newsletter: true } });
  }
  await world.pont('connection', 'import', file, '--secrets', world.write('secrets.json', world.secrets()));
  await sync();
});
afterEach(() => world.close());

describe('consent', () => {
  it('an opt-out holds for everybody with the address, in one run, and only a later yes lifts it', async () => {
    await act('spotler', 'unsubscribe', { externalId: String(first), bit: 1 });
    const result = await sync();
    expect(result.run.kind).toBe('delta');
    expect(result.toAfas.optOut).toBe(2);
    for (const who of [first, second]) {
      expect([(await inAfas(who))['Newsletter'], (await inSpotler(who)).on]).toEqual([false, false]);
    }
    const quiet = await sync();
    expect([quiet.calls.afas.put, quiet.calls.spotler.post]).toEqual([0, 0]);

    await act('afas', 'editContact', { contactId: second, fields: { Newsletter: true } });
    expect((await sync()).toSpotler.optIn).toBe(1);
    expect([(await inSpotler(first)).on, (await inSpotler(second)).on]).toEqual([false, true]);

    const { items, chain } = (await world.pont('ledger', '-c', 'acme', 'SAMEN@example.nl', '--json')).json() as {
      items: { contactId: string; side: string; to: boolean; code: string }[];
      chain: { intact: boolean };
    };
    expect(chain.intact).toBe(true);
    const told = items.map(({ contactId, side, to, code }) => [Number(contactId), side, to, code].join(' '));
    expect(told).toEqual(
      expect.arrayContaining([
        `${first} spotler true afas.new`,
        `${first} afas false spotler.unsubscribed`,
        `${second} afas false address.optedOut`,
        `${second} spotler false address.optedOut`,
        `${second} spotler true afas.yes`,
      ]),
    );
  });

  it('a new address for somebody who opted out of everything does not make the person mailable', async () => {
    await world.control('PUT', '/spotler/switches', { pushReactivates: 'newEmail' });
    await act('spotler', 'globalOptOut', { externalId: String(first) });
    await sync();
    await act('afas', 'editContact', { contactId: first, fields: { Email: 'nieuw@example.nl' } });
    await sync();
    const shown = await inSpotler(first);
    expect(shown).toEqual({ on: false, active: true, email: 'nieuw@example.nl' });
    await sync();
    expect((await inAfas(first))['Newsletter']).toBe(false);
    expect((await inSpotler(first)).on).toBe(false);
  });

  it('somebody who opted out and moves to another organisation starts there without consent', async () => {
    await act('spotler', 'unsubscribe', { externalId: String(first), bit: 1 });
    await sync();
    const { OrganisationId } = await inAfas(second);
    const fields = { Newsletter: true, Email: 'elders@example.nl' };
    const moved = (await act('afas', 'movePerson', { contactId: first, organisationId: OrganisationId, fields })) as {
      contactId: number;
    };
    await sync();
    expect((await inSpotler(moved.contactId)).on).toBe(false);
    await sync();
    expect((await inAfas(moved.contactId))['Newsletter']).toBe(false);
    await act('afas', 'editContact', { contactId: moved.contactId, fields: { Newsletter: true } });
    await sync();
    expect((await inSpotler(moved.contactId)).on).toBe(true);
  });

  it('a hard bounce goes to the bounce field, not to a permission, and is taken out when the address works again', async () => {
    await act('spotler', 'hardBounce', { externalId: String(first) });
    const result = await sync();
    expect(result.toAfas).toMatchObject({ contact: 1, optOut: 0 });
    expect(await world.control('GET', '/log?limit=1')).toBeTruthy();
    expect((await inAfas(first))['Newsletter']).toBe(true);
    const quiet = await sync();
    expect([quiet.calls.afas.put, quiet.calls.spotler.post]).toEqual([0, 0]);
    await act('afas', 'editContact', { contactId: first, fields: { Email: 'werkt@example.nl' } });
    expect((await sync()).toSpotler.update).toBe(1);
    expect((await sync()).toAfas).toMatchObject({ contact: 1, optOut: 0 });
    expect((await inSpotler(first)).on).toBe(true);
  });
});
