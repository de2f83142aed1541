import { setTimeout as after } from 'node:timers/promises';
import { createRandom, type Random } from '../../src-sandbox/people/index.ts';
import { describe, expect, it } from 'vitest';
import type { RunResult } from '../../src-shared/domain/run.ts';
import { freeFields, makeWorld, type World } from './world.ts';

/**
 * Random histories from a seed: people edit both sides, runs are killed in between, and then everything has to come to
 * rest. A seed that failed once stays in the list.
 */
const seeds = [11, 12, 13];
const rounds = 3;
const editsPerRound = 25;

const permissions = [
  ['Newsletter', 1, 'Nieuwsbrief'],
  ['ProductNews', 2, 'Productnieuws'],
  ['Events', 4, 'Evenementen'],
] as const;

async function makeTwoWayWorld(seed: number): Promise<World> {
  const world = await makeWorld({ contacts: 60, seed });
  const free = await freeFields(world.ready);
  const document = world.connectionDocument({
    fields: [
      { afas: 'FirstName', spotler: 'firstName', direction: 'both', write: { entity: 'person', field: 'FiNm' } },
      {
        afas: 'Phone',
        spotler: 'phoneNumber',
        direction: 'both',
        winner: 'spotler',
        write: { entity: 'contact', field: 'TeNr' },
      },
      { afas: 'Company', spotler: 'organisation' },
    ],
    permissions: permissions.map(([afas, bit, label]) => ({
      afas,
      bit,
      direction: 'both',
      write: { entity: 'contact', field: free.get(label) },
    })),
    brakes: { optIn: 'unlimited', optOut: 'unlimited', update: 'unlimited' },
  });
  const connection = world.write('connection.json', { ...document, writeBack: 'full' });
  await world.pont('connection', 'import', connection, '--secrets', world.write('secrets.json', world.secrets()));
  await world.pont('sync', '-c', 'acme');
  return world;
}

/** One thing that somebody does on one of both sides. */
function edit({ act }: World, random: Random, externalId: string): Promise<unknown> {
  const contactId = Number(externalId);
  const word = `W${random.below(1_000)}`;
  const number = `0${random.below(900_000_000) + 100_000_000}`;
  const edits = [
    () => act('afas', 'editPerson', { contactId, fields: { FirstName: word } }),
    () => act('afas', 'editContact', { contactId, fields: { Newsletter: random.below(2) === 0 } }),
    () => act('afas', 'editContact', { contactId, fields: { Phone: number } }),
    () => act('afas', random.below(2) === 0 ? 'blockContact' : 'unblockContact', { contactId }),
    () => act('spotler', 'unsubscribe', { externalId, bit: 2 ** random.below(3) }),
    () => act('spotler', 'editProfile', { externalId, properties: { firstName: `S${word}` } }),
    () => act('spotler', 'editProfile', { externalId, properties: { phoneNumber: number } }),
    () => act('spotler', random.below(3) === 0 ? 'globalOptOut' : 'hardBounce', { externalId }),
  ];
  const chosen = edits[random.below(edits.length)];
  return chosen ? chosen() : Promise.resolve();
}

type InSpotler = {
  readonly status: { readonly state: string };
  readonly contact: {
    readonly externalId: string;
    readonly properties: Readonly<Record<string, unknown>> & { permissions?: { bit: number; enabled: boolean }[] };
  };
};

const idsOf = async ({ act }: World): Promise<string[]> => {
  const { items } = (await act('spotler', 'contacts', { limit: 200 })) as { items: InSpotler[] };
  return items.map(({ contact }) => contact.externalId);
};
const run = async (world: World, command: 'plan' | 'sync'): Promise<RunResult> => {
  const ran = await world.pont(command, '-c', 'acme', '--json');
  expect([0, 1], ran.stderr).toContain(ran.code);
  return ran.json() as unknown as RunResult;
};
const clean = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().normalize('NFC') : null;

/** What must hold once everything is at rest, for one contact. */
async function expectAtRest(world: World, externalId: string): Promise<void> {
  const inSpotler = (await world.act('spotler', 'contact', { externalId })) as InSpotler;
  const inAfas = (await world.act('afas', 'contact', { contactId: Number(externalId) })) as Record<string, unknown>;
  const { properties } = inSpotler.contact;
  expect(clean(properties['firstName']), externalId).toBe(clean(inAfas['FirstName']));
  expect(clean(properties['phoneNumber']), externalId).toBe(clean(inAfas['Phone']));
  const active = inSpotler.status.state === 'active';
  for (const [column, bit] of permissions) {
    const on = properties.permissions?.find((entry) => entry.bit === bit)?.enabled ?? false;
    const mayMail = inAfas[column] === true && inAfas['Blocked'] !== true;
    // Nobody is mailable without a yes in AFAS, and nobody who said yes and can be mailed is left out.
    if (active) expect(on, `${externalId} ${column}`).toBe(mayMail);
  }
}

describe('random histories', () => {
  it.each(seeds)(
    'from seed %i: a dry run says what the run does, everything comes to rest, both sides are equal, consent holds',
    async (seed) => {
      const world = await makeTwoWayWorld(seed);
      try {
        const random = createRandom(seed);
        const ids = await idsOf(world);
        let moved = 0;
        for (let round = 0; round < rounds; round += 1) {
          for (let count = 0; count < editsPerRound; count += 1) {
            await edit(world, random, ids[random.below(ids.length)] ?? '');
          }
          if (random.below(2) === 0) {
            const child = world.start(['sync', '-c', 'acme', '--json']);
            const done = world.finish(child);
            await after(300 + random.below(500));
            child.kill('SIGKILL');
            await done;
          }
          const planned = await run(world, 'plan');
          const ran = await run(world, 'sync');
          expect({ toSpotler: ran.toSpotler, toAfas: ran.toAfas }).toEqual({
            toSpotler: planned.toSpotler,
            toAfas: planned.toAfas,
          });
          moved += ran.toSpotler.update + ran.toAfas.contact + ran.toAfas.person;
        }
        expect(moved).toBeGreaterThan(10);
        await run(world, 'sync');
        const quiet = await run(world, 'sync');
        expect([quiet.calls.spotler.post, quiet.calls.afas.put]).toEqual([0, 0]);
        for (const id of ids) await expectAtRest(world, id);
      } finally {
        await world.close();
      }
    },
    180_000,
  );
});
