import { describe, expect, it } from 'vitest';
import { createCaller, type SpotlerCaller } from './call.ts';
import { type Script, scripted } from './scripted.ts';

const path = '/contact/properties/list';
const never = new AbortController().signal;
const minute = 60_000;
const start = Date.parse('2026-11-23T12:00:00Z');

function caller(script: Script): SpotlerCaller {
  const { http, clock } = script;
  const baseUrl = 'https://restapi.mailplus.nl/integrationservice';
  return createCaller({ baseUrl, credential: { key: 'key-1', secret: 'secret-1' }, http, clock });
}

function ask(to: SpotlerCaller): Promise<unknown> {
  return to.call({ path, label: path, timeoutMs: 1000 }, never);
}

function oauth(script: Script, name: string): (string | undefined)[] {
  const pattern = new RegExp(`${name}="([^"]*)"`);
  return script.requests.map((request) => pattern.exec(request.headers['Authorization'] ?? '')?.[1]);
}

function seconds(moment: number): string {
  return String(Math.floor(moment / 1000));
}

/** What Spotler says when its own clock stands at `moment`. */
function at(moment: number): { readonly date: string } {
  return { date: new Date(moment).toUTCString() };
}

describe('a call to Spotler', () => {
  it('has a fresh nonce and the time of the moment in every attempt', async () => {
    let now = start;
    const script = scripted([{ status: 500 }, { status: 500 }, { json: [] }], () => (now += 2000));
    await ask(caller(script));
    expect(new Set(oauth(script, 'oauth_nonce')).size).toBe(3);
    expect(new Set(oauth(script, 'oauth_timestamp')).size).toBe(3);
  });

  it('asks for JSON, and names a content type only where there is content', async () => {
    const script = scripted([{ json: [] }, { json: [] }]);
    const to = caller(script);
    await ask(to);
    await to.call({ path: '/contact/list', label: '/contact/list', body: { a: 1 }, timeoutMs: 1000 }, never);
    expect(
      script.requests.map(({ method, headers, body }) => [method, headers['Accept'], headers['Content-Type'], body]),
    ).toEqual([
      ['GET', 'application/json', undefined, undefined],
      ['POST', 'application/json', 'application/json', '{"a":1}'],
    ]);
    expect(script.calls.map((call) => call.repeat)).toEqual(['read', 'upsert']);
  });

  it('corrects a clock that is off, once, and stays corrected', async () => {
    const script = scripted(
      [{ status: 401, headers: at(start - 7 * minute) }, { json: [1] }, { json: [2] }],
      () => start,
    );
    const to = caller(script);
    expect(await ask(to)).toEqual([1]);
    expect(await ask(to)).toEqual([2]);
    const corrected = seconds(start - 7 * minute);
    expect(oauth(script, 'oauth_timestamp')).toEqual([seconds(start), corrected, corrected]);
    expect(new Set(oauth(script, 'oauth_nonce')).size).toBe(3);
  });

  it('measures anew when the clock has been set right in between', async () => {
    let now = start;
    const script = scripted(
      [
        { status: 401, headers: at(start + 7 * minute) },
        { json: [] },
        { status: 403, headers: at(start) },
        { json: [] },
      ],
      () => now,
    );
    const to = caller(script);
    await ask(to);
    now = start;
    await ask(to);
    expect(oauth(script, 'oauth_timestamp')[3]).toBe(seconds(start));
  });

  it('corrects each of two calls that were under way together', async () => {
    const script = scripted(
      [
        { status: 401, headers: at(start - 7 * minute) },
        { status: 401, headers: at(start - 7 * minute) },
        { json: [] },
        { json: [] },
      ],
      () => start,
    );
    const to = caller(script);
    await expect(Promise.all([ask(to), ask(to)])).resolves.toEqual([[], []]);
  });

  it('says by how much the clock is off when the corrected time is refused too', async () => {
    const refusal = { status: 401, headers: at(start - 7 * minute) };
    const script = scripted([refusal, refusal], () => start);
    await expect(ask(caller(script))).rejects.toMatchObject({
      code: 'spotler.clockOff',
      kind: 'credentials',
      params: { minutes: 7 },
    });
    expect(script.requests).toHaveLength(2);
  });

  it.each([at(start - 59_000), at(start + 59_000), {}, { date: 'unknown' }])(
    'does not ask twice when the clock is right: %j',
    async (headers) => {
      const script = scripted([{ status: 401, headers: { ...headers } }], () => start);
      await expect(ask(caller(script))).rejects.toMatchObject({ code: 'spotler.credentials' });
    },
  );

  it('does not blame the clock for anything but refused credentials', async () => {
    const script = scripted([{ status: 400, headers: at(start - 7 * minute) }], () => start);
    await expect(ask(caller(script))).rejects.toMatchObject({ code: 'spotler.refused' });
  });

  it("tells Spotler's time once it has answered, also when it refused", async () => {
    const script = scripted([
      { json: [], headers: at(start) },
      { json: [] },
      { status: 400, headers: at(start + minute) },
    ]);
    const to = caller(script);
    expect(to.serverNow()).toBeNull();
    await ask(to);
    await ask(to);
    expect(to.serverNow()).toBe(start);
    await expect(ask(to)).rejects.toThrow();
    expect(to.serverNow()).toBe(start + minute);
  });
});
