import { randomBytes } from 'node:crypto';
import { Fault } from '../../src-shared/domain/fault.ts';
import type { Clock } from '../engine/ports.ts';
import type { HttpAnswer, HttpClient } from '../http/types.ts';
import { isUnknownContact, judge, type Judging, parseJson } from './judge.ts';
import { authorization, type Parameter, percentEncode } from './sign.ts';

export type SpotlerAccount = {
  /** Without a slash at the end. */
  readonly baseUrl: string;
  readonly credential: { readonly key: string; readonly secret: string };
  readonly http: HttpClient;
  readonly clock: Clock;
  /** Never the same text twice; 128 random bits by default. */
  readonly nonce?: () => string;
};

export type SpotlerCall = Judging & {
  /** Below the base URL; ids in it are already fit for a URL. */
  readonly path: string;
  readonly query?: readonly Parameter[];
  /** Present: a POST with this JSON. */
  readonly body?: unknown;
  /** True: an unknown contact is an answer (`undefined`), not a fault. */
  readonly mayBeAbsent?: boolean;
  readonly timeoutMs: number;
};

export type SpotlerCaller = {
  /** The JSON of the answer. */
  call(call: SpotlerCall, signal: AbortSignal): Promise<unknown>;
  serverNow(): number | null;
};

/** Spotler's servers are not documented to allow any difference; less than this is not what they refuse. */
const skewThatMatters = 60_000;

/**
 * Signed calls to one account. Every attempt has a fresh nonce and the time of that moment. When Spotler refuses an
 * attempt whose time was more than a minute off the Date of the answer, the time is corrected by the difference and
 * the call is made once more; later calls keep the correction until another one is measured.
 */
export function createCaller({ baseUrl, credential, http, clock, nonce = randomNonce }: SpotlerAccount): SpotlerCaller {
  let correction = 0;
  let lastDate: number | null = null;

  async function send(call: SpotlerCall, signal: AbortSignal, again: boolean): Promise<HttpAnswer> {
    const method = call.body === undefined ? 'GET' : 'POST';
    const url = baseUrl + call.path + queryText(call.query);
    const body = call.body === undefined ? {} : { body: JSON.stringify(call.body) };
    let signedAt = 0;
    let offBy = null as number | null;
    try {
      return await http.send({
        side: 'spotler',
        lane: 'spotler',
        label: call.label,
        repeat: method === 'GET' ? 'read' : 'upsert',
        timeoutMs: call.timeoutMs,
        signal,
        request: () => {
          signedAt = clock.now() + correction;
          const timestamp = Math.floor(signedAt / 1000);
          return {
            method,
            url,
            headers: {
              Accept: 'application/json',
              ...(method === 'POST' ? { 'Content-Type': 'application/json' } : {}),
              Authorization: authorization({ method, url, ...credential, nonce: nonce(), timestamp }),
            },
            ...body,
          };
        },
        judge: (answer) => {
          const now = clock.now();
          const date = dateOf(answer);
          lastDate = date ?? lastDate;
          if (call.mayBeAbsent === true && isUnknownContact(answer)) return null;
          const fault = judge(answer, call, now);
          if (fault?.kind !== 'credentials' || date === null) return fault;
          // Against the time signed with, not the corrected clock: a call beside this one may have corrected it since.
          if (!again && Math.abs(date - signedAt) > skewThatMatters) offBy = date - now;
          return again && Math.abs(date - now) > skewThatMatters
            ? new Fault('spotler.clockOff', { minutes: Math.round(Math.abs(date - now) / 60_000) })
            : fault;
        },
      });
    } catch (thrown) {
      if (offBy === null) throw thrown;
      correction = offBy;
      return send(call, signal, true);
    }
  }

  return {
    async call(call, signal) {
      const answer = await send(call, signal, false);
      return call.mayBeAbsent === true && isUnknownContact(answer) ? undefined : parseJson(answer.text);
    },
    serverNow: () => lastDate,
  };
}

function queryText(query: readonly Parameter[] = []): string {
  const pairs = query.map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

function dateOf(answer: HttpAnswer): number | null {
  const date = Date.parse(answer.headers['date'] ?? '');
  return Number.isNaN(date) ? null : date;
}

function randomNonce(): string {
  return randomBytes(16).toString('hex');
}
