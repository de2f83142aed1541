import type { AfasDraft } from './afas-draft.ts';
import type { AfasContact, Base, SpotlerView } from './contact.ts';
import type { Mapping } from './mapping.ts';
import type { Returns } from './returns.ts';
import type { Value } from '../values/types.ts';

/**
 * An opt-out given elsewhere that holds for this contact: through its address, or by its person before it existed.
 * `arrived` once a run has carried it to both sides; `from` the side on which it was given.
 */
export type OptOutElsewhere = {
  readonly by: 'address' | 'person';
  readonly arrived: boolean;
  readonly from: 'afas' | 'spotler';
};

/** What a person chose for one field that was in conflict, and the two values that were shown. */
export type Decision = { readonly take: 'afas' | 'spotler'; readonly afas: Value; readonly spotler: Value };

/** What merging one contact looks at. */
export type Scene = {
  readonly mapping: Mapping;
  readonly afas: AfasContact;
  readonly base: Base | null;
  readonly view: SpotlerView | null;
  readonly back: AfasDraft;
  readonly returns: Returns;
  /** False for an excluded contact: nothing of AFAS' side is put into Spotler but a no. */
  readonly mayWrite: boolean;
  /** True while a remembered bounce explains why Spotler does not mail the contact: that is no opt-out. */
  readonly bounced: boolean;
  readonly optedOut: ReadonlyMap<number, OptOutElsewhere>;
  readonly decisions: Readonly<Record<string, Decision>>;
  /** Number of this run among those of the connection. */
  readonly run: number;
};

export type NoteCode =
  | 'field.notRepresentable'
  | 'field.drift'
  | 'permission.drift'
  | 'toAfas.notWritten'
  | 'toAfas.sharedDiffers'
  | 'permission.paused'
  | 'undo.changedSince'
  | 'field.agreedElsewhere';

export type Note = { readonly code: NoteCode; readonly property: string };

/** Somebody whom Spotler no longer mails at all, without a bounce to explain it, has opted out of everything. */
export function hasOptedOut(view: SpotlerView | null, bounced: boolean): boolean {
  return view?.mailable === false && !bounced;
}
