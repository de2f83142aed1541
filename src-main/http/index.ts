import PQueue from 'p-queue';
import { asFault, Fault, type FaultKind } from '../../src-shared/domain/fault.ts';
import type { Clock } from '../engine/ports.ts';
import { createExchange } from './exchange.ts';
import { hostOf } from './host-of.ts';
import { basePauseMs, nextPauseMs } from './pause.ts';
import { retryAfterMs } from './retry-after.ts';
import type { CallRecord, HttpAnswer, HttpCall, HttpClient, HttpRequest } from './types.ts';

export type HttpLimits = {
  /** How often one call is sent at most, the first time included. */
  readonly attempts: number;
  /** The longest single wait; a longer `Retry-After` ends the call at once with `http.comeBackLater`. */
  readonly maxWaitMs: number;
  /** From leaving the queue to the last answer, waits included. */
  readonly deadlineMs: number;
};

export type HttpClientOptions = {
  readonly fetch?: typeof fetch;
  readonly clock: Clock;
  /** Uniform in [0, 1). */
  readonly random: () => number;
  /** How many calls run at a time, by lane. One client serves one connection, so the limits are per environment. */
  readonly lanes: Readonly<Record<string, number>>;
  readonly onCall?: (call: CallRecord) => void;
  readonly limits?: Partial<HttpLimits>;
};

const defaultLimits: HttpLimits = { attempts: 4, maxWaitMs: 60_000, deadlineMs: 300_000 };
const repeatable: ReadonlySet<FaultKind> = new Set(['throttled', 'transient']);

type Attempted =
  | { readonly answer: HttpAnswer; readonly fault: null }
  | { readonly fault: Fault; readonly host: string; readonly askedMs: number | undefined };

/**
 * The one client under both sides. A fault of kind `throttled` or `transient` is waited for and tried again, every other
 * kind is thrown at once; so whether a refused write may be repeated is said by the kind that `judge` gives. A call
 * keeps its place in the lane while it waits: a side in trouble gets fewer calls, not more.
 */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  const { clock, random, onCall } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const exchange = createExchange(options.fetch ?? fetch, clock);
  const lanes = new Map(
    Object.entries(options.lanes).map(([lane, concurrency]) => [lane, new PQueue({ concurrency })]),
  );

  async function attempt(call: HttpCall, number: number, timeoutMs: number): Promise<Attempted> {
    const request: HttpRequest = await call.request(number);
    call.signal?.throwIfAborted();
    const at = clock.now();
    const report = (status: number | null, code: string | null): void =>
      onCall?.({
        at,
        side: call.side,
        method: request.method,
        label: call.label,
        attempt: number,
        status,
        durationMs: clock.now() - at,
        code,
      });
    try {
      const answer = await exchange(request, { repeat: call.repeat, timeoutMs, signal: call.signal });
      const fault = call.judge(answer);
      report(answer.status, fault?.code ?? null);
      if (!fault) return { answer, fault };
      return {
        fault,
        host: hostOf(request.url),
        askedMs: fault.retryAfterMs ?? retryAfterMs(answer.headers, clock.now()),
      };
    } catch (thrown) {
      const fault = call.signal?.aborted ? cancelled(thrown) : asFault(thrown);
      report(null, fault.code);
      return { fault, host: hostOf(request.url), askedMs: undefined };
    }
  }

  async function persist(call: HttpCall): Promise<HttpAnswer> {
    const endsAt = clock.now() + limits.deadlineMs;
    let pauseMs = 0;
    for (let number = 1; ; number++) {
      const tried = await attempt(call, number, Math.min(call.timeoutMs, endsAt - clock.now()));
      if (!tried.fault) return tried.answer;
      const { fault, host, askedMs } = tried;
      if (!repeatable.has(fault.kind)) throw fault;
      pauseMs = nextPauseMs(pauseMs, limits.maxWaitMs, random);
      const waitMs = askedMs === undefined ? pauseMs : Math.max(askedMs, basePauseMs);
      if (waitMs > limits.maxWaitMs) throw comeBackLater(host, waitMs, fault);
      if (number >= limits.attempts || clock.now() + waitMs >= endsAt) throw fault;
      await clock.sleep(waitMs, call.signal ?? new AbortController().signal);
    }
  }

  return {
    async send(call) {
      const lane = lanes.get(call.lane);
      if (!lane) throw asFault(new Error(`unknown lane: ${call.lane}`));
      try {
        // The lane lets go of a call at once when its signal aborts, whatever the call is waiting for.
        return await lane.add(() => persist(call), call.signal ? { signal: call.signal } : {});
      } catch (thrown) {
        throw call.signal?.aborted ? cancelled(thrown) : asFault(thrown);
      }
    },
  };
}

function cancelled(cause: unknown): Fault {
  return cause instanceof Fault && cause.kind === 'cancelled' ? cause : new Fault('run.cancelled', {}, { cause });
}

function comeBackLater(host: string, waitMs: number, cause: Fault): Fault {
  const minutes = Math.ceil(waitMs / 60_000);
  return new Fault('http.comeBackLater', { host, minutes }, { retryAfterMs: waitMs, cause });
}
