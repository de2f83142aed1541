import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeWorld, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld({ contacts: 40, seed: 5 });
});
afterEach(() => world.close());

const folderOf = (name: string): string => join(world.data, 'connections', name);

it('credentials are given on standard input, tested on both sides and forgotten; a token in any form will do', async () => {
  const { afas, spotler } = world.ready;
  await world.pont('connection', 'import', world.write('acme.json', world.connectionDocument()));
  expect((await world.pont('connection', 'test', 'acme', '--json')).code).toBe(4);

  const secrets = { afas: { token: `  AfasToken ${Buffer.from(afas.token).toString('base64')}\n` }, spotler };
  const { key, secret } = spotler;
  const given = await world.finish(
    world.start(['connection', 'secrets', 'acme', '--secrets', '-', '--json']),
    JSON.stringify({ ...secrets, spotler: { key, secret } }),
  );
  expect([given.code, given.json()]).toEqual([0, { connection: 'acme', configured: { afas: true, spotler: true } }]);

  const tested = await world.pont('connection', 'test', 'acme', '--json');
  expect([tested.code, tested.json()]).toMatchObject([
    0,
    {
      ok: true,
      credentials: [
        { side: 'afas', environmentId: 'O12345AA', error: null },
        { side: 'spotler', error: null },
      ],
    },
  ]);

  const notOne = await world.finish(
    world.start(['connection', 'secrets', 'acme', '--secrets', '-', '--json']),
    JSON.stringify({ afas: { token: 'no token at all' } }),
  );
  expect([notOne.code, notOne.json()]).toMatchObject([2, { error: { code: 'afas.tokenUnreadable' } }]);

  const forgotten = await world.pont('connection', 'forget', 'acme', '--side', 'afas', '--json');
  expect(forgotten.json()).toMatchObject({ configured: { afas: false, spotler: true } });
  const plan = await world.pont('plan', '-c', 'acme', '--json');
  expect([plan.code, plan.json()]).toMatchObject([4, { error: { code: 'connection.noSecrets' } }]);
});

it('a wrong key is a verdict with its cause, and exit code 4', async () => {
  await world.connect({}, { ...world.secrets(), spotler: { key: world.ready.spotler.key, secret: 'wrong' } });
  const tested = await world.pont('connection', 'test', 'acme', '--side', 'spotler', '--json');
  expect([tested.code, tested.json()]).toMatchObject([
    4,
    { ok: false, credentials: [{ side: 'spotler', error: { code: 'spotler.credentials' } }] },
  ]);
});

it('another name takes state, history and secrets along; a duplicate takes settings only', async () => {
  await world.connect();
  expect((await world.pont('sync', '-c', 'acme', '--only', 'to-spotler')).code).toBe(0);

  const renamed = await world.pont('connection', 'rename', 'acme', 'bakery', '--title', 'Bakery BV', '--json');
  expect([renamed.code, renamed.json()]).toEqual([0, { renamed: 'acme', connection: 'bakery' }]);
  expect(existsSync(folderOf('acme'))).toBe(false);
  const again = await world.pont('sync', '-c', 'bakery', '--only', 'to-spotler', '--json');
  expect([again.code, again.json()]).toMatchObject([0, { toSpotler: { create: 0, update: 0 } }]);
  expect((await world.pont('runs', '-c', 'bakery', '--json')).json()).toMatchObject({ items: [{}, {}] });

  const copied = await world.pont('connection', 'duplicate', 'bakery', 'bakery-2', '--json');
  expect([copied.code, copied.json()]).toEqual([0, { duplicated: 'bakery', connection: 'bakery-2' }]);
  expect((await world.pont('plan', '-c', 'bakery-2', '--json')).json()).toMatchObject({
    error: { code: 'connection.noSecrets' },
  });

  for (const args of [
    ['rename', 'bakery', 'bakery-2'],
    ['duplicate', 'bakery', 'bakery-2'],
  ]) {
    const refused = await world.pont('connection', ...args, '--json');
    expect([refused.code, refused.json()]).toMatchObject([2, { error: { code: 'connection.nameTaken' } }]);
  }
  expect((await world.pont('connection', 'rename', 'bakery', 'Bakery BV', '--json')).code).toBe(2);
});

it('a run that is going on keeps a connection from being renamed and removed', async () => {
  await world.connect();
  await world.control('POST', '/afas/faults', { kind: 'delay', ms: 60_000, times: 50, match: { path: 'connectors' } });
  const running = world.start(['sync', '-c', 'acme', '--json']);
  const finished = world.finish(running);
  // The lock is taken before the first row is asked for.
  const asked = async (): Promise<boolean> => {
    const { entries } = (await world.control('GET', '/log?side=afas&limit=1000')) as { entries: { path: string }[] };
    return entries.some(({ path }) => path.includes('/connectors/'));
  };
  await expect.poll(asked, { timeout: 30_000 }).toBe(true);
  const renamed = await world.pont('connection', 'rename', 'acme', 'bakery', '--json');
  expect([renamed.code, renamed.json()]).toMatchObject([6, { error: { code: 'run.locked' } }]);
  const removed = await world.pont('connection', 'remove', 'acme', '--json');
  expect([removed.code, removed.json()]).toMatchObject([6, { error: { code: 'run.locked' } }]);
  running.kill('SIGINT');
  expect((await finished).code).toBe(130);
  expect(JSON.parse(readFileSync(join(folderOf('acme'), 'connection.json'), 'utf8'))).toMatchObject({ name: 'acme' });
});
