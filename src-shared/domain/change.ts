import { z } from 'zod';
import { ledgerCause, ledgerSide } from './ledger.ts';
import { owner } from './owner.ts';

/** How far a line of the journal came: `dry` was only shown, `dropped` is planned anew in a later run. */
export const changeStep = z.enum(['planned', 'sent', 'confirmed', 'failed', 'dropped', 'dry']);
export type ChangeStep = z.infer<typeof changeStep>;

/** A comparable value of either side: text, yes/no, or null for empty and, of a permission, for unknown. */
export const changeValue = z.union([z.string(), z.boolean(), z.null()]);

/** What a run changes, or would change, of one field or permission of one contact. */
export const changeItem = z.object({
  /** Number of the line in the journal; fields of one line share it. */
  seq: z.int(),
  contactId: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  side: ledgerSide,
  step: changeStep,
  kind: z.enum(['create', 'update']),
  /** The Spotler property, the AFAS column of a permission, or `bounce`. */
  what: z.string(),
  /** Where it is written: `person.FiNm`, `firstName`, `permissions.1`. */
  field: z.string(),
  before: changeValue,
  after: changeValue,
  /** Why a permission changes; null for a field. */
  cause: ledgerCause.nullable(),
  code: z.string(),
  owner,
  message: z.string(),
});
export type ChangeItem = z.infer<typeof changeItem>;
