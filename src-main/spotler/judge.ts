import { z } from 'zod';
import { Fault } from '../../src-shared/domain/fault.ts';
import { redact } from '../http/redact.ts';
import { retryAfterMs } from '../http/retry-after.ts';
import type { HttpAnswer } from '../http/types.ts';

/** What a call knows about itself that decides how its answer is judged. */
export type Judging = {
  /** Shown in sentences: a path with `{}` for ids. */
  readonly label: string;
  /** A bulk write: a refusal is about some contact in it, and the caller splits. */
  readonly batch?: boolean;
  /** Values that were sent; an error text that repeats one has it covered. */
  readonly sent?: readonly string[];
};

const errorBody = z.object({ errorType: z.string().catch(''), message: z.string().catch('') });
type ErrorBody = z.infer<typeof errorBody>;

/** About what was sent: 413 is a batch too large, 417 a rule of Spotler's own. */
const refusals: ReadonlySet<number> = new Set([400, 413, 417]);
/** About the address. */
const notThere: ReadonlySet<number> = new Set([404, 405, 410]);

/**
 * What an answer of Spotler means: a fault, or null when it is a success with a JSON body.
 * Errors are `{errorType, message}`; on refused credentials the body may be empty or not JSON. The status decides,
 * except that AUTH_NOT_FOUND and NOT_AUTHORIZED mean credentials under any status: their status is not documented.
 * `now` is in milliseconds since 1970, for a Retry-After that is a date.
 */
export function judge(answer: HttpAnswer, judging: Judging, now: number): Fault | null {
  const { status } = answer;
  const path = judging.label;
  if (status >= 200 && status < 300) {
    return parseJson(answer.text) === undefined ? new Fault('spotler.garbled', { path }) : null;
  }
  const error = readError(answer);
  if (status === 401 || error.errorType === 'AUTH_NOT_FOUND') return new Fault('spotler.credentials');
  if (status === 403 || error.errorType === 'NOT_AUTHORIZED') return new Fault('spotler.forbidden');
  if (notThere.has(status)) return new Fault('spotler.notThere', { path, status });
  if (refusals.has(status)) {
    const params = { status, errorType: errorCode(error), said: said(error.message, judging.sent) || nothing };
    return new Fault(judging.batch === true ? 'spotler.batchRefused' : 'spotler.refused', params);
  }
  if (status === 429 || status === 503) {
    const wait = retryAfterMs(answer.headers, now);
    return new Fault('spotler.throttled', { status }, wait === undefined ? {} : { retryAfterMs: wait });
  }
  return new Fault('spotler.unavailable', { status });
}

/**
 * True when the account has no contact by the id asked for: 404, or 400 as one client reports, with CONTACT_NOT_FOUND,
 * or a 404 without body. Any other 404 is a wrong address or a page of something in between: reading that as "not in
 * Spotler" would make someone who opted out look new.
 */
export function isUnknownContact(answer: HttpAnswer): boolean {
  if (answer.status === 404 && answer.text.trim() === '') return true;
  return (answer.status === 404 || answer.status === 400) && readError(answer).errorType === 'CONTACT_NOT_FOUND';
}

/** Parsed JSON, or undefined when the text is not, or not wholly, JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own error quotes the text, which holds people.
    return undefined;
  }
}

const longest = 300;
/** Stands in a sentence for what Spotler did not say. */
const nothing = '–';

/** Spotler's words, capped, without addresses, long numbers and the values that were sent. */
export function said(message: string, sent: readonly string[] = []): string {
  const values = sent.filter((value) => value.length > 2).toSorted((a, b) => b.length - a.length);
  const covered = values.reduce((text, value) => text.replaceAll(value, '…'), message);
  const text = redact(covered).replace(/\+?\d[\d\s-]{4,}\d/g, '…');
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

function readError(answer: HttpAnswer): ErrorBody {
  const parsed = errorBody.safeParse(parseJson(answer.text));
  return parsed.success ? parsed.data : { errorType: '', message: '' };
}

function errorCode(error: ErrorBody): string {
  return /^[A-Z_]{1,60}$/.test(error.errorType) ? error.errorType : nothing;
}
