import { createHash } from 'node:crypto';

/** One authentication of the account: key and secret, bound to the contact field that holds its external ids. */
export type KeyPair = { readonly key: string; readonly secret: string; readonly field: string; readonly name: string };

export type Keys = {
  /** The pair that the sandbox starts with. */
  readonly first: KeyPair;
  /** Undefined when unknown or revoked. */
  find(key: string): KeyPair | undefined;
  all(): readonly (KeyPair & { readonly revoked: boolean })[];
  create(name: string, field: string): KeyPair;
  /** Throws for a key that never existed. */
  setRevoked(key: string, revoked: boolean): void;
};

/** The same seed gives the same keys. */
export const createKeys = (seed: number): Keys => {
  const pairs = new Map<string, KeyPair & { revoked: boolean }>();
  const draw = (what: string): string =>
    createHash('sha256').update(`${what} ${pairs.size} ${seed}`).digest('hex').slice(0, 32);
  const create = (name: string, field: string): KeyPair => {
    const pair = { key: draw('key'), secret: draw('secret'), field, name, revoked: false };
    pairs.set(pair.key, pair);
    return pair;
  };
  return {
    first: create('Pont', 'externalId'),
    find: (key) => {
      const pair = pairs.get(key);
      return pair?.revoked === false ? pair : undefined;
    },
    all: () => [...pairs.values()],
    create,
    setRevoked(key, revoked) {
      const pair = pairs.get(key);
      if (!pair) throw new Error('There is no key pair with this key.');
      pair.revoked = revoked;
    },
  };
};
