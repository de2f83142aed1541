import type { Bilingual } from '../language.ts';
import type { Contact } from '../world/types.ts';
import type { Column } from './column.ts';

/** A GetConnector as the AFAS partner defined it. */
export type GetConnector = {
  readonly id: string;
  readonly description: Bilingual;
  readonly columns: readonly Column[];
  /** The fixed filter of the definition; absent lets every row through. */
  readonly keeps?: (contact: Contact) => boolean;
  /** How many rows a contact gives: a join that finds several partners repeats it. Absent means one. */
  readonly repeats?: (contact: Contact) => number;
  /** Blocked in Profit from the start. */
  readonly blocked?: true;
};
