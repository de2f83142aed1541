import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type IncomingMessage, type RequestOptions, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { contract } from '../../../src-shared/contract/index.ts';
import type { JobView } from '../../../src-shared/contract/sync.ts';
import { Fault } from '../../../src-shared/domain/fault.ts';
import { fakeServices } from '../../api/testing/fake-services.ts';
import { type RunningServer, startServer } from './start-server.ts';

let parent: string;
let server: RunningServer;
let fake: ReturnType<typeof fakeServices>;
const report = vi.fn();

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'pont-server-'));
  await writeFile(join(parent, 'index.html'), '<meta name="csp-nonce" content="__NONCE__">');
  fake = fakeServices();
  report.mockReset();
  server = await startServer({ services: fake.services, windowDir: parent, report });
});

afterEach(async () => {
  for (const run of fake.held) run.end('cancelled');
  await server.close();
  await rm(parent, { recursive: true });
  expect(report).not.toHaveBeenCalled();
});

const origin = () => `http://127.0.0.1:${server.port}`;
const token = () => new URLSearchParams(new URL(server.url).hash.slice(1)).get('token') ?? '';

function connect(headers: Record<string, string> = { authorization: `Bearer ${token()}` }) {
  return createORPCClient<ContractRouterClient<typeof contract>>(new RPCLink({ url: `${origin()}/rpc`, headers }));
}

/** A request as no browser would send it: fetch does not let a caller choose Host or an unnormalised path. */
async function raw(options: RequestOptions, body?: string): Promise<IncomingMessage> {
  const sent = request({ host: '127.0.0.1', port: server.port, ...options }).end(body);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  response.resume();
  return response;
}

test('the window comes with a policy whose nonce is the one inside it, new for each answer', async () => {
  const [first, second] = await Promise.all([fetch(`${origin()}/`), fetch(`${origin()}/`)]);
  const policy = first.headers.get('content-security-policy') ?? '';
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];

  expect(await first.text()).toBe(`<meta name="csp-nonce" content="${nonce}">`);
  expect(second.headers.get('content-security-policy')).not.toBe(policy);
  expect(Object.fromEntries(first.headers)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'content-type': 'text/html; charset=utf-8',
  });
});

test('files are read with GET and HEAD, and only those of the window', async () => {
  const head = await fetch(`${origin()}/`, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  expect((await fetch(`${origin()}/`, { method: 'POST' })).status).toBe(405);
  expect((await fetch(`${origin()}/missing.js`)).status).toBe(404);
  expect((await raw({ path: `/..%2f..%2fetc%2fpasswd` })).statusCode).toBe(404);
  expect((await raw({ path: '/../../etc/passwd' })).statusCode).toBe(404);
});

test('the API answers the window that holds the token', async () => {
  expect(await connect().app.state()).toMatchObject({ host: 'loopback', version: '0.1.0' });
});

test('without the token, with another host name or from another page the API stays shut', async () => {
  const path = '/rpc/app/state';
  const authorization = `Bearer ${token()}`;
  const json = { 'content-type': 'application/json' };
  const post = (headers: Record<string, string>) =>
    raw({ method: 'POST', path, headers: { ...json, ...headers } }, '{}');

  expect((await post({})).statusCode).toBe(401);
  expect((await post({ authorization: 'Bearer other' })).statusCode).toBe(401);
  expect((await post({ authorization, host: 'evil.example' })).statusCode).toBe(421);
  expect((await post({ authorization, origin: 'http://evil.example' })).statusCode).toBe(403);
  expect((await post({ authorization })).statusCode).toBe(200);
});

test('every start has its own token', async () => {
  const other = await startServer({ services: fake.services, windowDir: parent, report });
  await other.close();

  expect(new URL(other.url).hash).not.toBe(new URL(server.url).hash);
  expect(token()).toMatch(/^[\w-]{43}$/);
});

test('a fault arrives with code and parameters', async () => {
  const client = connect();
  await client.sync.start({ connection: 'acme' });

  await expect(client.sync.start({ connection: 'acme' })).rejects.toMatchObject({
    code: 'FAULT',
    data: new Fault('run.locked', { connection: 'acme' }).toData(),
  });
});

test('a job is followed to its end over the wire', async () => {
  const client = connect();
  const { jobId } = await client.sync.start({ connection: 'acme' });
  const views: JobView[] = [];
  for await (const view of await client.sync.watch({ jobId })) {
    views.push(view);
    if (view.state === 'running') fake.held[0]?.end('succeeded');
  }

  expect(views.map((view) => view.state)).toEqual(['running', 'ended']);
  expect(views.at(-1)?.result?.run.status).toBe('succeeded');
});

test('a body of more than a megabyte is refused', async () => {
  const headers = { authorization: `Bearer ${token()}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ json: { passphrase: 'x'.repeat(1_100_000) } });

  const response = await fetch(`${origin()}/rpc/app/unlock`, { method: 'POST', headers, body });

  expect(response.status).toBe(413);
});

test('an unknown procedure is not found', async () => {
  const headers = { authorization: `Bearer ${token()}` };

  expect((await fetch(`${origin()}/rpc/vault/secrets`, { method: 'POST', headers })).status).toBe(404);
});

test('a port in use is a fault that names it', async () => {
  const second = startServer({ services: fake.services, windowDir: parent, port: server.port, report });

  await expect(second).rejects.toEqual(new Fault('serve.portTaken', { port: server.port }));
});

test('closing cancels the run, shows its readers the end, and stops answering', async () => {
  const client = connect();
  const { jobId } = await client.sync.start({ connection: 'acme' });
  const views = await client.sync.watch({ jobId });
  await views.next();

  const closed = server.close();
  await vi.waitFor(() => expect(fake.held[0]?.signal.aborted).toBe(true));
  fake.held[0]?.end('cancelled');
  const seen: JobView[] = [];
  for await (const view of views) seen.push(view);
  await closed;

  expect(seen.at(-1)).toMatchObject({ state: 'ended', result: { run: { status: 'cancelled' } } });
  await expect(fetch(origin())).rejects.toThrow('fetch failed');
  server = { ...server, close: async () => undefined };
});
