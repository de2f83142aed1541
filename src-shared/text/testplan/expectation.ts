import type { Owner } from '../../domain/owner.ts';

/** What a case expects: as a statement that held, and as what was found instead, which then is the cause. */
export type Expectation = {
  readonly owner: Owner;
  readonly nl: { readonly held: string; readonly failed: string };
  readonly en: { readonly held: string; readonly failed: string };
};
