import { createHash, timingSafeEqual } from 'node:crypto';

/** What of a request decides whether it comes in: header values as received. */
export type Knock = {
  readonly method: string;
  /** Path and query, as in the request line. */
  readonly target: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly authorization: string | undefined;
};

type Admission =
  | { readonly to: 'rpc' }
  | { readonly to: 'window'; readonly pathname: string }
  | { readonly to: 'door'; readonly status: number; readonly headers?: Readonly<Record<string, string>> };

/**
 * Decides on a request before anything of it is read. Any page in the browser can send requests to a loopback port, so
 * the Host header has to be ours (a name that was rebound to 127.0.0.1 keeps its own), an Origin has to be ours, and
 * the API asks the token of this start on top.
 */
export function admit(knock: Knock, port: number, token: string): Admission {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (knock.host === undefined || !hosts.includes(knock.host)) return { to: 'door', status: 421 };
  if (knock.origin !== undefined && !hosts.some((host) => knock.origin === `http://${host}`)) {
    return { to: 'door', status: 403 };
  }
  const url = knock.target.startsWith('/') ? URL.parse(`http://${knock.host}${knock.target}`) : null;
  if (!url) return { to: 'door', status: 400 };
  if (url.pathname !== '/rpc' && !url.pathname.startsWith('/rpc/')) return { to: 'window', pathname: url.pathname };
  if (!sameSecret(knock.authorization ?? '', `Bearer ${token}`)) {
    return { to: 'door', status: 401, headers: { 'WWW-Authenticate': 'Bearer' } };
  }
  if (knock.method !== 'POST') return { to: 'door', status: 405, headers: { Allow: 'POST' } };
  return { to: 'rpc' };
}

/** Takes as long whatever the first different character is; hashing makes both sides equally long. */
function sameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
