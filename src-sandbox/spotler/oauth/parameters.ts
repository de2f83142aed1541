import { percentDecode } from './percent.ts';

/** Decoded. A name may occur more than once. */
export type Parameter = readonly [name: string, value: string];

/** A query string as a form decodes it: `+` is a space, so the `+` of a time zone has to come as `%2B`. */
export const queryParameters = (rawQuery: string): Parameter[] =>
  rawQuery
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const spaced = part.replaceAll('+', ' ');
      const equals = spaced.indexOf('=');
      return equals === -1
        ? [percentDecode(spaced), '']
        : [percentDecode(spaced.slice(0, equals)), percentDecode(spaced.slice(equals + 1))];
    });

/**
 * The parameters of an `Authorization: OAuth …` header, or null when it is another scheme. Lenient as the service has to
 * be for the clients in use: `,` or `, ` between parameters, an `oauth_signature` that is not percent-encoded, an empty
 * `oauth_token`. `realm` is no parameter of the signature (RFC 5849 section 3.4.1.3.1).
 */
export const headerParameters = (authorization: string | undefined): Parameter[] | null => {
  if (authorization === undefined || !/^OAuth\s/i.test(authorization)) return null;
  return [...authorization.slice(5).matchAll(/([\w.~%-]+)\s*=\s*"([^"]*)"/g)]
    .map(([, name = '', value = '']): Parameter => [percentDecode(name), percentDecode(value)])
    .filter(([name]) => name.toLowerCase() !== 'realm');
};
