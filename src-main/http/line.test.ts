import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { setTimeout as later } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { Fault } from '../../src-shared/domain/fault.ts';
import { createHttpClient } from './index.ts';
import type { HttpAnswer, HttpCall } from './types.ts';

/** What real connections do through Node's own fetch, on the loopback address. */

const client = createHttpClient({
  clock: {
    now: Date.now,
    sleep: (ms, signal) => later(ms, undefined, { signal }),
    breathe: () => later(0),
  },
  random: Math.random,
  lanes: { any: 1 },
  limits: { attempts: 1 },
});

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function serve(listener: RequestListener): Promise<{ url: string; connections: () => number }> {
  let connections = 0;
  const server = createHttpServer(listener).on('connection', () => connections++);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`, connections: () => connections };
}

function send(url: string, call: Partial<HttpCall> = {}): Promise<HttpAnswer> {
  return client.send({
    side: 'afas',
    lane: 'any',
    label: 'x',
    repeat: 'read',
    request: () => ({ method: 'GET', url, headers: {} }),
    judge: () => null,
    timeoutMs: 10_000,
    ...call,
  });
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  const thrown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  return thrown instanceof Fault ? thrown.code : `no fault: ${String(thrown)}`;
}

it('a closed port is unreachable', async () => {
  const server = createTcpServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => {
    server.once('listening', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => {
    server.close(resolve);
  });
  expect(await codeOf(send(`http://127.0.0.1:${port}/x`))).toBe('http.unreachable');
});

it('a reset before the answer is a lost connection, and for a write an unknown outcome', async () => {
  const { url } = await serve((request) => request.socket.resetAndDestroy());
  expect(await codeOf(send(url))).toBe('http.connectionLost');
  expect(await codeOf(send(url, { repeat: 'once' }))).toBe('http.outcomeUnknown');
});

it('a body that ends early is half an answer', async () => {
  const { url } = await serve((_, response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('{"rows":[', () => response.destroy());
  });
  expect(await codeOf(send(url))).toBe('http.truncated');
});

it('a plain answer where a secure one is due is not trusted', async () => {
  const { url } = await serve((_, response) => response.end('{}'));
  expect(await codeOf(send(url.replace('http:', 'https:')))).toBe('http.tls');
});

it('a time-out ends a silent call', async () => {
  const { url } = await serve(() => undefined);
  expect(await codeOf(send(url, { timeoutMs: 30 }))).toBe('http.timedOut');
});

it('calls after one another keep their connections alive', async () => {
  const { url, connections } = await serve((_, response) => response.end('{}'));
  for (let index = 0; index < 20; index++) await send(url);
  expect(connections()).toBeLessThanOrEqual(2);
});

it.each([
  ['long text', 'Zoë · naïef · 日本'.repeat(2000)],
  ['text shorter than its compressed form', 'é'],
])('a compressed answer comes through whole: %s', async (_, text) => {
  const zipped = gzipSync(text);
  const { url } = await serve((__, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': zipped.byteLength });
    response.end(zipped);
  });
  expect((await send(url)).text).toBe(text);
});
