import { z } from 'zod';

/** The system in which a permission changed. */
export const ledgerSide = z.enum(['afas', 'spotler']);
export type LedgerSide = z.infer<typeof ledgerSide>;

/**
 * Why a permission changed: because of AFAS, because of Spotler, because of an opt-out on another contact with the same
 * address or of the same person, because a new address must not undo an opt-out, or because a run was undone.
 */
export const ledgerCause = z.enum([
  'afas.new',
  'afas.yes',
  'afas.no',
  'afas.blocked',
  'afas.unblocked',
  'afas.vanished',
  'spotler.unsubscribed',
  'spotler.optedOut',
  'spotler.subscribed',
  'address.optedOut',
  'person.optedOut',
  'guard.newAddress',
  'undo',
]);
export type LedgerCause = z.infer<typeof ledgerCause>;

/** One change of one permission of one contact. */
export type LedgerEntry = {
  readonly contactId: string;
  /** The address of the contact at that moment. */
  readonly email: string | null;
  readonly bit: number;
  readonly side: LedgerSide;
  /** Null where nothing was known before. */
  readonly from: boolean | null;
  readonly to: boolean;
  readonly cause: LedgerCause;
  /** When the other side says that it happened (milliseconds since 1970); null where it does not say. */
  readonly evidenceAt: number | null;
  /** False: recorded, but not written to the other side. */
  readonly written: boolean;
  readonly run: string;
  /** Milliseconds since 1970. */
  readonly at: number;
};

/** A line of the ledger; `entry` is null where its sealed content was changed and no longer opens. */
export type LedgerLine = { readonly seq: number; readonly contactId: string; readonly entry: LedgerEntry | null };

/** Which lines are wanted: of an e-mail address regardless of case, of a contact, or all. */
export type LedgerQuery =
  { readonly address?: string; readonly contactId?: never } | { readonly contactId?: string; readonly address?: never };

/** What a walk along the chain found; `brokenAt` is the number of the first line of the first block that does not fit. */
export type LedgerChain =
  | { readonly intact: true; readonly entries: number }
  | { readonly intact: false; readonly entries: number; readonly brokenAt: number };
