import type { InferContractRouterInputs } from '@orpc/contract';
import type { contract } from '../../../../src-shared/contract/index.ts';
import type { GivenCredential } from '../../../../src-shared/domain/credential.ts';

type Credential = InferContractRouterInputs<typeof contract>['setup']['credentials']['set']['credential'];

/** What was entered, as a draft takes it. */
export function draftCredential(given: GivenCredential): Credential {
  if ('token' in given) return { kind: 'afasToken', token: given.token };
  if ('clientId' in given) {
    return { kind: 'afasOauth', clientId: given.clientId, clientSecret: given.clientSecret };
  }
  return { kind: 'spotler', key: given.key, secret: given.secret };
}
