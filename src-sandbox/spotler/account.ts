import { createContacts, type Contacts } from './contacts/store.ts';
import { createBounces, type Bounces } from './contacts/bounces.ts';
import { createSubmissions, type Submissions } from './contacts/submissions.ts';
import { createKeys, type Keys } from './keys.ts';
import { createFields, type Fields } from './properties/fields.ts';
import { defaultSwitches, type SpotlerSwitches } from './switches.ts';

/** By what an incoming contact is recognised, in this order. An account setting that Spotler makes; no API shows it. */
type DedupRule = 'externalId' | 'email';

/** One Mail+ account. */
export type Account = {
  readonly seed: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly switches: SpotlerSwitches;
  readonly keys: Keys;
  readonly fields: Fields;
  readonly contacts: Contacts;
  readonly bounces: Bounces;
  readonly submissions: Submissions;
  /** Contacts that are only on a static list, whose mailings do not look at permissions. */
  readonly staticLists: Set<number>;
  /** On external id by default, the right rule for contact persons: several of them may share an address. */
  dedup: readonly DedupRule[];
};

export const createAccount = (seed: number, now: () => number): Account => ({
  seed,
  now,
  switches: defaultSwitches(),
  keys: createKeys(seed),
  fields: createFields(),
  contacts: createContacts(),
  bounces: createBounces(),
  submissions: createSubmissions(),
  staticLists: new Set(),
  dedup: ['externalId'],
});
