import { createHmac } from 'node:crypto';
import type { SandboxReply } from '../../server/types.ts';
import type { AfasSwitches } from '../switches.ts';
import type { Conditions } from './conditions.ts';
import type { AfasSecrets } from './secrets.ts';

export type AccessTokens = {
  /** Answers `POST /oauth/token`: form-encoded, `grant_type=client_credentials`, id and secret in the body. */
  readonly issue: (body: string) => SandboxReply;
  readonly isValid: (accessToken: string) => boolean;
};

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const header = encode({ alg: 'HS256', typ: 'JWT' });

/**
 * Access tokens that look like JWTs and carry their own expiry, in whole seconds of the sandbox's clock. There is no
 * refresh token with client credentials. Error bodies follow RFC 6749, as AFAS documents none.
 */
export const createAccessTokens = (
  secrets: AfasSecrets,
  conditions: Conditions,
  switches: AfasSwitches,
  now: () => number,
): AccessTokens => {
  let issued = 0;
  const sign = (content: string): string =>
    createHmac('sha256', secrets.clientSecret).update(content).digest('base64url');
  const seconds = (): number => Math.floor(now() / 1000);

  const reply = (status: number, body: unknown): SandboxReply => ({
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: JSON.stringify(body),
  });

  return {
    issue: (body) => {
      const form = new URLSearchParams(body);
      if (form.get('grant_type') !== 'client_credentials') {
        return reply(switches.oauthErrorStatus, { error: 'unsupported_grant_type' });
      }
      const known = form.get('client_id') === secrets.clientId && form.get('client_secret') === secrets.clientSecret;
      if (!known || conditions.revoked.has('oauth'))
        return reply(switches.oauthErrorStatus, { error: 'invalid_client' });
      issued += 1;
      const expiresIn = switches.oauthExpiresIn;
      const content = `${header}.${encode({ sub: secrets.clientId, jti: issued, exp: seconds() + expiresIn })}`;
      return reply(200, {
        access_token: `${content}.${sign(content)}`,
        token_type: 'Bearer',
        expires_in: expiresIn,
        refresh_token: null,
      });
    },
    isValid: (accessToken) => {
      const [first = '', payload = '', signature = ''] = accessToken.split('.');
      if (signature !== sign(`${first}.${payload}`)) return false;
      const { exp } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { readonly exp: number };
      return seconds() < exp;
    },
  };
};
