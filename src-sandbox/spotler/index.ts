import type { SandboxSide } from '../server/types.ts';
import { createAccount } from './account.ts';
import { lookActs } from './acts/look.ts';
import { marketerActs } from './acts/marketer.ts';
import { ownerActs } from './acts/owner.ts';
import { personActs } from './acts/person.ts';
import { basePath, createHandler } from './api/handle.ts';
import { createNonces } from './oauth/nonces.ts';
import { switchNotes } from './switches.ts';

export type SpotlerSide = SandboxSide & {
  readonly secrets: { readonly key: string; readonly secret: string };
  readonly basePath: string;
};

/**
 * An empty Mail+ account with fields and permissions set up. The seed makes its keys and references; `now` gives
 * milliseconds since 1970.
 */
export const createSpotlerSide = ({
  seed,
  now,
}: {
  readonly seed: number;
  readonly now: () => number;
}): SpotlerSide => {
  const account = createAccount(seed, now);
  const acts = Object.entries({
    ...personActs(account),
    ...marketerActs(account),
    ...ownerActs(account),
    ...lookActs(account),
  });
  const { key, secret } = account.keys.first;
  return {
    handle: createHandler(account, createNonces()),
    acts: Object.fromEntries(acts.map(([name, { run }]) => [name, run])),
    actNotes: Object.fromEntries(acts.map(([name, { note }]) => [name, note])),
    switches: account.switches,
    switchNotes,
    secrets: { key, secret },
    basePath,
  };
};
