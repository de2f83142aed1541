import { Refusal } from '../refusal.ts';
import type { AfasSwitches } from '../switches.ts';
import { texts } from '../texts.ts';
import { type AppConnector, appConnectors, type CredentialName } from './app-connector.ts';
import type { Conditions } from './conditions.ts';
import type { AccessTokens } from './oauth.ts';
import type { AfasSecrets } from './secrets.ts';

export type Authenticator = {
  /** The app connector behind an Authorization header; null means 401. An unencoded token is refused with 500. */
  readonly authenticate: (authorization: string | undefined) => AppConnector | null;
};

/** Strict: what does not encode back to the same text was not base64 of anything. */
const decodeBase64 = (text: string): string | null => {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes.toString('utf8') : null;
};

export const createAuthenticator = (
  secrets: AfasSecrets,
  accessTokens: AccessTokens,
  conditions: Conditions,
  switches: AfasSwitches,
): Authenticator => {
  const ofToken = (token: string | null): CredentialName | null =>
    token === secrets.token ? 'token' : token === secrets.restrictedToken ? 'restrictedToken' : null;

  const ofAfasToken = (value: string): CredentialName | null => {
    if (!value.startsWith('<')) return ofToken(decodeBase64(value));
    if (switches.profitVersion >= 7) throw new Refusal(texts.tokenNotEncoded);
    return ofToken(value);
  };

  return {
    authenticate: (authorization) => {
      const [, scheme = '', value = ''] = /^(\S+) +(.*)$/s.exec(authorization ?? '') ?? [];
      const credential =
        scheme.toLowerCase() === 'afastoken'
          ? ofAfasToken(value)
          : scheme.toLowerCase() === 'bearer' && accessTokens.isValid(value)
            ? 'oauth'
            : null;
      return credential === null || conditions.revoked.has(credential) ? null : appConnectors[credential];
    },
  };
};
