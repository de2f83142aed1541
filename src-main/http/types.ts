import type { Fault } from '../../src-shared/domain/fault.ts';

export type Side = 'afas' | 'spotler';

/** One attempt's request. Built anew per attempt, because OAuth 1.0a needs a fresh nonce and a token may be renewed. */
export type HttpRequest = {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};

export type HttpAnswer = {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
};

export type HttpCall = {
  readonly side: Side;
  /** Calls in one lane share a limit on how many run at a time, for instance `afas.read`. */
  readonly lane: string;
  /** What the call log shows: a path with `{}` for ids, never query values. */
  readonly label: string;
  /**
   * read: may be repeated freely. upsert: a write with a natural key, may be repeated.
   * once: a write whose outcome must be looked up before it is sent again; a lost answer ends in `unknownOutcome`.
   */
  readonly repeat: 'read' | 'upsert' | 'once';
  readonly request: (attempt: number) => HttpRequest | Promise<HttpRequest>;
  /**
   * Turns an answer into the fault it means, or null when it is the answer hoped for. A fault of kind `throttled` or
   * `transient` is repeated, also for `once`: there it promises that the other side did nothing; where that is not
   * sure, the fault is of kind `unknownOutcome`. Its `retryAfterMs`, if any, goes before the `Retry-After` header.
   */
  readonly judge: (answer: HttpAnswer) => Fault | null;
  /** One attempt's time-out, in milliseconds. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
};

/** One line of the call log: what was called and how it went; no values, no secrets. */
export type CallRecord = {
  readonly at: number;
  readonly side: Side;
  readonly method: HttpRequest['method'];
  readonly label: string;
  readonly attempt: number;
  /** Null when no answer came. */
  readonly status: number | null;
  readonly durationMs: number;
  readonly code: string | null;
};

export type HttpClient = {
  /** Sends with lanes, time-outs and retries by class; throws a Fault once it gives up. */
  send(call: HttpCall): Promise<HttpAnswer>;
};
