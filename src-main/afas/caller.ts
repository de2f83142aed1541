import { type Connection, afasBaseUrl } from '../../src-shared/domain/connection.ts';
import { Fault } from '../../src-shared/domain/fault.ts';
import type { Language } from '../../src-shared/text/language.ts';
import type { HttpCall, HttpClient, HttpRequest } from '../http/types.ts';
import type { Authorisation } from './credential/authorisation.ts';
import { judge } from './errors/judge.ts';
import { readJson } from './read-json.ts';

/** Labels, code descriptions and error texts follow this; it stays the same for a connection, else values would differ. */
const acceptLanguage: Readonly<Record<Language, string>> = { nl: 'nl-nl', en: 'en-us' };

export type CallerOptions = {
  readonly connection: Connection['afas'];
  readonly authorisation: Authorisation;
  readonly http: HttpClient;
  readonly language: Language;
};

type Call = {
  /** Of the connector, or what else is asked; for the sentences. */
  readonly subject: string;
  /** Below the base URL, encoded, without query. */
  readonly path: string;
  readonly timeoutMs: number;
};

export type Caller = {
  /** GET; the JSON of the answer, of whatever shape. */
  get(call: Call & { readonly query?: string }, signal: AbortSignal): Promise<unknown>;
  put(call: Call & { readonly body: string }, signal: AbortSignal): Promise<void>;
  /** The Date header of the last answer, in milliseconds since 1970; null before the first. */
  serverNow(): number | null;
};

/** Calls to one AFAS environment: address, headers, credentials and what the answers mean. */
export function createCaller({ connection, authorisation, http, language }: CallerOptions): Caller {
  const baseUrl = afasBaseUrl(connection);
  const headers: Readonly<Record<string, string>> = {
    Accept: 'application/json',
    'Accept-Language': acceptLanguage[language],
    ...(connection.integrationId === undefined ? {} : { IntegrationId: connection.integrationId }),
  };

  let lastDate: number | null = null;

  type Sent = Pick<HttpCall, 'lane' | 'label' | 'repeat' | 'timeoutMs' | 'signal' | 'judge'>;

  /** Sends, and once more with a new token when AFAS no longer takes the old one. */
  async function send(call: Sent, request: (authorization: string) => HttpRequest): Promise<void> {
    let used = '';
    const whole: HttpCall = {
      ...call,
      judge: (answer) => {
        const date = Date.parse(answer.headers['date'] ?? '');
        if (!Number.isNaN(date)) lastDate = date;
        return call.judge(answer);
      },
      side: 'afas',
      request: async () => {
        used = await authorisation.header();
        return request(used);
      },
    };
    try {
      await http.send(whole);
    } catch (thrown) {
      if (!isRefusal(thrown) || !authorisation.refused(used)) throw thrown;
      await http.send(whole);
    }
  }

  return {
    serverNow: () => lastDate,
    /** The answer is read while it is judged: half an answer is asked for again, and a whole one is read only once. */
    async get({ subject, path, query = '', timeoutMs }, signal) {
      let value: unknown;
      const call: Sent = {
        lane: 'afas.read',
        label: path,
        repeat: 'read',
        timeoutMs,
        signal,
        judge: (answer) => {
          const fault = judge(answer, { task: 'read', subject, baseUrl });
          if (fault) return fault;
          value = readJson(answer.text);
          return value === undefined ? new Fault('afas.truncated', { subject }) : null;
        },
      };
      const url = `${baseUrl}/${path}${query}`;
      await send(call, (authorization) => ({
        method: 'GET',
        url,
        headers: { ...headers, Authorization: authorization },
      }));
      return value;
    },

    async put({ subject, path, body, timeoutMs }, signal) {
      const call: Sent = {
        lane: 'afas.write',
        label: path,
        repeat: 'once',
        timeoutMs,
        signal,
        judge: (answer) => judge(answer, { task: 'write', subject, baseUrl }),
      };
      const url = `${baseUrl}/${path}`;
      await send(call, (authorization) => ({
        method: 'PUT',
        url,
        headers: { ...headers, 'Content-Type': 'application/json;charset=utf-8', Authorization: authorization },
        body,
      }));
    },
  };
}

/** AFAS said 401. */
export function isRefusal(thrown: unknown): thrown is Fault {
  return thrown instanceof Fault && thrown.code === 'afas.credentialsRefused';
}
