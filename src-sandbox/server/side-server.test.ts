import { once } from 'node:events';
import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createClock, createSideClock, type SideClock } from './clock.ts';
import { faultSchema } from './fault.ts';
import { createFaults, type FaultList } from './faults.ts';
import type { Listener } from './listen.ts';
import { createLog, type RequestLog } from './log.ts';
import { serveSide } from './side-server.ts';
import type { SandboxRequest } from './types.ts';

const realNow = Date.UTC(2026, 0, 15, 12);
let applied: SandboxRequest[];
let faults: FaultList;
let log: RequestLog;
let clock: SideClock;
let listener: Listener;
let url: string;

beforeEach(async () => {
  applied = [];
  faults = createFaults();
  log = createLog();
  clock = createSideClock(createClock(() => realNow));
  const handle = async (request: SandboxRequest) => {
    applied.push(request);
    await Promise.resolve();
    if (request.path === '/broken') throw new Error('bug');
    const body = JSON.stringify({ calls: applied.length, now: clock.now(), text: 'é'.repeat(500) });
    return { status: 200, headers: { 'content-type': 'application/json' }, body, note: 'noted' };
  };
  listener = await serveSide({ name: 'spotler', side: { handle }, port: 0, clock, faults, log });
  url = `http://127.0.0.1:${listener.port}`;
});
afterEach(() => listener.stop());

const add = (fault: unknown) => faults.add(faultSchema.parse(fault));
const get = (path = '/a'): Promise<Response> => fetch(`${url}${path}`);
const json = async (path?: string): Promise<{ calls: number; now: number }> =>
  (await get(path)).json() as Promise<{ calls: number; now: number }>;
/** Whether the caller saw the connection break, with the error's code. */
const broken = async (answer: Promise<Response>): Promise<string> => {
  try {
    await (await answer).text();
    return 'whole';
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    return cause instanceof Error && 'code' in cause ? String(cause.code) : 'broken';
  }
};

describe('a request', () => {
  test('reaches the side as it was sent and the reply comes in one piece', async () => {
    const answer = await fetch(`${url}/a%20b//c?x=%2B&y`, {
      method: 'PUT',
      body: 'één',
      headers: { 'X-Own': 'Waarde' },
    });
    expect(applied[0]).toMatchObject({
      method: 'PUT',
      path: '/a%20b//c',
      rawQuery: 'x=%2B&y',
      body: 'één',
      origin: url,
    });
    expect(applied[0]?.headers['x-own']).toBe('Waarde');
    expect(Number(answer.headers.get('content-length'))).toBe((await answer.arrayBuffer()).byteLength);
    expect(answer.headers.get('transfer-encoding')).toBeNull();
    expect(answer.headers.get('date')).toBe('Thu, 15 Jan 2026 12:00:00 GMT');
  });

  test('that names another host goes no further', async () => {
    const outgoing = httpRequest(`${url}/a`, { headers: { host: 'evil.example' } });
    outgoing.end();
    const [answer] = (await once(outgoing, 'response')) as [IncomingMessage];
    answer.resume();
    expect([answer.statusCode, applied.length]).toEqual([421, 0]);
  });

  test('that the side itself fails on is 500, with the reason in the log', async () => {
    expect((await get('/broken')).status).toBe(500);
    expect(log.read({ since: 0, limit: 1 })[0]?.note).toMatch('bug');
  });

  test('after request shares one connection', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const sockets = new Set<unknown>();
    for (let count = 0; count < 3; count += 1) {
      const outgoing = httpRequest(`${url}/a`, { agent });
      outgoing.end();
      const [answer] = (await once(outgoing, 'response')) as [IncomingMessage];
      sockets.add(answer.socket);
      answer.resume();
      await once(answer, 'end');
    }
    agent.destroy();
    expect(sockets.size).toBe(1);
  });
});

describe('the log', () => {
  test('keeps who called what, without secrets and without bodies', async () => {
    await fetch(`${url}/a?oauth_signature=geheim&b=1`, {
      method: 'POST',
      body: '{"naam":"Jan"}',
      headers: { authorization: 'OAuth oauth_consumer_key="sleutel", oauth_signature="geheim"' },
    });
    await fetch(`${url}/b`, { headers: { authorization: 'AfasToken geheim' } });
    const entries = log.read({ since: 0, limit: 10 });
    expect(entries[0]).toMatchObject({
      number: 1,
      side: 'spotler',
      method: 'POST',
      path: '/a',
      rawQuery: 'oauth_signature=…&b=1',
      status: 200,
      requestBytes: 14,
      inFlight: 1,
      faults: [],
      note: 'noted',
      headers: { authorization: 'OAuth oauth_consumer_key="sleutel"' },
    });
    expect(entries[0]?.responseBytes).toBeGreaterThan(1000);
    expect(entries[0]?.durationMs).toBeGreaterThan(0);
    expect(entries[1]?.headers['authorization']).toBe('AfasToken');
    expect(JSON.stringify(entries)).not.toMatch(/geheim|Jan/);
  });

  test('keeps bodies only while asked to', async () => {
    log.keepBodies = true;
    await fetch(`${url}/a`, { method: 'POST', body: 'een' });
    log.keepBodies = false;
    await fetch(`${url}/a`, { method: 'POST', body: 'twee' });
    expect(
      log.read({ since: 0, limit: 10 }).map(({ requestBody, responseBody }) => [requestBody, typeof responseBody]),
    ).toEqual([
      ['een', 'string'],
      [undefined, 'undefined'],
    ]);
  });

  test('counts requests in flight', async () => {
    await get();
    add({ kind: 'delay', ms: 60_000, times: 2 });
    const pending = [get(), get()];
    while (log.last() < 3) await new Promise(setImmediate);
    await get();
    expect(log.read({ since: 0, limit: 10 }).map(({ inFlight, status }) => [inFlight, status])).toEqual([
      [1, 200],
      [1, null],
      [2, null],
      [3, 200],
    ]);
    await listener.stop();
    await Promise.allSettled(pending);
  });
});

describe('a fault', () => {
  test('status answers in place of the side', async () => {
    add({ kind: 'status', status: 503, headers: { 'Retry-After': '7' }, body: '{"error":1}' });
    const answer = await get();
    expect([answer.status, answer.headers.get('retry-after'), await answer.text()]).toEqual([503, '7', '{"error":1}']);
    expect(applied).toHaveLength(0);
    expect((await get()).status).toBe(200);
  });

  test('garbage is 200 without JSON, and nothing is applied', async () => {
    add({ kind: 'garbage' });
    const answer = await get();
    expect([answer.status, answer.headers.get('content-type'), applied.length]).toEqual([200, 'text/html', 0]);
    expect(await answer.text()).toMatch(/^</);
  });

  test('reset breaks the connection before anything is applied', async () => {
    add({ kind: 'reset' });
    expect([await broken(get()), applied.length]).toEqual(['ECONNRESET', 0]);
    expect(log.read({ since: 0, limit: 1 })[0]).toMatchObject({ status: null, faults: ['reset'] });
  });

  test('truncate applies, declares the whole length and sends half', async () => {
    add({ kind: 'truncate' });
    const outgoing = httpRequest(`${url}/a`);
    outgoing.end();
    const [answer] = (await once(outgoing, 'response')) as [IncomingMessage];
    let received = 0;
    answer.on('data', (chunk: Buffer) => {
      received += chunk.length;
    });
    await expect(once(answer, 'end')).rejects.toThrow('aborted');
    expect([received * 2, applied.length]).toEqual([Number(answer.headers['content-length']) - 1, 1]);
  });

  test('appliedThenTimeout applies and stays silent until the caller gives up', async () => {
    add({ kind: 'appliedThenTimeout' });
    const giveUp = new AbortController();
    const answer = fetch(`${url}/a`, { signal: giveUp.signal });
    while (applied.length === 0) await new Promise(setImmediate);
    giveUp.abort();
    await expect(answer).rejects.toThrow('abort');
    expect(applied[0]?.signal.aborted || (await once(applied[0]?.signal ?? new EventTarget(), 'abort'))).toBeTruthy();
  });

  test('appliedThenTimeout with holdMs resets by itself', async () => {
    add({ kind: 'appliedThenTimeout', holdMs: 5 });
    expect([await broken(get()), applied.length]).toEqual(['ECONNRESET', 1]);
  });

  test('appliedTwice applies twice and sends the second reply', async () => {
    add({ kind: 'appliedTwice' });
    expect([(await json()).calls, applied.length]).toEqual([2, 2]);
  });

  test('delay waits, and applies also when the caller is gone', async () => {
    add({ kind: 'delay', ms: 30 });
    const before = performance.now();
    await get();
    expect(performance.now() - before).toBeGreaterThan(28);
    add({ kind: 'delay', ms: 50 });
    const giveUp = new AbortController();
    const answer = fetch(`${url}/a`, { signal: giveUp.signal });
    while (log.last() < 2) await new Promise(setImmediate);
    giveUp.abort();
    await expect(answer).rejects.toThrow('abort');
    expect(applied).toHaveLength(1);
    while (applied.length < 2) await new Promise(setImmediate);
  });

  test('slowBody dribbles the body, whole in the end', async () => {
    add({ kind: 'slowBody', ms: 30 });
    const before = performance.now();
    expect((await json()).calls).toBe(1);
    expect(performance.now() - before).toBeGreaterThan(25);
  });

  test('clockSkew sets the Date header and the side’s own clock off, for that request only', async () => {
    add({ kind: 'clockSkew', seconds: 3600 });
    const skewed = await get();
    expect(skewed.headers.get('date')).toBe('Thu, 15 Jan 2026 13:00:00 GMT');
    expect(((await skewed.json()) as { now: number }).now).toBe(realNow + 3_600_000);
    expect((await json()).now).toBe(realNow);
  });

  test('clockSkew goes together with another fault, as delay does', async () => {
    add({ kind: 'clockSkew', seconds: -60 });
    add({ kind: 'delay', ms: 1 });
    add({ kind: 'status', status: 500 });
    const answer = await get();
    expect([answer.status, answer.headers.get('date')]).toEqual([500, 'Thu, 15 Jan 2026 11:59:00 GMT']);
  });
});

describe('a host that is down', () => {
  test('refuses connections until it is back on the same port', async () => {
    await get();
    await listener.stop();
    expect([listener.listening(), await broken(get())]).toEqual([false, 'ECONNREFUSED']);
    await listener.start();
    expect((await get()).status).toBe(200);
  });
});
