/** How much is measured. `quick` is a tenth, for a look in between. */
export type Sizes = {
  /** Contacts of the full read and the first sync. */
  readonly contacts: number;
  /** Contacts of the large first sync, of which memory is looked at. */
  readonly manyContacts: number;
  /** Contacts known where a delta is cheap at any rate; `manyContacts` is the other end. */
  readonly fewContacts: number;
  /** Times each side of a comparison runs; of these the median counts. */
  readonly repeats: { readonly fullRead: number; readonly firstSync: number; readonly delta: number };
};

export const fullSizes: Sizes = {
  contacts: 100_000,
  manyContacts: 1_000_000,
  fewContacts: 10_000,
  repeats: { fullRead: 5, firstSync: 3, delta: 5 },
};

export const quickSizes: Sizes = {
  contacts: 10_000,
  manyContacts: 100_000,
  fewContacts: 1_000,
  repeats: { fullRead: 3, firstSync: 2, delta: 3 },
};
