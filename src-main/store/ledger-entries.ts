import { amsterdamInstants } from '../../src-shared/domain/amsterdam.ts';
import type { LedgerEntry } from '../../src-shared/domain/ledger.ts';
import type { AfasLine, JournalLine } from '../engine/store-port.ts';
import type { Base } from '../engine/plan/contact.ts';

type Written = { readonly run: string; readonly at: number };

/** What a confirmed write to Spotler changed of somebody's permissions. A new contact's own no changes nothing. */
export function entriesOfLine({ contactId, change, base }: JournalLine, { run, at }: Written): LedgerEntry[] {
  const before = (bit: number): boolean | null => change.was.bits[bit] ?? null;
  const changed = change.bits.filter(({ bit, enabled }) => enabled || before(bit) === true);
  if (changed.length === 0) return [];
  const told = change.properties['email'];
  const email = typeof told === 'string' ? told : emailOf(base());
  const evidenceAt = change.changedOn === null ? null : (amsterdamInstants(change.changedOn)[0] ?? null);
  return changed.map(({ bit, enabled, cause }): LedgerEntry => {
    const from = before(bit);
    return { contactId, email, bit, side: 'spotler', from, to: enabled, cause, evidenceAt, written: true, run, at };
  });
}

/** What a confirmed write to AFAS changed of somebody's permissions. */
export function entriesOfAfasLine({ contactId, change }: AfasLine, base: Base, { run, at }: Written): LedgerEntry[] {
  return Object.entries(change.causes).map(([key, cause]): LedgerEntry => {
    const bit = Number(key);
    const from = change.was.bits[bit] ?? null;
    const to = change.agreed.bits[bit] === true;
    const evidenceAt = change.heardAt;
    return { contactId, email: emailOf(base), bit, side: 'afas', from, to, cause, evidenceAt, written: true, run, at };
  });
}

function emailOf({ fields }: Base): string | null {
  const { email } = fields;
  return typeof email === 'string' ? email : null;
}
