import { createHmac, randomUUID } from 'node:crypto';
import { createClock, createSideClock } from '../server/clock.ts';
import { createFaults } from '../server/faults.ts';
import { createLog } from '../server/log.ts';
import { serveSide } from '../server/side-server.ts';
import { createSpotlerSide, type SpotlerSide } from './index.ts';

/** For tests: a signer of its own, from the RFC, so that a mistake of the verifier cannot hide behind itself. */
const encode = (text: string): string =>
  [...new TextEncoder().encode(text)]
    .map((byte) => {
      const char = String.fromCharCode(byte);
      return /[A-Za-z0-9\-._~]/.test(char) ? char : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');

type Signed = { readonly method: string; readonly url: string; readonly key: string; readonly secret: string };

/** The OAuth parameters of a call, signature included, as name and plain value. */
export const oauthParameters = (
  { method, url, key, secret }: Signed,
  own: Record<string, string>,
): Record<string, string> => {
  const { origin, pathname, searchParams } = new URL(url);
  const oauth: Record<string, string> = {
    oauth_consumer_key: key,
    oauth_nonce: randomUUID(),
    oauth_signature_method: 'HMAC-SHA1',
    oauth_version: '1.0',
    ...own,
  };
  const lines = [...searchParams, ...Object.entries(oauth)].map(([name, value]) => `${encode(name)}=${encode(value)}`);
  const base = [method, `${origin}${pathname}`, lines.sort().join('&')].map(encode).join('&');
  const signature = createHmac('sha1', `${encode(secret)}&`)
    .update(base)
    .digest('base64');
  return { ...oauth, oauth_signature: signature };
};

export const oauthHeader = (parameters: Record<string, string>): string =>
  `OAuth ${Object.entries(parameters)
    .map(([name, value]) => `${encode(name)}="${encode(value)}"`)
    .join(', ')}`;

export type Reply = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: unknown;
};

type CallOptions = {
  readonly body?: unknown;
  readonly rawBody?: string;
  readonly keys?: { readonly key: string; readonly secret: string };
  readonly oauth?: Record<string, string>;
  readonly headers?: Record<string, string>;
};

export type AccountUnderTest = {
  readonly side: SpotlerSide;
  readonly origin: string;
  /** The account's time in milliseconds; tests move it. */
  readonly time: { now: number };
  /** `path` from the base path on, such as `/integrationservice/contact`. */
  call(method: string, path: string, options?: CallOptions): Promise<Reply>;
  act(name: string, params?: Record<string, unknown>): unknown;
  /** POST /contact with update true; throws unless 204. */
  push(externalId: string, properties: Record<string, unknown>): Promise<void>;
  close(): Promise<void>;
};

/** A Mail+ account behind a real HTTP server, with a clock that stands still. */
export const openAccount = async (): Promise<AccountUnderTest> => {
  const time = { now: Date.UTC(2026, 0, 15, 12) };
  const side = createSpotlerSide({ seed: 1, now: () => time.now });
  const listener = await serveSide({
    name: 'spotler',
    side,
    port: 0,
    clock: createSideClock(createClock(() => time.now)),
    faults: createFaults(),
    log: createLog(),
  });
  const origin = `http://127.0.0.1:${listener.port}`;

  const call: AccountUnderTest['call'] = async (method, path, { body, rawBody, keys, oauth, headers } = {}) => {
    const url = `${origin}${path}`;
    const sent = rawBody ?? (body === undefined ? undefined : JSON.stringify(body));
    const { key, secret } = keys ?? side.secrets;
    const timestamp = String(Math.floor(time.now / 1000));
    const parameters = oauthParameters({ method, url, key, secret }, { oauth_timestamp: timestamp, ...oauth });
    const answer = await fetch(url, {
      method,
      headers: {
        accept: 'application/json',
        ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
        authorization: oauthHeader(parameters),
        ...headers,
      },
      ...(sent === undefined ? {} : { body: sent }),
    });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type') === 'application/json';
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      json: isJson ? (JSON.parse(text) as unknown) : undefined,
    };
  };

  return {
    side,
    origin,
    time,
    call,
    act(name, params = {}) {
      const act = side.acts[name];
      if (!act) throw new Error(`no act ${name}`);
      return act(params);
    },
    async push(externalId, properties) {
      const reply = await call('POST', '/integrationservice/contact', {
        body: { update: true, purge: false, contact: { externalId, properties } },
      });
      if (reply.status !== 204) throw new Error(`${reply.status} ${reply.text}`);
    },
    close: () => listener.stop(),
  };
};
