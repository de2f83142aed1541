import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeWorld, type Ran, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld({ contacts: 60, seed: 3 });
});
afterEach(() => world.close());

const sync = ['sync', '-c', 'acme', '--only', 'to-spotler', '--json'] as const;

/** What every failure must say: code, cause, remedy and owner, and no secret anywhere. */
function expectExplained(ran: Ran, code: string): void {
  const { error } = ran.json() as { error: { code: string; message: string; remedy: string; owner: string } };
  expect(error.code).toBe(code);
  expect(error.message.length).toBeGreaterThan(20);
  expect(error.remedy.length).toBeGreaterThan(10);
  expect(['afasAdmin', 'spotler', 'partner', 'marketer']).toContain(error.owner);
  const said = ran.stdout + ran.stderr;
  for (const secret of [world.ready.afas.token, world.ready.spotler.secret, world.ready.spotler.key]) {
    expect(said).not.toContain(secret);
  }
  expect(said).not.toMatch(/\n\s+at .*\.(ts|js):\d+/);
}

async function fault(side: 'afas' | 'spotler', what: object): Promise<void> {
  await world.control('POST', `/${side}/faults`, what);
}

describe('what can be wrong', () => {
  it('a wrong AFAS token: exit 4', async () => {
    const token = '<token><version>1</version><data>' + 'AB'.repeat(32) + '</data></token>';
    await world.connect({}, { ...world.secrets(), afas: { token } });
    const ran = await world.pont(...sync);
    expect(ran.code).toBe(4);
    expectExplained(ran, 'afas.credentialsRefused');
    expect((await world.pont('check', '-c', 'acme', '--json')).code).toBe(4);
  });

  it('a wrong Spotler secret: exit 4', async () => {
    const { key } = world.ready.spotler;
    await world.connect({}, { ...world.secrets(), spotler: { key, secret: 'wrong' } });
    const ran = await world.pont(...sync);
    expect(ran.code).toBe(4);
    expectExplained(ran, 'spotler.credentials');
  });

  it('a GetConnector that is not there: exit 3, naming what there is', async () => {
    await world.connect({ afas: { getConnector: 'Acme_Contacten' } });
    const ran = await world.pont(...sync);
    expect(ran.code).toBe(3);
    expectExplained(ran, 'requirements.notMet');
    expect(ran.stdout).toContain('Acme_Contacten');
    expect(ran.stdout).toContain('Pont_Contacts');
  });

  it('a mapped column that is not there: exit 3, naming it', async () => {
    await world.connect({ fields: [{ afas: 'Voornaam', spotler: 'firstName' }] });
    const ran = await world.pont(...sync);
    expect(ran.code).toBe(3);
    expect(ran.stdout).toContain('Voornaam');
  });

  it.each(['Pont_Blocked', 'Pont_HiddenRows', 'Pont_JoinDuplicates'])(
    'GetConnector %s: exit 3 and nothing written',
    async (getConnector) => {
      await world.connect({ afas: { getConnector } });
      const ran = await world.pont(...sync);
      expect(ran.code).toBe(3);
      expect(await world.act('spotler', 'counts')).toMatchObject({ contacts: 0 });
    },
  );

  it.each([
    ['503 for good', { kind: 'status', status: 503, times: 'unlimited' }],
    ['reset for good', { kind: 'reset', times: 'unlimited' }],
    ['truncated for good', { kind: 'truncate', times: 'unlimited' }],
    ['garbage for good', { kind: 'garbage', times: 'unlimited' }],
    [
      '503 with a far Retry-After',
      { kind: 'status', status: 503, headers: { 'Retry-After': '7200' }, times: 'unlimited' },
    ],
  ])(
    'AFAS answers %s while reading: exit 7, and the next run does the work',
    async (_, what) => {
      await world.connect();
      await fault('afas', { ...what, match: { path: 'connectors/' } });
      const ran = await world.pont(...sync);
      expect(ran.code).toBe(7);
      expectExplained(ran, (ran.json() as { error: { code: string } }).error.code);
      await world.control('DELETE', '/afas/faults');
      expect((await world.pont(...sync)).code).toBe(0);
    },
    60_000,
  );

  it('one 503, one reset and one truncated answer on the way are waited for', async () => {
    await world.connect();
    await fault('afas', { kind: 'status', status: 503, headers: { 'Retry-After': '1' } });
    await fault('afas', { kind: 'truncate', match: { path: 'connectors/' } });
    await fault('spotler', { kind: 'reset', match: { method: 'POST' } });
    await fault('spotler', { kind: 'appliedThenTimeout', holdMs: 50, match: { method: 'POST' } });
    expect((await world.pont(...sync)).code).toBe(0);
  }, 60_000);

  it('nobody listens: exit 7', async () => {
    await world.connect();
    await world.control('PUT', '/spotler/listening', { listening: false });
    const ran = await world.pont(...sync);
    expect(ran.code).toBe(7);
    expectExplained(ran, 'http.unreachable');
  }, 60_000);

  it('garbage in the connection file: exit 2, and the existing connection stays', async () => {
    await world.connect();
    for (const content of [
      '{',
      '[]',
      '{"version":2}',
      '\u0000\u0001',
      JSON.stringify({ ...world.connectionDocument(), tpyo: 1 }),
    ]) {
      const ran = await world.pont('connection', 'import', world.write('bad.json', content), '--json');
      expect(ran.code).toBe(2);
      expect(ran.json()).toHaveProperty('error.remedy');
    }
    expect((await world.pont('connection', 'show', 'acme')).code).toBe(0);
    writeFileSync(join(world.data, 'connections', 'acme', 'connection.json'), '{"version":1,');
    const ran = await world.pont(...sync);
    expect(ran.code).toBe(2);
    expectExplained(ran, 'file.notJson');
  });

  it('a data folder that cannot be used: exit 2', async () => {
    const file = world.write('in-the-way', '');
    const ran = await world.finish(world.start(['connection', 'list', '--json'], { PONT_DATA: join(file, 'data') }));
    expect(ran.code).toBe(2);
    expectExplained(ran, 'folder.unusable');
  });

  it.skipIf(process.getuid?.() === 0)('a read-only data folder: exit 2', async () => {
    mkdirSync(world.data);
    chmodSync(world.data, 0o500);
    const ran = await world.connect();
    expect(ran.code).toBe(2);
  });

  it('a damaged state file: exit 2, and the file is left as it is', async () => {
    await world.connect();
    writeFileSync(join(world.data, 'connections', 'acme', 'state.db'), 'x'.repeat(8_192));
    const ran = await world.pont(...sync);
    expect(ran.code).toBe(2);
    expectExplained(ran, 'store.damaged');
  });

  it('a wrong passphrase: exit 4; none at all: exit 2', async () => {
    await world.connect();
    const wrong = await world.finish(world.start([...sync], { PONT_PASSPHRASE: 'wrong' }));
    expect(wrong.code).toBe(4);
    const none = await world.finish(world.start([...sync], { PONT_PASSPHRASE: '' }));
    expect(none.code).toBe(2);
    expectExplained(none, 'vault.passphraseNeeded');
  });

  it('a brake: exit 5 before the first write, and --release-brake lets that one run through', async () => {
    await world.connect({ brakes: { create: 10 } });
    const ran = await world.pont(...sync);
    expect(ran.code).toBe(5);
    expect(ran.json()).toHaveProperty('run.status', 'stopped');
    expect(await world.act('spotler', 'counts')).toMatchObject({ contacts: 0 });
    expect((await world.pont(...sync, '--release-brake')).code).toBe(0);
  });

  it('somebody whom Spotler refuses is set apart and the others go on: exit 1, then 0', async () => {
    await world.connect();
    await world.control('PUT', '/spotler/switches', { maxStringLength: 30 });
    const ran = await world.pont(...sync);
    expect(ran.code).toBe(1);
    const { items } = (await world.pont('failed', '-c', 'acme', '--json')).json() as { items: { code: string }[] };
    expect(items.length).toBeGreaterThan(0);
    expect((await world.pont(...sync)).code).toBe(0);
  });

  it('usage: unknown commands, options and values: exit 2 in both languages', async () => {
    for (const args of [
      ['frobnicate'],
      ['sync', '--tpyo'],
      ['sync'],
      ['sync', '-c', 'nobody', '--only', 'to-spotler'],
      ['sync', '-c'],
      ['serve', '--port', 'x'],
      ['connection'],
      ['check', '-c', 'acme', 'extra'],
    ]) {
      expect((await world.pont(...args)).code, args.join(' ')).toBe(2);
    }
    const dutch = await world.pont('sync', '--tpyo', '--lang', 'nl');
    expect(dutch.stderr).toContain('Oplossing');
    expect((await world.pont('sync', '--tpyo')).stderr).toContain('Remedy');
    expect((await world.pont('--help')).stdout).toContain('Exit codes');
    expect((await world.pont('--help', '--lang', 'nl')).stdout).toContain('Exitcodes');
  }, 60_000);
});
