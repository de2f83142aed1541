import type { SandboxReply } from '../../server/types.ts';
import type { Call } from './call.ts';
import { invalidParams } from './failure.ts';

type PageRequest = { readonly size: number; readonly after: number | null };

const maxInt32 = 2 ** 31 - 1;

/** `after`: an int32 that this service gave out; null when absent, undefined when it is no such number. */
const readAfter = (text: string | undefined): number | null | undefined => {
  if (text === undefined) return null;
  return /^\d{1,10}$/.test(text) && Number(text) <= maxInt32 ? Number(text) : undefined;
};

/** `pageSize` and `after` of the query, or the 400 that refuses them. `optional` gives everything without a pageSize. */
export const readPage = (
  { query, account }: Call,
  pageSize: 'required' | 'optional',
): PageRequest | { readonly reply: SandboxReply } => {
  const after = readAfter(query.get('after'));
  if (after === undefined) return { reply: invalidParams('Invalid after') };
  const text = query.get('pageSize');
  if (text === undefined) {
    return pageSize === 'required' ? { reply: invalidParams('No pageSize given') } : { size: Infinity, after };
  }
  const size = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (size === 0) return { reply: invalidParams('Invalid pageSize') };
  const { maxPageSize, overMaxPageSize } = account.switches;
  if (size <= maxPageSize) return { size, after };
  return overMaxPageSize === 'clamped' ? { size: maxPageSize, after } : { reply: invalidParams('Invalid pageSize') };
};

export type Page<Item> = {
  readonly items: readonly Item[];
  readonly paging: { readonly next?: string; readonly after?: number };
};

const nextUrl = ({ request, account }: Call, after: number): { next?: string } => {
  const form = account.switches.pagingNext;
  if (form === 'absent') return {};
  const kept = request.rawQuery.split('&').filter((part) => part !== '' && !/^(after|oauth_[a-z_]+)=/.test(part));
  const path = `${request.path}?${[...kept, `after=${after}`].join('&')}`;
  return { next: form === 'url' ? `${request.origin}${path}` : path };
};

/** Takes one page from a walk over lines; `cursor` gives the number to continue after. */
export const takePage = <Line>(
  call: Call,
  lines: Iterable<Line>,
  { size, after }: PageRequest,
  cursor: (line: Line) => number,
): Page<Line> => {
  const items: Line[] = [];
  let more = false;
  for (const line of lines) {
    if (items.length === size) {
      more = true;
      break;
    }
    items.push(line);
  }
  const { lastPage } = call.account.switches;
  const last = items.at(-1);
  const endless = lastPage === 'repeatsAfter' && last === undefined ? after : null;
  const next = last !== undefined && (more || lastPage !== 'withoutAfter') ? cursor(last) : endless;
  return { items, paging: next === null ? {} : { ...nextUrl(call, next), after: next } };
};
