import { type AxiosInstance, create, isAxiosError } from 'axios';
import type { Clock } from '../engine/ports.ts';
import { hostOf } from './host-of.ts';
import { type Lost, lostFault } from './lost-fault.ts';
import { maxBodyBytes, readBody } from './read-body.ts';
import type { HttpAnswer, HttpCall, HttpRequest } from './types.ts';
import { whyLost } from './why-lost.ts';

export type ExchangeOptions = {
  readonly repeat: HttpCall['repeat'];
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
};

/** One request, one answer. Any status is an answer; without one it throws the Fault that the silence means. */
export type Exchange = (request: HttpRequest, options: ExchangeOptions) => Promise<HttpAnswer>;

/**
 * Axios over the injected fetch: no redirects, no parsing, no status rules; bodies are read by `readBody`, because
 * axios without `Response` measures a text by copying it. `fetch` holds the keep-alive pool.
 */
export function createExchange(fetchAnswer: typeof fetch, clock: Clock): Exchange {
  const client = axiosOver(fetchAnswer);
  return async (request, { repeat, timeoutMs, signal }) => {
    const flight = new AbortController();
    const timer = new AbortController();
    const cancel = (): void => flight.abort();
    let timedOut = false;
    const expire = async (): Promise<void> => {
      await clock.sleep(timeoutMs, timer.signal);
      timedOut = true;
      flight.abort();
    };
    expire().catch(() => undefined);
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      signal?.throwIfAborted();
      const response = await client.request<string>({
        url: request.url,
        method: request.method,
        headers: request.headers,
        data: request.body,
        signal: flight.signal,
      });
      return { status: response.status, headers: plain(response.headers), text: response.data };
    } catch (thrown) {
      const lost: Lost | null = timedOut ? { why: 'timedOut', seconds: Math.round(timeoutMs / 1000) } : whyLost(thrown);
      const cause = withoutRequest(thrown);
      throw lost ? lostFault(lost, repeat, hostOf(request.url), cause) : cause;
    } finally {
      timer.abort();
      signal?.removeEventListener('abort', cancel);
    }
  };
}

function axiosOver(fetchAnswer: typeof fetch): AxiosInstance {
  const fetchText: typeof fetch = async (input, init) => {
    const response = await fetchAnswer(input, init);
    return Object.assign(Object.create(null) as Response, {
      status: response.status,
      statusText: response.statusText,
      headers: response.headers,
      text: () => readBody(response, maxBodyBytes),
    });
  };
  return create({
    adapter: 'fetch',
    // Missing Request and Response make axios call the injected fetch with plain values and use its answer as it is.
    env: { fetch: fetchText, Request: null, Response: null } as never,
    responseType: 'text',
    transformRequest: [],
    transformResponse: [],
    validateStatus: null,
    maxRedirects: 0,
    headers: { 'User-Agent': 'Pont' },
  });
}

function plain(headers: object): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) result[name.toLowerCase()] = String(value);
  return result;
}

/** An axios error carries headers, body and URL of the request; of all that only the reason may stay in a cause. */
function withoutRequest(thrown: unknown): unknown {
  return isAxiosError(thrown) ? (thrown.cause ?? new Error(thrown.code ?? 'ERR_NETWORK')) : thrown;
}
