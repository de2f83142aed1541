import type { Parameter } from './parameters.ts';
import { percentEncode } from './percent.ts';

const byteOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Scheme and host in lower case, default ports left out, path as received (RFC 5849 section 3.4.1.2). */
const baseUri = (origin: string, path: string): string => {
  const lower = origin.toLowerCase();
  const host = lower.startsWith('https:') ? lower.replace(/:443$/, '') : lower.replace(/:80$/, '');
  return `${host}${path}`;
};

/**
 * What is signed (RFC 5849 section 3.4.1): method, URL without query, and all parameters but the signature, encoded
 * and sorted by bytes, so `MPSearchQuery` stands before `fromDate` and both before `oauth_…`. A JSON body takes no part.
 */
export const baseString = (method: string, origin: string, path: string, parameters: readonly Parameter[]): string => {
  const encoded = parameters
    .filter(([name]) => name !== 'oauth_signature')
    .map(([name, value]) => [percentEncode(name), percentEncode(value)] as const)
    .sort(([nameA, valueA], [nameB, valueB]) => byteOrder(nameA, nameB) || byteOrder(valueA, valueB))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  return [method.toUpperCase(), percentEncode(baseUri(origin, path)), percentEncode(encoded)].join('&');
};
