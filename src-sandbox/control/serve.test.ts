import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createClock, createSideClock } from '../server/clock.ts';
import { createFaults } from '../server/faults.ts';
import type { Listener } from '../server/listen.ts';
import { createLog } from '../server/log.ts';
import { serveSide } from '../server/side-server.ts';
import type { SandboxSide, SideName } from '../server/types.ts';
import type { ControlledSide } from './parts.ts';
import { serveControl } from './serve.ts';

let listeners: Listener[];
let control: string;
const urls: Record<string, string> = {};

beforeEach(async () => {
  listeners = [];
  const clock = createClock();
  const log = createLog();
  const open = async (name: SideName): Promise<ControlledSide> => {
    const sideClock = createSideClock(clock);
    const faults = createFaults();
    const side: SandboxSide = {
      handle: () => ({ status: 200, body: name }),
      acts: {
        edit: (params) => ({ edited: params, now: sideClock.now() }),
        later: () => Promise.resolve('done'),
        nothing: () => undefined,
        refuse: () => {
          throw new Error('There is no such person.');
        },
        fail: () => {
          throw new TypeError('bug');
        },
      },
      actNotes: { edit: { about: 'Edits somebody.', params: { type: 'object' } } },
      switches: { shape: 'round', size: 3, on: true },
      switchNotes: { shape: { about: 'Its shape.', values: ['round', 'square'] } },
    };
    const listener = await serveSide({ name, side, port: 0, clock: sideClock, faults, log });
    listeners.push(listener);
    urls[name] = `http://127.0.0.1:${listener.port}`;
    return { side, faults, clock: sideClock, listener };
  };
  const sides = { afas: await open('afas'), spotler: await open('spotler') };
  const listener = await serveControl(0, { sides, clock, log });
  listeners.push(listener);
  control = `http://127.0.0.1:${listener.port}`;
});
afterEach(async () => {
  for (const listener of listeners) await listener.stop();
});

const call = async (method: string, path: string, body?: unknown): Promise<{ status: number; json: unknown }> => {
  const sent = typeof body === 'string' ? body : JSON.stringify(body);
  const answer = await fetch(`${control}${path}`, { method, ...(sent === undefined ? {} : { body: sent }) });
  expect(answer.headers.get('content-type')).toBe('application/json');
  return { status: answer.status, json: await answer.json() };
};
const refused = (status: number, error: string) => ({ status, json: { error: expect.stringContaining(error) } });

describe('the index', () => {
  test('describes routes, acts, switches and faults', async () => {
    const { json } = await call('GET', '/');
    expect(json).toMatchObject({
      routes: { 'POST /{side}/act/{name}': expect.any(String) },
      sides: {
        afas: {
          acts: { edit: { about: 'Edits somebody.', params: { type: 'object' } }, nothing: {} },
          switches: { shape: { value: 'round', values: ['round', 'square'], about: 'Its shape.' }, size: { value: 3 } },
        },
      },
      faults: { oneOf: expect.any(Array) },
    });
  });
});

describe('acts', () => {
  test('run with their parameters and give back what they return', async () => {
    expect(await call('POST', '/afas/act/edit', { contactId: '1' })).toMatchObject({
      status: 200,
      json: { edited: { contactId: '1' } },
    });
    expect(await call('POST', '/spotler/act/edit')).toMatchObject({ status: 200, json: { edited: {} } });
    expect(await call('POST', '/afas/act/later')).toEqual({ status: 200, json: 'done' });
    expect(await call('POST', '/afas/act/nothing')).toEqual({ status: 200, json: null });
  });

  test('that cannot be done are 400 with the reason; a bug is 500', async () => {
    expect(await call('POST', '/afas/act/refuse')).toEqual(refused(400, 'There is no such person.'));
    expect(await call('POST', '/afas/act/fail')).toEqual(refused(500, 'bug'));
    expect(await call('POST', '/afas/act/edit', [])).toEqual(refused(400, 'JSON object'));
    expect(await call('POST', '/afas/act/edit', '{')).toEqual(refused(400, 'not JSON'));
  });

  test.each(['onbekend', 'constructor', '__proto__'])('called %s do not exist', async (name) => {
    expect(await call('POST', `/afas/act/${name}`)).toEqual(refused(404, 'edit, later'));
  });
});

describe('switches', () => {
  test('are read and set per side', async () => {
    expect(await call('PUT', '/afas/switches', { size: 4, shape: 'square' })).toEqual({
      status: 200,
      json: { shape: 'square', size: 4, on: true },
    });
    expect((await call('GET', '/afas/switches')).json).toMatchObject({ size: 4 });
    expect((await call('GET', '/spotler/switches')).json).toMatchObject({ size: 3 });
  });

  test.each([
    [{ onbekend: 1 }, 'no switch onbekend'],
    [{ constructor: 1 }, 'no switch constructor'],
    [{ size: '4' }, 'is a number'],
    [{ shape: 'flat' }, 'one of round, square'],
    [['size'], 'JSON object'],
  ])('refuse %j and then nothing is set', async (wrong, reason) => {
    const body = Array.isArray(wrong) ? wrong : { on: false, ...wrong };
    expect(await call('PUT', '/afas/switches', body)).toEqual(refused(400, reason));
    expect((await call('GET', '/afas/switches')).json).toEqual({ shape: 'round', size: 3, on: true });
  });
});

describe('faults', () => {
  const status = async (name: string): Promise<number> => (await fetch(urls[name] ?? '')).status;

  test('are added to one side, listed with counts and removed', async () => {
    expect(await call('POST', '/afas/faults', { kind: 'status', status: 503 })).toMatchObject({
      status: 200,
      json: { id: 1, times: 1, struck: 0 },
    });
    expect([await status('spotler'), await status('afas'), await status('afas')]).toEqual([200, 503, 200]);
    expect((await call('GET', '/afas/faults')).json).toMatchObject([{ id: 1, matched: 1, struck: 1 }]);
    await call('POST', '/afas/faults', [
      { kind: 'status', status: 500 },
      { kind: 'status', status: 501 },
    ]);
    expect(await call('DELETE', '/afas/faults/2')).toEqual({ status: 200, json: { removed: 2 } });
    expect(await status('afas')).toBe(501);
    expect(await call('DELETE', '/afas/faults')).toEqual({ status: 200, json: [] });
  });

  test('that are none are refused, and of an array then none is added', async () => {
    expect(await call('POST', '/afas/faults', { kind: 'brand' })).toEqual(refused(400, 'kind'));
    expect(await call('POST', '/afas/faults', [{ kind: 'reset' }, { kind: 'delay' }])).toEqual(refused(400, 'ms'));
    expect((await call('GET', '/afas/faults')).json).toEqual([]);
    expect(await call('DELETE', '/afas/faults/9')).toEqual(refused(404, 'no fault 9'));
  });

  test('a standing clock skew of one side also holds for the acts on that side', async () => {
    await call('PUT', '/clock', { frozen: '2026-01-15T12:00:00Z' });
    await call('POST', '/afas/faults', { kind: 'clockSkew', seconds: 60, times: 'unlimited' });
    const now = Date.UTC(2026, 0, 15, 12);
    expect((await call('POST', '/afas/act/edit')).json).toMatchObject({ now: now + 60_000 });
    expect((await call('POST', '/spotler/act/edit')).json).toMatchObject({ now });
  });

  test('a side can be down', async () => {
    expect(await call('PUT', '/afas/listening', { listening: false })).toEqual({
      status: 200,
      json: { listening: false },
    });
    await expect(fetch(urls['afas'] ?? '')).rejects.toThrow('fetch failed');
    expect((await call('GET', '/afas/listening')).json).toEqual({ listening: false });
    await call('PUT', '/afas/listening', { listening: true });
    expect(await status('afas')).toBe(200);
    expect(await call('PUT', '/afas/listening', { listening: 'nee' })).toEqual(refused(400, 'listening'));
  });
});

describe('the log', () => {
  type Log = { entries: { number: number; side: string; requestBody?: string }[]; last: number };
  const read = async (query = ''): Promise<Log> => (await call('GET', `/log${query}`)).json as Log;

  test('shows what both sides received, and forgets when told', async () => {
    await fetch(`${urls['afas']}/a`);
    await fetch(`${urls['spotler']}/b`);
    expect((await read()).entries.map(({ number, side }) => [number, side])).toEqual([
      [1, 'afas'],
      [2, 'spotler'],
    ]);
    expect((await read('?side=spotler')).entries).toHaveLength(1);
    expect(await read('?since=1&limit=5')).toMatchObject({ entries: [{ number: 2 }], last: 2 });
    expect(await call('DELETE', '/log?side=afas')).toEqual({ status: 200, json: { last: 2 } });
    expect((await read()).entries).toHaveLength(1);
  });

  test('keeps bodies when asked', async () => {
    await call('PUT', '/log', { keepBodies: true });
    await fetch(`${urls['afas']}/a`, { method: 'POST', body: 'tekst' });
    expect((await read()).entries[0]?.requestBody).toBe('tekst');
  });

  test.each(['?side=x', '?since=x', '?limit=-1'])('refuses %s', async (query) => {
    expect((await call('GET', `/log${query}`)).status).toBe(400);
  });
});

describe('the clock', () => {
  test('is read and set', async () => {
    expect(await call('PUT', '/clock', { frozen: '2026-03-29T02:00:00+01:00' })).toMatchObject({
      status: 200,
      json: { frozen: '2026-03-29T01:00:00.000Z' },
    });
    expect((await fetch(urls['afas'] ?? '')).headers.get('date')).toBe('Sun, 29 Mar 2026 01:00:00 GMT');
    expect(await call('PUT', '/clock', { offsetSeconds: -5 })).toMatchObject({
      json: { offsetSeconds: -5, frozen: null },
    });
    expect((await call('GET', '/clock')).json).toMatchObject({ offsetSeconds: -5 });
  });

  test.each([
    [{}],
    [{ frozen: 'morgen' }],
    [{ offsetSeconds: '5' }],
    [{ offsetSeconds: 5, frozen: '2026-01-01T00:00:00Z' }],
  ])('refuses %j', async (wrong) => {
    expect(await call('PUT', '/clock', wrong)).toEqual(refused(400, 'offsetSeconds'));
  });
});

describe('nonsense', () => {
  test.each([
    ['GET', '/onbekend', 404],
    ['GET', '/afas', 404],
    ['GET', '/afas/act', 404],
    ['GET', '/afas/switches/size', 404],
    ['GET', '/afas/act/edit', 405],
    ['POST', '/clock', 405],
    ['DELETE', '/afas/switches', 405],
  ])('%s %s is %i', async (method, path, status) => {
    expect(await call(method, path)).toEqual(refused(status, path));
  });

  test('another host’s name, or a page of another site, is refused', async () => {
    const outgoing = httpRequest(`${control}/clock`, { headers: { host: 'evil.example' } });
    outgoing.end();
    const [answer] = (await once(outgoing, 'response')) as [IncomingMessage];
    answer.resume();
    expect(answer.statusCode).toBe(421);
    const withOrigin = (origin: string) => fetch(`${control}/clock`, { headers: { origin } });
    expect((await withOrigin('https://evil.example')).status).toBe(403);
    expect((await withOrigin('http://127.0.0.1.evil.example')).status).toBe(403);
    expect((await withOrigin('null')).status).toBe(403);
    expect((await withOrigin('http://localhost:4000')).status).toBe(200);
  });
});
