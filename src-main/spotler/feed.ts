import { z } from 'zod';
import { Fault } from '../../src-shared/domain/fault.ts';
import type { Window } from '../engine/ports.ts';
import { read } from './read.ts';

export type Page<T> = {
  readonly items: readonly T[];
  readonly after: string | null;
  /** A bare array, which cannot name a next page. */
  readonly bare: boolean;
};

/** The largest page size that is proven; a larger one may be clamped or refused. */
export const pageSize = 100;
/** Asked for only where a window cannot be made narrower. */
const burstSize = 1000;

const cursor = z.union([z.string(), z.number().transform(String)]).nullish();
const envelope = z.looseObject({ paging: z.object({ after: cursor }).nullish() });

/**
 * A page of a feed: the envelope `{paging: {next, after}, contacts|bounces}` of the current base path, or the bare
 * array of the older one. An envelope with nothing to list may leave its list out; any other object without it is
 * refused, since reading it as empty would move past changes.
 */
export function readPage<T>(json: unknown, list: 'contacts' | 'bounces', item: z.ZodType<T>, path: string): Page<T> {
  if (Array.isArray(json)) {
    return { items: read(z.array(item), json, path), after: null, bare: true };
  }
  const outer = read(envelope, json, path);
  const nothing = outer[list] == null && Object.keys(outer).every((key) => key === 'paging' || key === list);
  return {
    items: nothing ? [] : read(z.array(item), outer[list], path),
    after: nextCursor(outer.paging?.after),
    bare: false,
  };
}

/** `after` is opaque. Zero is where a feed begins, and what an empty integer looks like, never a next page. */
function nextCursor(after: string | null | undefined): string | null {
  return after == null || after === '' || after === '0' ? null : after;
}

/**
 * All pages, until one is empty or names no next. `next` is not followed: it is not known to be a whole URL. A feed
 * that names one cursor twice would go round for ever, and ending it quietly could lose what lies behind, so it fails.
 */
export async function* pages<T>(
  path: string,
  fetchPage: (after: string | null) => Promise<Page<T>>,
): AsyncGenerator<readonly T[]> {
  const seen = new Set<string>();
  let after: string | null = null;
  do {
    const page: Page<T> = await fetchPage(after);
    if (page.items.length === 0) return;
    yield page.items;
    after = page.after;
    if (after !== null && seen.has(after)) throw new Fault('spotler.feedRepeats', { path });
    if (after !== null) seen.add(after);
  } while (after !== null);
}

/** Below this a window no longer gets narrower by halving, in milliseconds. */
const narrowest = 4;

/** One page of a window. `size` is how many are asked for. */
export type FetchPage<T> = (window: Window, after: string | null, size: number) => Promise<Page<T>>;

/**
 * All pages of a feed over a window. A bare array as long as the page size may be cut off there, without a next page
 * to ask for; its window is read again in halves, which overlap because it is not documented whether bounds are
 * inclusive. What then still fills a page happened at one moment, as a bulk write does.
 */
export async function* windowPages<T>(
  path: string,
  window: Window,
  fetchPage: FetchPage<T>,
): AsyncGenerator<readonly T[]> {
  const first = await fetchPage(window, null, pageSize);
  if (!first.bare || first.items.length !== pageSize) {
    yield* pages(path, async (after) => (after === null ? first : fetchPage(window, after, pageSize)));
  } else if (window.to - window.from > narrowest) {
    const middle = Math.floor((window.from + window.to) / 2);
    yield* windowPages(path, { from: window.from, to: middle + 1 }, fetchPage);
    yield* windowPages(path, { from: middle - 1, to: window.to }, fetchPage);
  } else {
    const { items } = await fetchPage(window, null, burstSize);
    if (items.length >= burstSize) throw new Fault('spotler.feedCut', { path, count: burstSize });
    yield items;
  }
}
