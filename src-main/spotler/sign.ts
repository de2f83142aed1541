import { createHmac } from 'node:crypto';

export type Parameter = readonly [name: string, value: string];

export type Signing = {
  readonly method: string;
  /** With its query, as it will be sent. */
  readonly url: string;
  readonly key: string;
  readonly secret: string;
  readonly nonce: string;
  /** Whole seconds since 1970. */
  readonly timestamp: number;
};

/**
 * The Authorization header of OAuth 1.0a as Spotler asks it: consumer key and secret only (no token), HMAC-SHA1.
 * The JSON body is never part of the signature; query parameters are. Pure.
 */
export function authorization(signing: Signing): string {
  const oauth: Parameter[] = [
    ['oauth_consumer_key', signing.key],
    ['oauth_nonce', signing.nonce],
    ['oauth_signature_method', 'HMAC-SHA1'],
    ['oauth_timestamp', String(signing.timestamp)],
    ['oauth_version', '1.0'],
  ];
  const signature = createHmac('sha1', `${percentEncode(signing.secret)}&`)
    .update(baseString(signing.method, signing.url, oauth))
    .digest('base64');
  const header = [...oauth, ['oauth_signature', signature] as const];
  return `OAuth ${header.map(([name, value]) => `${name}="${percentEncode(value)}"`).join(', ')}`;
}

/** Signature base string of RFC 5849 section 3.4.1: method, base string URI and normalised parameters. */
export function baseString(method: string, url: string, parameters: readonly Parameter[]): string {
  const target = new URL(url);
  const all = [...target.searchParams, ...parameters]
    .map(([name, value]) => [percentEncode(name), percentEncode(value)] as const)
    .sort(byNameThenValue)
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  // URL has lowered scheme and host and dropped a default port; the path keeps its own encoding (RFC 5849 3.4.1.2).
  const uri = `${target.protocol}//${target.host}${target.pathname}`;
  return [method.toUpperCase(), percentEncode(uri), percentEncode(all)].join('&');
}

/** RFC 3986 encoding: everything but letters, digits, `-`, `.`, `_` and `~`, as UTF-8, with upper-case digits. */
export function percentEncode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Byte order; encoded names and values are ASCII, so that is the order of code units. */
function byNameThenValue(a: Parameter, b: Parameter): number {
  return order(a[0], b[0]) || order(a[1], b[1]);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
