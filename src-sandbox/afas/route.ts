import type { SandboxRequest } from '../server/types.ts';

/** Where a request goes, read from its path; the path is case-insensitive. */
export type Route =
  | { readonly to: 'token' | 'version' | 'metainfo' }
  | { readonly to: 'getMetainfo' | 'updateMetainfo'; readonly connector: string }
  | { readonly to: 'connector'; readonly connector: string; readonly rest: readonly string[] }
  | { readonly to: 'nowhere' };

export type Address = {
  readonly participant: string;
  /** `rest`, `resttest`, `restaccept` or `restcursus`. */
  readonly host: string;
  readonly route: Route;
};

/** `/12345/rest/ProfitRestServices/…`: the sandbox keeps in the path what is in the host name at AFAS. */
export const parseAddress = (path: string): Address | null => {
  const parts = /^\/(\d{5})\/(rest(?:test|accept|cursus)?)\/profitrestservices(?:\/(.*))?$/i.exec(path);
  const [, participant, host, rest = ''] = parts ?? [];
  if (participant === undefined || host === undefined) return null;
  try {
    const segments = rest.split('/').map((segment) => decodeURIComponent(segment));
    return { participant, host: host.toLowerCase(), route: routeOf(segments) };
  } catch {
    // A percent sign that encodes nothing.
    return null;
  }
};

const routeOf = (segments: readonly string[]): Route => {
  const [first = '', second = '', third = '', ...more] = segments;
  const place = [first, second].join('/').toLowerCase();
  if (first.toLowerCase() === 'connectors' && second !== '') {
    return { to: 'connector', connector: second, rest: segments.slice(2) };
  }
  if (more.length > 0) return { to: 'nowhere' };
  if (place === 'metainfo/get' && third !== '') return { to: 'getMetainfo', connector: third };
  if (place === 'metainfo/update' && third !== '') return { to: 'updateMetainfo', connector: third };
  if (third !== '') return { to: 'nowhere' };
  if (place === 'oauth/token') return { to: 'token' };
  if (place === 'profitversion/') return { to: 'version' };
  return place === 'metainfo/' ? { to: 'metainfo' } : { to: 'nowhere' };
};

/** Parameters by lower-case name, decoded; of a name that comes twice the first counts. */
export const parseParameters = (rawQuery: string): ReadonlyMap<string, string> => {
  const parameters = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(rawQuery)) {
    const key = name.toLowerCase();
    if (!parameters.has(key)) parameters.set(key, value);
  }
  return parameters;
};

const longestQuery = 2049;
const largestBody = 75_000_000;

/** What never reaches Profit: a query string over 2,049 characters, counted from the `?`, or a call over 75 MB. */
export const gatewayStatus = ({ rawQuery, body }: SandboxRequest): 404 | 413 | null => {
  if (rawQuery.length + 1 > longestQuery) return 404;
  return Buffer.byteLength(body) > largestBody ? 413 : null;
};
