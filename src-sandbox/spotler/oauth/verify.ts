import { createHmac } from 'node:crypto';
import type { SandboxRequest } from '../../server/types.ts';
import { baseString } from './base-string.ts';
import type { Nonces } from './nonces.ts';
import { headerParameters, queryParameters, type Parameter } from './parameters.ts';
import { percentEncode } from './percent.ts';

export type Verdict<Key> =
  | { readonly ok: true; readonly keyPair: Key }
  | {
      readonly ok: false;
      readonly errorType: 'AUTH_NOT_FOUND' | 'NOT_AUTHORIZED';
      readonly message: string;
      readonly note: string;
    };

type Rules<Key> = {
  /** Undefined for a key that the account does not know, or no longer. */
  readonly keyPair: (key: string) => Key | undefined;
  readonly nonces: Nonces;
  readonly nowMs: number;
  /** 0 does not look at the timestamp. */
  readonly skewSeconds: number;
  readonly replay: 'refused' | 'accepted';
};

/** HMAC-SHA1 over the base string; one-legged, so the token secret is empty (RFC 5849 section 3.4.2). */
export const signature = (secret: string, base: string): string =>
  createHmac('sha1', `${percentEncode(secret)}&`)
    .update(base)
    .digest('base64');

/** The `oauth_…` parameters by name, or the name of one that occurs twice. */
const oauthParameters = (all: readonly Parameter[]): ReadonlyMap<string, string> | string => {
  const oauth = new Map<string, string>();
  for (const [name, value] of all) {
    if (!name.startsWith('oauth_')) continue;
    if (oauth.has(name)) return name;
    oauth.set(name, value);
  }
  return oauth;
};

/** What is wrong with the parameters that are the same in every call; null when nothing is. */
const wrongForm = (oauth: ReadonlyMap<string, string>): string | null => {
  if (oauth.get('oauth_signature_method') !== 'HMAC-SHA1') return 'oauth_signature_method is not HMAC-SHA1';
  if ((oauth.get('oauth_version') ?? '1.0') !== '1.0') return 'oauth_version is not 1.0';
  if ((oauth.get('oauth_token') ?? '') !== '') return 'oauth_token must be empty: there are no tokens';
  if (!/^\d{1,15}$/.test(oauth.get('oauth_timestamp') ?? '')) return 'oauth_timestamp is not a whole number of seconds';
  return (oauth.get('oauth_nonce') ?? '') === '' ? 'no oauth_nonce' : null;
};

/** Why a correctly signed call is too old, too new or a repetition; null when it is fresh. */
const stale = <Key>(key: string, oauth: ReadonlyMap<string, string>, rules: Rules<Key>): string | null => {
  const timestamp = Number(oauth.get('oauth_timestamp'));
  const nowSeconds = rules.nowMs / 1000;
  if (rules.skewSeconds > 0 && Math.abs(timestamp - nowSeconds) > rules.skewSeconds) {
    return `oauth_timestamp is ${Math.round(timestamp - nowSeconds)} s off`;
  }
  // A timestamp may lie a whole window ahead, and then stays valid for two.
  const keepSeconds = Math.max(900, 2 * rules.skewSeconds);
  const fresh =
    rules.replay === 'accepted' ||
    rules.nonces.accept(key, timestamp, oauth.get('oauth_nonce') ?? '', nowSeconds, keepSeconds);
  return fresh ? null : 'this nonce was used before';
};

/**
 * One-legged OAuth 1.0a with HMAC-SHA1: key and secret, no token. Parameters travel in the Authorization header or in
 * the query string; those of the query are signed either way, a JSON body never is.
 */
export const verify = <Key extends { readonly secret: string }>(
  request: Pick<SandboxRequest, 'method' | 'origin' | 'path' | 'rawQuery' | 'headers'>,
  rules: Rules<Key>,
): Verdict<Key> => {
  const refuse = (message: string, note: string): Verdict<Key> => ({
    ok: false,
    errorType: 'NOT_AUTHORIZED',
    message,
    note,
  });
  const all = [...(headerParameters(request.headers['authorization']) ?? []), ...queryParameters(request.rawQuery)];
  const oauth = oauthParameters(all);
  if (typeof oauth === 'string') return refuse('Invalid authentication', `${oauth} occurs twice`);
  const key = oauth.get('oauth_consumer_key');
  if (key === undefined) return refuse('No authentication given', 'no oauth_consumer_key in header or query');
  const keyPair = rules.keyPair(key);
  if (keyPair === undefined) {
    const note = 'unknown oauth_consumer_key';
    return { ok: false, errorType: 'AUTH_NOT_FOUND', message: 'Authentication not found', note };
  }
  const wrong = wrongForm(oauth);
  if (wrong !== null) return refuse('Invalid authentication', wrong);
  const base = baseString(request.method, request.origin, request.path, all);
  if (oauth.get('oauth_signature') !== signature(keyPair.secret, base)) {
    return refuse('Invalid signature', `the signature does not fit; base string here: ${base}`);
  }
  const late = stale(key, oauth, rules);
  return late === null ? { ok: true, keyPair } : refuse('Invalid timestamp or nonce', late);
};
