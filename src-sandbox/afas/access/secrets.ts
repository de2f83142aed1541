import { createHash } from 'node:crypto';

export type AfasSecrets = {
  /** The classic token as Profit shows it: XML, not encoded. */
  readonly token: string;
  /** A token whose app connector lacks UpdateConnector KnPerson. */
  readonly restrictedToken: string;
  readonly clientId: string;
  readonly clientSecret: string;
};

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const classicToken = (text: string): string =>
  `<token><version>1</version><data>${digest(text).toString('hex').toUpperCase()}</data></token>`;

/** The same secrets for the same environment and seed, so that a sandbox started again still fits its connection file. */
export const makeSecrets = (environmentId: string, seed: number): AfasSecrets => {
  const hex = digest(`${environmentId}/${seed}/client`).toString('hex');
  return {
    token: classicToken(`${environmentId}/${seed}/token`),
    restrictedToken: classicToken(`${environmentId}/${seed}/restricted`),
    clientId: [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-'),
    clientSecret: digest(`${environmentId}/${seed}/secret`).toString('base64url'),
  };
};
