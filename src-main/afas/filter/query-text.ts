import type { AfasQuery } from '../../engine/ports.ts';
import { filterParams, type QueryParam } from './filter-params.ts';

/** AFAS answers 404 to a longer query string, counted as sent and from the `?`. */
export const maxQueryLength = 2049;

/** The query string of one page, from its `?`, encoded. `orderbyfieldids` is always there: pages depend on it. */
export function queryText(query: Omit<AfasQuery, 'getConnector'>): string {
  const params: readonly QueryParam[] = [
    ['skip', String(query.skip ?? 0)],
    ['take', String(query.take)],
    ['orderbyfieldids', query.orderBy.join(',')],
    ...filterParams(query.where ?? []),
  ];
  return `?${params.map(([name, value]) => `${name}=${percentEncoded(value)}`).join('&')}`;
}

/** RFC 3986, so that nothing on the way encodes it again and makes it longer than was counted. */
export function percentEncoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
