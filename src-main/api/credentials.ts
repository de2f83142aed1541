import type { AppState } from '../../src-shared/contract/app.ts';
import type { GuardedContract } from './guarded-contract.ts';
import type { Services } from './services.ts';

/** Credentials go in and never come out: the contract's schemas have no room for one. */
export function credentialProcedures(api: GuardedContract, services: Services, state: () => AppState) {
  const { credentials, vault } = services;
  return {
    show: api.credentials.show.handler(({ input }) => credentials.show(input.connection)),
    replace: api.credentials.replace.handler(({ input }) => credentials.replace(input.connection, input.given)),
    test: api.credentials.test.handler(({ input, signal }) =>
      credentials.test(input.connection, input.side, signal ?? new AbortController().signal),
    ),
    forget: api.credentials.forget.handler(({ input }) => credentials.forget(input.connection, input.side)),
    lookAgain: api.credentials.lookAgain.handler(async () => {
      await vault.lookAgain();
      return state();
    }),
    keepInSystem: api.credentials.keepInSystem.handler(async () => moved(await vault.keepInSystem(), state())),
    keepUnderPassphrase: api.credentials.keepUnderPassphrase.handler(async ({ input }) =>
      moved(await vault.keepUnderPassphrase(input.passphrase), state()),
    ),
  };
}

function moved({ moved: count, left, keptAs }: Awaited<ReturnType<Services['vault']['keepInSystem']>>, app: AppState) {
  return { moved: count, left: left.length, keptAs, app };
}
