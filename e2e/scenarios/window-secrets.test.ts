import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compose, type Composed } from '../../src-main/hosts/compose.ts';
import { type RunningServer, startServer } from '../../src-main/hosts/server/start-server.ts';
import { startSandbox } from '../../src-sandbox/start.ts';
import type { contract } from '../../src-shared/contract/index.ts';
import { fullSetup } from './window/full-setup.ts';
import { plausibleInput, procedures } from './window/procedures.ts';
import { parts, spellings } from './window/spellings.ts';
import { makeWorld, type World } from './world.ts';

const passphrase = 'Zeppelin-Quagga-Fjord-81';
const sandboxProgram = fileURLToPath(new URL('../../src-sandbox/main.ts', import.meta.url));

let world: World;
let composed: Composed;
let server: RunningServer;
let received: string[];
let waiting: Promise<void>[];
const unexpected: unknown[] = [];

beforeEach(async () => {
  world = await makeWorld({ contacts: 40, seed: 11 });
  composed = compose({ dataFolder: join(world.folder, 'window'), language: 'en', sandboxProgram, version: '0' });
  server = await startServer({
    services: composed.services,
    windowDir: world.folder,
    report: (thrown) => unexpected.push(thrown),
  });
  received = [];
  waiting = [];
});
afterEach(async () => {
  await server.close();
  await composed.close();
  await world.close();
});

/** The window's own client over HTTP. Every byte that comes back, of answers, refusals and streams, is kept. */
function recordingClient() {
  const token = new URLSearchParams(new URL(server.url).hash.slice(1)).get('token') ?? '';
  const keep = async (response: Response): Promise<void> => {
    const at = received.push(JSON.stringify([...response.headers])) - 1;
    received[at] += await response.text().catch(() => '');
  };
  return createORPCClient<ContractRouterClient<typeof contract>>(
    new RPCLink({
      url: `http://127.0.0.1:${server.port}/rpc`,
      headers: { authorization: `Bearer ${token}` },
      fetch: async (request, init) => {
        const response = await fetch(request, init);
        waiting.push(keep(response.clone()));
        return response;
      },
    }),
  );
}

type Client = ReturnType<typeof recordingClient>;
type Call = (input?: unknown, options?: { signal: AbortSignal }) => Promise<unknown>;

/** Calls by path; what the engine refuses with a fault counts as used, what the contract refuses does not. */
function caller(client: Client, used: Set<string>) {
  return async (path: string, input?: unknown): Promise<unknown> => {
    const procedure = path.split('.').reduce<unknown>((node, step) => Reflect.get(node as object, step), client);
    try {
      const answer = await (procedure as Call)(input, { signal: AbortSignal.timeout(40_000) });
      const events = [];
      if (isStream(answer)) for await (const event of answer) if (events.push(event) >= 200) break;
      used.add(path);
      return isStream(answer) ? events : answer;
    } catch (thrown) {
      if (!(thrown instanceof ORPCError) || thrown.code !== 'FAULT') throw refusal(path, thrown);
      received.push(JSON.stringify(thrown), thrown.message, thrown.stack ?? '');
      used.add(path);
      return { fault: (thrown.data as { code: string }).code };
    }
  };
}

function refusal(path: string, thrown: unknown): Error {
  const paths = thrown instanceof ORPCError ? JSON.stringify(thrown.data) : String(thrown);
  return new Error(`${path} did not take a plausible input (${paths}): give it one in this test`, { cause: thrown });
}

function isStream(answer: unknown): answer is AsyncIterable<unknown> {
  return typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer;
}

it('a full use of the contract brings no secret to the window, in no spelling', { timeout: 180_000 }, async () => {
  const { afas, spotler } = world.ready;
  // The practice customer comes with secrets of its own, the same ones for the same seed.
  const practice = await startSandbox({ contacts: 1 });
  await practice.close();
  const used = new Set<string>();
  const client = recordingClient();
  const call = caller(client, used);
  const wrong = { clientId: 'wrong-client-Axolotl', clientSecret: 'wrong-secret-Narwhal-77' };
  const connection = 'acme';
  const side = 'afas';

  await call('app.unlock', { passphrase });
  await call('app.unlock', { passphrase: `${passphrase}-wrong` });
  await call('app.setPreferences', { language: 'nl' });
  const text = JSON.stringify(world.connectionDocument());
  // Somebody picks the wrong file: one that is full of secrets.
  const leak = JSON.stringify({ ...world.connectionDocument(), [afas.token]: 1, secrets: world.secrets() });
  for (const path of ['connections.inspect', 'connections.import']) {
    await call(path, { text: leak, fileName: 'a.json', ...(path.endsWith('import') && { name: connection }) });
  }
  expect(await call('connections.inspect', { text, fileName: 'a.json' })).toMatchObject({ problems: [] });
  expect(await call('connections.import', { text, fileName: 'a.json', name: connection })).toEqual({ name: 'acme' });

  const replace = (given: object) => call('credentials.replace', { connection, given });
  const test = (tested: 'afas' | 'spotler') => call('credentials.test', { connection, side: tested });
  await replace({ side, token: `no token, but ${afas.clientSecret}` });
  await replace({ side, ...wrong });
  expect(await test('afas')).toMatchObject({ lastTest: { fault: { kind: 'credentials' } } });
  await replace({ side, clientId: afas.clientId, clientSecret: afas.clientSecret });
  expect(await test('afas')).toMatchObject({ kind: 'oauth', lastTest: { fault: null } });
  await replace({ side: 'spotler', key: spotler.key, secret: wrong.clientSecret });
  expect(await test('spotler')).toMatchObject({ lastTest: { fault: { kind: 'credentials' } } });
  await replace({ side: 'spotler', key: spotler.key, secret: spotler.secret });
  expect(await test('spotler')).toMatchObject({ kind: 'keyPair', lastTest: { fault: null } });
  await replace({ side, token: Buffer.from(afas.token).toString('base64') });
  expect(await test('afas')).toMatchObject({ kind: 'token', hint: expect.stringMatching(/^.{4}$/) });
  await call('credentials.show', { connection });

  for (const dryRun of [true, false]) {
    const { jobId } = (await call('sync.start', { connection, dryRun })) as { jobId: string };
    const views = (await call('sync.watch', { jobId })) as { result: unknown }[];
    expect(views.at(-1)).toMatchObject({ state: 'ended', fault: null });
    await call('sync.cancel', { jobId });
  }
  expect(await fullSetup(call, world.ready, wrong.clientSecret)).toBe('set-up');
  await call('connections.addSandbox', { contacts: 20 });
  await call('connections.duplicate', { name: connection, newName: 'copy', title: 'Copy' });
  await call('credentials.keepUnderPassphrase', { passphrase });
  await call('credentials.keepInSystem');

  // Whatever else the contract has, or gets: each procedure with something plausible.
  const last = ['credentials.forget', 'connections.rename', 'connections.remove'];
  for (const [path, schema] of procedures()) {
    if (!used.has(path) && !last.includes(path))
      await call(path, schema ? plausibleInput(schema, connection) : undefined);
  }
  await call('connections.list');
  await call('connections.rename', { name: connection, newName: 'acme-bv', title: 'Acme' });
  await call('credentials.forget', { connection: 'acme-bv', side });
  await call('connections.remove', { name: 'acme-bv' });
  expect([...procedures().keys()].filter((path) => !used.has(path))).toEqual([]);

  await Promise.all(waiting);
  const everything = received.join('\n');
  expect(everything).toContain('Pont_Contacts');
  const data = (token: string) => /<data>(.*)<\/data>/.exec(token)?.[1] ?? '';
  const secrets = [world.ready, practice.ready].flatMap((ready) => [
    ready.afas.token,
    data(ready.afas.token),
    ready.afas.restrictedToken,
    ready.afas.clientId,
    ready.afas.clientSecret,
    ready.spotler.key,
    ready.spotler.secret,
  ]);
  const all = [...secrets, passphrase, wrong.clientSecret];
  expect(all.every((secret) => secret.length >= 20)).toBe(true);
  const found = all.flatMap(spellings).filter((spelling) => everything.includes(spelling));
  expect(found, 'secrets in what the window got').toEqual([]);
  const pieces = [data(afas.token), afas.clientSecret, spotler.key, spotler.secret].flatMap((secret) => parts(secret));
  expect(pieces.filter((piece) => everything.includes(piece))).toEqual([]);
  expect(unexpected).toEqual([]);
});
