import { type Connection, afasBaseUrl } from '../../src-shared/domain/connection.ts';
import { Fault } from '../../src-shared/domain/fault.ts';
import type { Language } from '../../src-shared/text/language.ts';
import type { AfasAccess, AfasPort, AfasQuery, AfasRow, Clock } from '../engine/ports.ts';
import type { HttpClient } from '../http/types.ts';
import { createCaller, isRefusal } from './caller.ts';
import { type Authorisation, tokenAuthorisation } from './credential/authorisation.ts';
import { normaliseToken } from './credential/normalise-token.ts';
import { oauthAuthorisation } from './credential/oauth.ts';
import { maxQueryLength, percentEncoded, queryText } from './filter/query-text.ts';
import { splitByLength } from './filter/split-by-length.ts';
import { accessOf, columnsOf, updateFieldsOf } from './metainfo.ts';
import { rowsOf } from './rows.ts';
import { writeBody } from './write-body.ts';

export type AfasCredential =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'oauth'; readonly clientId: string; readonly clientSecret: string };

export type AfasOptions = {
  readonly connection: Connection['afas'];
  readonly credential: AfasCredential;
  /** With the lanes of `afasLanes`. */
  readonly http: HttpClient;
  readonly clock: Clock;
  readonly language: Language;
};

/** In milliseconds. The sample of AFAS takes 120 s; AFAS itself works on for up to 900 s. */
const timeouts = { metainfo: 60_000, read: 120_000, write: 120_000 };

/** Rows a page of a look-up holds; usually all of them, since a query string has room for some 70 values. */
const rowsPerLookUp = 1_000;

/** Speaks AFAS Profit for one connection. Throws `afas.tokenUnreadable` at once for a token that is none. */
export function createAfas(options: AfasOptions): AfasPort {
  const { connection, http, language } = options;
  const caller = createCaller({ connection, authorisation: authorisationOf(options), http, language });

  async function metainfo(path: string, subject: string, signal: AbortSignal): Promise<unknown> {
    return caller.get({ subject, path, timeoutMs: timeouts.metainfo }, signal);
  }

  async function access(signal: AbortSignal): Promise<AfasAccess> {
    return accessOf(await metainfo('metainfo', 'metainfo', signal));
  }

  /**
   * AFAS answers 401 to a refused credential and, by its documentation, also to a connector that is not on the app
   * connector. Which of the two it is, metainfo tells: it answers to every valid credential and lists its connectors.
   */
  async function about<Result>(connector: string, signal: AbortSignal, call: Promise<Result>): Promise<Result> {
    try {
      return await call;
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown;
      const { getConnectors, updateConnectors } = await access(signal);
      const listed = [...getConnectors, ...updateConnectors].some(
        ({ id }) => id.toLowerCase() === connector.toLowerCase(),
      );
      throw listed ? thrown : new Fault('afas.connectorNotAuthorised', { subject: connector }, { cause: thrown });
    }
  }

  async function read({ getConnector: subject, ...rest }: AfasQuery, signal: AbortSignal): Promise<readonly AfasRow[]> {
    const query = queryText(rest);
    if (query.length > maxQueryLength) throw new Fault('afas.queryTooLong', { subject, length: query.length });
    const path = `connectors/${percentEncoded(subject)}`;
    const call = caller.get({ subject, path, query, timeoutMs: timeouts.read }, signal);
    return rowsOf(await about(subject, signal, call), subject);
  }

  return {
    access,
    serverNow: caller.serverNow,
    read,
    async columns(getConnector, signal) {
      const path = `metainfo/get/${percentEncoded(getConnector)}`;
      return columnsOf(await about(getConnector, signal, metainfo(path, getConnector, signal)), getConnector);
    },
    async updateFields(connector, signal) {
      const path = `metainfo/update/${connector}`;
      return updateFieldsOf(await about(connector, signal, metainfo(path, connector, signal)), connector);
    },
    async *readAny({ column, values, ...query }, signal) {
      const anyOf = values.map((value) => ({ column, operator: 'equals', value }) as const);
      const page = { ...query, take: rowsPerLookUp };
      for (const where of splitByLength({ ...page, skip: 1_000_000 }, anyOf)) {
        for (let skip = 0; ; skip += rowsPerLookUp) {
          const rows = await read({ ...page, skip, where }, signal);
          if (rows.length > 0) yield rows;
          if (rows.length < rowsPerLookUp) break;
        }
      }
    },

    async update(write, signal) {
      const subject = write.connector;
      const path = `connectors/${subject}`;
      const call = caller.put({ subject, path, body: writeBody(write), timeoutMs: timeouts.write }, signal);
      await about(subject, signal, call);
    },
  };
}

function authorisationOf({ connection, credential, http, clock }: AfasOptions): Authorisation {
  if (credential.kind === 'token') return tokenAuthorisation(normaliseToken(credential.token));
  const { clientId, clientSecret } = credential;
  return oauthAuthorisation({ baseUrl: afasBaseUrl(connection), clientId, clientSecret, http, clock });
}
