import { getConnectors } from '../get/connectors.ts';
import type { UpdateConnectorId } from '../update/write.ts';

/** What a person can revoke: the two tokens and the OAuth client. */
export const credentialNames = ['token', 'restrictedToken', 'oauth'] as const;
export type CredentialName = (typeof credentialNames)[number];

/** An app connector: what its credential may read and write. */
export type AppConnector = {
  readonly name: string;
  readonly group: string;
  readonly getConnectors: readonly string[];
  readonly updateConnectors: readonly UpdateConnectorId[];
};

const readable = getConnectors.map(({ id }) => id);

export const appConnectors: Readonly<Record<CredentialName, AppConnector>> = {
  token: {
    name: 'Pont',
    group: 'Pont',
    getConnectors: readable,
    updateConnectors: ['KnContact', 'KnPerson', 'KnOrganisation'],
  },
  restrictedToken: {
    name: 'Pont beperkt',
    group: 'Pont beperkt',
    getConnectors: readable,
    updateConnectors: ['KnContact', 'KnOrganisation'],
  },
  oauth: {
    name: 'Pont OAuth',
    group: 'Pont',
    getConnectors: readable,
    updateConnectors: ['KnContact', 'KnPerson', 'KnOrganisation'],
  },
};
