import { describe, expect, it } from 'vitest';
import { Fault } from '../../src-shared/domain/fault.ts';
import { createHttpClient, type HttpClientOptions } from './index.ts';
import {
  brokenBody,
  fetchError,
  json,
  type Scripted,
  scriptedFetch,
  type SeenRequest,
} from './testing/scripted-fetch.ts';
import { virtualClock } from './testing/virtual-clock.ts';
import type { CallRecord, HttpAnswer, HttpCall } from './types.ts';

const start = Date.UTC(2026, 0, 15, 12);

function setUp(script: readonly Scripted[], options: Partial<HttpClientOptions> = {}) {
  const clock = virtualClock(start);
  const calls: CallRecord[] = [];
  const { fetch, seen } = scriptedFetch(...script);
  const client = createHttpClient({
    fetch,
    clock,
    random: () => 0.5,
    lanes: { one: 1, two: 2 },
    onCall: (call) => calls.push(call),
    ...options,
  });
  const send = (call: Partial<HttpCall> = {}): Promise<HttpAnswer> => clock.run(client.send({ ...read, ...call }));
  const failure = (call: Partial<HttpCall> = {}): Promise<Fault> => faultOf(send(call));
  return { client, clock, calls, seen, send, failure };
}

const read: HttpCall = {
  side: 'afas',
  lane: 'one',
  label: 'connectors/{}',
  repeat: 'read',
  request: () => ({
    method: 'GET',
    url: 'https://12345.rest.afas.online/x?filtervalues=jan%40example.org',
    headers: { Authorization: 'AfasToken PHRva2Vu' },
  }),
  judge: ({ status }) =>
    status < 300 ? null : status === 503 ? new Fault('afas.unavailable') : new Fault('afas.refused', { said: '' }),
  timeoutMs: 120_000,
};

async function faultOf(work: Promise<unknown>): Promise<Fault> {
  try {
    await work;
  } catch (thrown) {
    if (thrown instanceof Fault) return thrown;
    throw thrown;
  }
  throw new Error('expected a fault');
}

const busy = (headers: Record<string, string> = {}): Response => json({}, 503, headers);

describe('an answer', () => {
  it('comes as text with lower-case header names, whatever its status', async () => {
    const { send } = setUp([json({ rows: [] }, 201, { 'X-Trace-Identifier': 'abc' })]);
    const answer = await send();
    expect(answer.status).toBe(201);
    expect(answer.text).toBe('{"rows":[]}');
    expect(answer.headers['x-trace-identifier']).toBe('abc');
  });

  it('is not looked for behind a redirect', async () => {
    let redirect: string | undefined;
    const { send } = setUp([], {
      fetch: async (_input, init) => {
        redirect = init?.redirect;
        return json({});
      },
    });
    await send();
    expect(redirect).toBe('manual');
  });

  it('follows a request whose body was sent exactly as given', async () => {
    const { send, seen } = setUp([json({})]);
    await send({
      request: () => ({
        method: 'PUT',
        url: 'https://a.example/x',
        headers: { 'Content-Type': 'text/x' },
        body: '{"é":1}',
      }),
    });
    expect(seen[0]).toMatchObject({ method: 'PUT', body: '{"é":1}', headers: { 'content-type': 'text/x' } });
  });
});

describe('repeating', () => {
  it('waits with growing jitter and builds each request anew', async () => {
    const built: number[] = [];
    const { send, clock, seen } = setUp([busy(), busy(), busy(), json({})]);
    await send({
      request: (attempt) => {
        built.push(attempt);
        return { method: 'GET', url: `https://a.example/${attempt}`, headers: {} };
      },
    });
    expect(built).toEqual([1, 2, 3, 4]);
    expect(seen.map(({ url }) => url.pathname)).toEqual(['/1', '/2', '/3', '/4']);
    expect(clock.slept).toEqual([1000, 1750, 2875]);
  });

  it('ends after four attempts with what the last one meant', async () => {
    const { failure, seen } = setUp([busy(), busy(), busy(), busy(), json({})]);
    expect((await failure()).code).toBe('afas.unavailable');
    expect(seen).toHaveLength(4);
  });

  it('is for throttled and transient only', async () => {
    const { failure, seen } = setUp([json({}, 500)]);
    expect((await failure()).code).toBe('afas.refused');
    expect(seen).toHaveLength(1);
  });

  it.each([
    ['seconds', '7', {}],
    ['a date', 'Thu, 15 Jan 2026 12:00:07 GMT', {}],
    [
      'a date on a server whose clock is an hour ahead',
      'Thu, 15 Jan 2026 13:00:07 GMT',
      { date: 'Thu, 15 Jan 2026 13:00:00 GMT' },
    ],
  ])('honours Retry-After in %s', async (_, retryAfter, headers) => {
    const { send, clock } = setUp([busy({ 'Retry-After': retryAfter, ...headers }), json({})]);
    await send();
    expect(clock.slept).toEqual([7000]);
  });

  it('honours the wait that the fault itself carries, as from a body', async () => {
    const { send, clock } = setUp([busy(), json({})]);
    await send({
      judge: ({ status }) => (status === 503 ? new Fault('afas.unavailable', {}, { retryAfterMs: 9000 }) : null),
    });
    expect(clock.slept).toEqual([9000]);
  });

  it('gives up at once when asked to stay away for longer than a minute, and says for how long', async () => {
    const { failure, clock, seen } = setUp([busy({ 'Retry-After': '7200' }), json({})]);
    const fault = await failure();
    expect(fault).toMatchObject({
      code: 'http.comeBackLater',
      kind: 'throttled',
      retryAfterMs: 7_200_000,
      params: { host: '12345.rest.afas.online', minutes: 120 },
    });
    expect(clock.slept).toEqual([]);
    expect(seen).toHaveLength(1);
  });

  it('stays within the total deadline, attempts and waits together', async () => {
    const { failure, clock, seen } = setUp(['silence', 'silence', 'silence', 'silence']);
    const fault = await failure();
    expect(fault.code).toBe('http.timedOut');
    expect(clock.now() - start).toBe(300_000);
    expect(seen).toHaveLength(3);
  });
});

describe('no answer', () => {
  const unreachable = [
    fetchError('ECONNREFUSED'),
    fetchError('ENOTFOUND'),
    fetchError('ETIMEDOUT', { syscall: 'connect' }),
    new Error('net::ERR_INTERNET_DISCONNECTED'),
  ];
  const lost = [
    fetchError('ECONNRESET'),
    fetchError('UND_ERR_SOCKET'),
    new Error('net::ERR_CONNECTION_RESET'),
    'silence' as const,
  ];

  it.each([...unreachable, ...lost])('to a read is tried again: %s', async (error) => {
    const { send, seen } = setUp([error, json({})]);
    await send();
    expect(seen).toHaveLength(2);
  });

  it('names the host and neither the path nor the query', async () => {
    const { failure } = setUp(unreachable);
    const fault = await failure();
    expect(fault.toData()).toEqual({
      code: 'http.unreachable',
      kind: 'transient',
      owner: 'partner',
      params: { host: '12345.rest.afas.online' },
    });
  });

  it.each(unreachable)('to a write that surely was not sent is tried again: %s', async (error) => {
    const { send, seen } = setUp([error, json({})]);
    await send({ repeat: 'once' });
    expect(seen).toHaveLength(2);
  });

  it.each([...lost, brokenBody('{"res')])('to a write that may have arrived is never repeated: %s', async (error) => {
    const { failure, seen } = setUp([error, json({})]);
    expect((await failure({ repeat: 'once' })).code).toBe('http.outcomeUnknown');
    expect(seen).toHaveLength(1);
  });

  it('to an upsert is tried again', async () => {
    const { send, seen } = setUp([fetchError('ECONNRESET'), json({})]);
    await send({ repeat: 'upsert' });
    expect(seen).toHaveLength(2);
  });

  it('for want of trust ends the call and says why', async () => {
    const { failure, seen } = setUp([fetchError('SELF_SIGNED_CERT_IN_CHAIN'), json({})]);
    expect(await failure()).toMatchObject({ code: 'http.tls', params: { reason: 'SELF_SIGNED_CERT_IN_CHAIN' } });
    expect(seen).toHaveLength(1);
  });

  it.each([
    ['a stream that breaks', () => brokenBody('{"rows":[')],
    ['fewer bytes than declared', () => new Response('{"rows":[', { headers: { 'content-length': '5000' } })],
  ])('is also half an answer: %s', async (_, half) => {
    const { failure } = setUp([half(), half()], { limits: { attempts: 2 } });
    expect((await failure()).code).toBe('http.truncated');
  });

  it('is also an answer beyond all measure', async () => {
    const { failure } = setUp([new Response('x', { headers: { 'content-length': '90000000' } })]);
    expect(await failure()).toMatchObject({ code: 'http.answerTooLarge', params: { megabytes: 80 } });
  });

  it('leaves no header, query or body in the fault or its causes', async () => {
    const { failure } = setUp([fetchError('SELF_SIGNED_CERT_IN_CHAIN')]);
    const told = everything(await failure());
    expect(told).not.toContain('PHRva2Vu');
    expect(told).not.toContain('example.org');
  });

  it('from a bug is reported as a bug, without the request', async () => {
    const { failure, seen } = setUp([new RangeError('bug'), json({})]);
    const fault = await failure();
    expect(fault.code).toBe('internal.unexpected');
    expect(everything(fault)).toContain('bug');
    expect(everything(fault)).not.toContain('PHRva2Vu');
    expect(seen).toHaveLength(1);
  });
});

/** Every own property of an error and of its causes, as text. */
function everything(thrown: unknown): string {
  const parts: string[] = [];
  const visited = new Set<unknown>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return void parts.push(String(value));
    if (visited.has(value)) return;
    visited.add(value);
    for (const key of Reflect.ownKeys(value)) visit(Reflect.get(value, key));
  };
  visit(thrown);
  return parts.join('\n');
}

describe('cancelling', () => {
  /** Sends one call with a signal of its own and gives what became of it; `prepare` gets the way to cancel it. */
  function stopped({ client, clock }: ReturnType<typeof setUp>, prepare: (cancel: () => void) => Partial<HttpCall>) {
    const controller = new AbortController();
    const call = prepare(() => controller.abort());
    return clock.run(codeOf(client.send({ ...read, ...call, signal: controller.signal })));
  }
  const codeOf = async (work: Promise<unknown>): Promise<string> => (await faultOf(work)).code;

  it('before a call sends nothing', async () => {
    const room = setUp([]);
    const code = await stopped(room, (cancel) => {
      cancel();
      return {};
    });
    expect(code).toBe('run.cancelled');
    expect(room.calls).toEqual([]);
  });

  it('in the queue takes the call out of it while another holds the lane', async () => {
    const room = setUp(['silence']);
    const first = room.client.send(read);
    const code = await stopped(room, (cancel) => {
      setImmediate(cancel);
      return {};
    });
    expect(code).toBe('run.cancelled');
    expect(room.seen).toHaveLength(1);
    first.catch(() => undefined);
  });

  it('in flight ends the request too', async () => {
    const { promise: ended, resolve } = Promise.withResolvers<string>();
    const room = setUp([], {
      fetch: (_input, init) =>
        new Promise((_, reject) => {
          init?.signal?.addEventListener('abort', () => {
            resolve('ended');
            reject(new Error('ended'));
          });
        }),
    });
    const code = await stopped(room, (cancel) => {
      setImmediate(cancel);
      return {};
    });
    expect(code).toBe('run.cancelled');
    expect(await ended).toBe('ended');
    expect(room.calls.map((call) => call.code)).toEqual(['run.cancelled']);
  });

  it('between two attempts ends the wait', async () => {
    const room = setUp([busy()]);
    const code = await stopped(room, (cancel) => ({
      judge: () => {
        setImmediate(cancel);
        return new Fault('afas.unavailable');
      },
    }));
    expect(code).toBe('run.cancelled');
    expect(room.clock.slept).toEqual([]);
  });

  it('while a request is being made sends nothing, also when it is ready later', async () => {
    const room = setUp([]);
    const { promise: ready, resolve } = Promise.withResolvers<void>();
    const code = await stopped(room, (cancel) => ({
      request: async (attempt) => {
        setImmediate(cancel);
        await ready;
        return read.request(attempt);
      },
    }));
    expect(code).toBe('run.cancelled');
    resolve();
    await room.clock.breathe();
    expect(room.seen).toEqual([]);
    expect(room.calls).toEqual([]);
  });

  it('leaves the lane free for the next call', async () => {
    const { client, clock, send } = setUp(['silence', json({})]);
    const controller = new AbortController();
    setImmediate(() => controller.abort());
    await clock.run(faultOf(client.send({ ...read, signal: controller.signal })));
    expect((await send()).status).toBe(200);
  });
});

describe('lanes', () => {
  it('hold as many calls at a time as they were given, each for itself', async () => {
    const running = { one: 0, two: 0 };
    const most = { one: 0, two: 0 };
    const work = async ({ url }: SeenRequest): Promise<Response> => {
      const lane = url.pathname === '/one' ? 'one' : 'two';
      most[lane] = Math.max(most[lane], ++running[lane]);
      await new Promise((resolve) => setImmediate(resolve));
      running[lane]--;
      return json({});
    };
    const { send, seen } = setUp(Array.from({ length: 12 }, () => work));
    await Promise.all(
      Array.from({ length: 12 }, (_, index) => {
        const lane = index % 2 ? 'one' : 'two';
        return send({ lane, request: () => ({ method: 'GET', url: `https://a.example/${lane}`, headers: {} }) });
      }),
    );
    expect(seen).toHaveLength(12);
    expect(most).toEqual({ one: 1, two: 2 });
  });

  it('that nobody opened are a bug', async () => {
    expect((await setUp([]).failure({ lane: 'three' })).code).toBe('internal.unexpected');
  });
});

describe('the call log', () => {
  it('gets a line per attempt with status, duration and the code of what went wrong', async () => {
    const { send, calls } = setUp([fetchError('ECONNREFUSED'), busy(), json({})]);
    await send();
    const line = { side: 'afas', method: 'GET', label: 'connectors/{}', durationMs: 0 };
    expect(calls).toEqual([
      { ...line, at: start, attempt: 1, status: null, code: 'http.unreachable' },
      { ...line, at: start + 1000, attempt: 2, status: 503, code: 'afas.unavailable' },
      { ...line, at: start + 2750, attempt: 3, status: 200, code: null },
    ]);
  });
});
