import type { FaultKind } from '../../domain/fault.ts';
import type { Owner } from '../../domain/owner.ts';

/** `message` says what is wrong and why; `remedy` says what to do. `{{name}}` is filled from the fault's params. */
export type FaultSentences = { readonly message: string; readonly remedy: string };

export type FaultEntry = {
  readonly kind: FaultKind;
  readonly owner: Owner;
  readonly nl: FaultSentences;
  readonly en: FaultSentences;
};
