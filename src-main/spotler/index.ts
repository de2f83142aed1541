import type { z } from 'zod';
import { Fault } from '../../src-shared/domain/fault.ts';
import type { SpotlerContact, SpotlerPort, Window } from '../engine/ports.ts';
import { createCaller, type SpotlerAccount } from './call.ts';
import { bounce, contact } from './contact.ts';
import { type FetchPage, pages, pageSize, readPage, windowPages } from './feed.ts';
import { properties } from './property.ts';
import { read } from './read.ts';
import type { Parameter } from './sign.ts';
import { largestBatch, outcomes, sentValues, upsertBody } from './upsert.ts';

const readTimeoutMs = 30_000;
const slowTimeoutMs = 60_000;

/**
 * One Spotler Mail+ account, read and written with one key pair. `externalId` is per key pair: another integration of
 * the same account has its own. Every method fails with a Fault; retries, time-outs and limits are the HttpClient's.
 */
export function createSpotler(account: SpotlerAccount): SpotlerPort {
  const { call, serverNow } = createCaller(account);
  // The frozen base path `integrationservice-1.1.0` answers a whole window as a bare array when not given a page size.
  const isSized = !/-\d+(\.\d+)*$/.test(account.baseUrl);

  function feed<T>(list: 'contacts' | 'bounces', item: z.ZodType<T>, path: string, signal: AbortSignal): FetchPage<T> {
    return async (window, after, size) => {
      const query = [...windowQuery(window), ...(isSized ? [sizeOf(size)] : []), ...afterQuery(after)];
      const json = await call({ path, label: path, query, timeoutMs: slowTimeoutMs }, signal);
      const page = readPage(json, list, item, path);
      return { ...page, bare: page.bare && isSized };
    };
  }

  return {
    async properties(signal) {
      const path = '/contact/properties/list';
      return read(properties, await call({ path, label: path, timeoutMs: readTimeoutMs }, signal), path);
    },

    async contact(externalId, signal) {
      const label = '/contact/{}';
      const path = `/contact/${fitForUrl(externalId)}`;
      const json = await call({ path, label, mayBeAbsent: true, timeoutMs: readTimeoutMs }, signal);
      return json === undefined ? null : read(contact, json, label);
    },

    async findByEmail(email, signal) {
      const path = '/contact/search';
      const question: Parameter = ['MPSearchQuery', `email=${email}`];
      const found: SpotlerContact[] = [];
      const search = pages(path, async (after) => {
        const query = [question, sizeOf(pageSize), ...afterQuery(after)];
        const json = await call({ path, label: path, query, sent: [email], timeoutMs: readTimeoutMs }, signal);
        return readPage(json, 'contacts', contact, path);
      });
      for await (const page of search) found.push(...page.filter((hit) => hasEmail(hit, email)));
      return found;
    },

    updates(window, signal) {
      const path = '/contact/updates/list';
      return windowPages(path, window, feed('contacts', contact, path, signal));
    },

    async *bounces(window, signal) {
      const path = '/contact/bounces/list';
      const all = windowPages(path, window, feed('bounces', bounce, path, signal));
      for await (const page of all) yield page.filter((item) => item !== null);
    },

    async upsert(contacts, signal) {
      if (contacts.length === 0) return [];
      if (contacts.length > largestBatch) throw new RangeError(`upsert of ${contacts.length} contacts`);
      for (const { externalId } of contacts) fitForUrl(externalId);
      const path = '/contact/list';
      const body = upsertBody(contacts);
      const judging = { label: path, batch: true, sent: sentValues(contacts) };
      return outcomes(contacts, await call({ path, ...judging, body, timeoutMs: slowTimeoutMs }, signal), path);
    },

    serverNow,
  };
}

/** Some servers refuse an encoded slash in a path, so an external id is only ever letters, digits, `_` and `-`. */
function fitForUrl(externalId: string): string {
  if (!/^[A-Za-z0-9_-]+$/.test(externalId)) throw new Fault('spotler.badExternalId');
  return externalId;
}

/** In UTC: the `+` of an offset is the classic way to break a signature. */
function windowQuery({ from, to }: Window): readonly Parameter[] {
  return [
    ['fromDate', new Date(from).toISOString()],
    ['toDate', new Date(to).toISOString()],
  ];
}

function sizeOf(size: number): Parameter {
  return ['pageSize', String(size)];
}

function afterQuery(after: string | null): readonly Parameter[] {
  return after === null ? [] : [['after', after]];
}

/** The search grammar beyond `property=value` is unknown; a hit on part of an address is somebody else. */
function hasEmail(hit: SpotlerContact, email: string): boolean {
  const shown = hit.properties['email'];
  return typeof shown !== 'string' || shown.trim().toLowerCase() === email.trim().toLowerCase();
}
