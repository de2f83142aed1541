import type { AfasDraft } from './afas-draft.ts';
import type { AfasContact, Base, SpotlerView } from './contact.ts';
import type { Mapping } from './mapping.ts';
import type { Returns } from './returns.ts';

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
};

export type NoteCode = 'field.notRepresentable' | 'field.drift' | 'permission.drift' | 'toAfas.notWritten';

export type Note = { readonly code: NoteCode; readonly property: string };
