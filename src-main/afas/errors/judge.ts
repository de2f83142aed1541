import { z } from 'zod';
import { Fault } from '../../../src-shared/domain/fault.ts';
import { hostOf } from '../../http/host-of.ts';
import type { HttpAnswer } from '../../http/types.ts';
import { readJson } from '../read-json.ts';
import { answerTexts, type Asked } from './answer-texts.ts';

/** How much of AFAS's own text goes into a fault. */
const longestSaid = 300;

const text = z.string().nullish().catch(null);
const explanation = z.object({
  externalMessage: text,
  message: text,
  profitLogReference: text,
  retry_after: z.coerce.number().nonnegative().nullish().catch(null),
});

type Told = { readonly said: string; readonly reference: string; readonly retryAfterMs: number | undefined };

/**
 * The fault that an answer of AFAS means; null when it is the one hoped for. AFAS answers 500 for whatever is wrong with
 * the contents, with the reason in `externalMessage`; only a 500 without one is trouble of the server. Trouble after a
 * write is `afas.outcomeUnknown`: the write may have been made. So may one that a page of something else answers with
 * a 2xx (a sign-in page of the network, a maintenance page), or it never reached AFAS.
 */
export function judge(answer: HttpAnswer, asked: Asked): Fault | null {
  const { status } = answer;
  if (status >= 200 && status < 300) return asked.task === 'write' ? doubtful(answer, asked) : null;
  const body = readJson(answer.text);
  const told = toldIn(body);
  if (status === 503 || status === 429) return unavailable(answer, told, asked);
  return byText(told.said, status, asked) ?? byStatus(status, body, told, asked);
}

/** AFAS answers a write with nothing or with JSON. */
function doubtful({ text: body }: HttpAnswer, { baseUrl }: Asked): Fault | null {
  if (body.trim() === '' || readJson(body) !== undefined) return null;
  return new Fault('http.outcomeUnknown', { host: hostOf(baseUrl) });
}

function byText(said: string, status: number, asked: Asked): Fault | null {
  for (const { says, means } of answerTexts) {
    const found = says.exec(said);
    if (found) return means(asked, status, found[1] ?? '');
  }
  return null;
}

function byStatus(status: number, body: unknown, { said, reference }: Told, { task, subject, baseUrl }: Asked): Fault {
  const host = hostOf(baseUrl);
  // RFC 6749 answers 400 with JSON to a wrong client id or secret.
  const signInRefused = task === 'signIn' && status === 400 && body !== undefined;
  if (status === 401 || signInRefused) return new Fault('afas.credentialsRefused', { host });
  if (status === 403) return new Fault('afas.addressRefused', { host });
  if (status === 413) return new Fault('afas.tooMuchData', { subject });
  if (status === 404 || status < 400) return new Fault('afas.notFound', { host, status, subject });
  if (said !== '') return new Fault('afas.refused', { subject, said, reference });
  // A 400 without a word comes from the gateway before AFAS: nothing was done.
  if (status >= 500 && task === 'write') return new Fault('afas.outcomeUnknown', { subject, status });
  if (status >= 500 || status === 400) return new Fault('afas.serverError', { host, status });
  return new Fault('afas.refused', { subject, said: String(status), reference });
}

/** The header goes first; the HTTP client reads that one. */
function unavailable({ status, headers }: HttpAnswer, { retryAfterMs }: Told, { baseUrl }: Asked): Fault {
  const params = { host: hostOf(baseUrl), status };
  if (retryAfterMs === undefined || headers['retry-after'] !== undefined) return new Fault('afas.unavailable', params);
  return new Fault('afas.unavailable', params, { retryAfterMs });
}

function toldIn(body: unknown): Told {
  const { data } = explanation.safeParse(body);
  const said = data?.externalMessage ?? data?.message ?? '';
  return {
    said: said.trim().slice(0, longestSaid),
    reference: data?.profitLogReference ?? '-',
    retryAfterMs: typeof data?.retry_after === 'number' ? data.retry_after * 1000 : undefined,
  };
}
