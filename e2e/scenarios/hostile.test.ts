import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld({ contacts: 40, seed: 5 });
  await world.connect();
});
afterAll(() => world.close());

const long = 'é'.repeat(10_000);
const names = [
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("http://x.example","klik")',
  '👩‍👩‍👧‍👦 Zoë',
  'שלום ‏עולם',
  "'; DROP TABLE contact; --",
  '{{constructor}}',
  'a,b;c',
  long,
];

describe('hostile text', () => {
  it('survives the trip to Spotler as it is', async () => {
    await world.pont('sync', '-c', 'acme', '--only', 'to-spotler', '--json');
    const page = (await world.act('spotler', 'contacts', { limit: 100 })) as {
      items: { contact: { externalId: string } }[];
    };
    const ids = page.items.map(({ contact }) => contact.externalId).slice(0, names.length);
    for (const [index, id] of ids.entries()) {
      await world.act('afas', 'editOrganisation', { contactId: Number(id), fields: { City: 'x' } }).catch(() => null);
      await world.act('afas', 'editPerson', { contactId: Number(id), fields: { LastName: names[index] } });
    }
    const ran = await world.pont('sync', '-c', 'acme', '--only', 'to-spotler', '--json');
    expect(ran.code).toBe(0);
    const after = (await world.act('spotler', 'contacts', { limit: 100 })) as {
      items: { contact: { externalId: string; properties: Record<string, string> } }[];
    };
    const shown = new Map(after.items.map(({ contact }) => [contact.externalId, contact.properties['lastName']]));
    expect(ids.map((id) => shown.get(id))).toEqual(names);
  });

  it('cannot steer the terminal from a list', async () => {
    await world
      .act('afas', 'createContact', {
        fields: { FirstName: 'Eva\u001B[2J', LastName: 'Leeg\r\n', Email: null },
      })
      .catch(() => null);
    await world.pont('sync', '-c', 'acme', '--only', 'to-spotler');
    const { stdout } = await world.pont('excluded', '-c', 'acme');
    expect(stdout).not.toContain('\u001B');
  });
});
