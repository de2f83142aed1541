import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { Fault } from '../../src-shared/domain/fault.ts';
import type { LedgerChain, LedgerEntry, LedgerLine, LedgerQuery } from '../../src-shared/domain/ledger.ts';
import { addressKey } from '../engine/values/canonical.ts';
import type { Seal } from '../vault/seal.ts';
import { storeFault } from './open.ts';
import { openJson, sealJson } from './sealed.ts';

export type Ledger = {
  /** Adds lines inside the open transaction of the caller, so that a change and its proof are kept together or not. */
  appendLedger(entries: readonly LedgerEntry[]): void;
  /** Lines, oldest first; opened one by one, so that a long ledger does not fill memory. */
  ledger(query: LedgerQuery): IterableIterator<LedgerLine>;
  /** Walks the whole chain, as of one moment. Takes time in proportion to the ledger. */
  verifyLedger(): LedgerChain;
};

/** The end of the chain: number and mac (base64) of the last line. */
type Head = { readonly seq: number; readonly mac: string };

type Linked = {
  readonly seq: number;
  readonly contact: string;
  readonly address: Uint8Array | null;
  readonly entry: Uint8Array;
};

const headKey = 'ledgerHead';
const start: Head = { seq: 0, mac: '' };

/**
 * Every change of a permission, kept for good. Each line carries a keyed hash over itself and the hash of the line
 * before it, and the end of the chain is kept sealed in `meta`: without the data key no line can be changed, removed,
 * moved or added, and the end cannot be cut off, without `verifyLedger` showing it.
 *
 * What the chain cannot show: an older copy of the whole file put back, or of the ledger together with its end, which
 * includes emptying both. Nor can it show anything against somebody who has the data key. An export that is kept
 * elsewhere shows the first: the ledger must still hold all of its lines.
 *
 * A ledger that is broken is still added to: a break must not keep opt-outs from being recorded, and it stays visible.
 */
export function ledgerTables(db: DatabaseSync, file: string, seal: Seal): Ledger {
  const insert = db.prepare('INSERT INTO ledger (seq, contact, address, entry, mac) VALUES (?, ?, ?, ?, ?)');
  const highest = db.prepare('SELECT coalesce(max(seq), 0) AS seq FROM ledger');
  const count = db.prepare('SELECT count(*) AS n FROM ledger');
  const keptHead = db.prepare('SELECT value FROM meta WHERE key = ?');
  const keepHead = db.prepare(
    'INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2',
  );

  const last = (): number => Number(highest.get()?.['seq']);
  const addressHash = (address: string): Buffer => seal.hash(addressKey(address), 'address');
  // The contact comes last: it is the only part that could hold a separator.
  const macOf = (previous: string, { seq, contact, address, entry }: Linked): string =>
    seal
      .hash([previous, seq, address === null ? '' : base64(address), base64(entry), contact].join('|'), 'ledger')
      .toString('base64');

  /** Null when the end is missing or was changed. */
  const head = (): Head | null => {
    const value = keptHead.get(headKey)?.['value'];
    if (typeof value !== 'string') return last() === 0 ? start : null;
    return openOrNull<Head>(seal, Buffer.from(value, 'base64'), headKey);
  };

  const firstBreak = (): number | null => {
    const end = head();
    let previous = start;
    for (const row of db.prepare('SELECT * FROM ledger ORDER BY seq').iterate()) {
      const seq = previous.seq + 1;
      const mac = macOf(previous.mac, linked(row));
      const fits = row['seq'] === seq && base64(row['mac'] as Uint8Array) === mac;
      if (!fits || (end !== null && seq > end.seq)) return seq;
      previous = { seq, mac };
    }
    if (end?.seq !== previous.seq) return previous.seq + 1;
    return end.mac === previous.mac ? null : previous.seq;
  };

  return {
    appendLedger(entries) {
      if (entries.length === 0) return;
      if (!db.isTransaction) throw new TypeError('a line of the ledger belongs in the transaction of what it proves');
      const highestSeq = last();
      // Without a known end the next line is tied to nothing, so that the break cannot heal.
      const end = head() ?? { seq: highestSeq, mac: randomBytes(16).toString('base64') };
      let seq = Math.max(end.seq, highestSeq);
      let { mac } = end;
      for (const { contactId, ...content } of entries) {
        seq += 1;
        const address = content.email === null ? null : addressHash(content.email);
        const entry = sealJson(seal, content, context(contactId));
        mac = macOf(mac, { seq, contact: contactId, address, entry });
        insert.run(seq, contactId, address, entry, Buffer.from(mac, 'base64'));
      }
      keepHead.run(headKey, base64(sealJson(seal, { seq, mac } satisfies Head, headKey)));
    },

    *ledger({ address, contactId }) {
      try {
        for (const row of rowsOf(address, contactId)) {
          const contact = String(row['contact']);
          const content = openOrNull<Omit<LedgerEntry, 'contactId'>>(seal, row['entry'], context(contact));
          const entry = content === null ? null : { contactId: contact, ...content };
          yield { seq: Number(row['seq']), contactId: contact, entry };
        }
      } catch (thrown) {
        throw storeFault(thrown, file);
      }
    },

    verifyLedger() {
      return asOfOneMoment(db, file, () => {
        const entries = Number(count.get()?.['n']);
        const brokenAt = firstBreak();
        return brokenAt === null ? { intact: true, entries } : { intact: false, entries, brokenAt };
      });
    },
  };

  /** A statement of its own per walk, so that two walks at a time do not disturb each other. */
  function rowsOf(address: string | undefined, contactId: string | undefined) {
    const select = (where: string) => db.prepare(`SELECT seq, contact, entry FROM ledger ${where} ORDER BY seq`);
    if (address !== undefined) return select('WHERE address = ?').iterate(addressHash(address));
    if (contactId !== undefined) return select('WHERE contact = ?').iterate(contactId);
    return select('').iterate();
  }
}

const context = (contactId: string): string => `ledger:${contactId}`;

function linked(row: Record<string, unknown>): Linked {
  const address = row['address'] === null ? null : (row['address'] as Uint8Array);
  return { seq: Number(row['seq']), contact: String(row['contact']), address, entry: row['entry'] as Uint8Array };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}

/** Null for what was changed since it was sealed. */
function openOrNull<T>(seal: Seal, sealed: unknown, where: string): T | null {
  try {
    return openJson<T>(seal, sealed, where);
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.code === 'vault.sealBroken') return null;
    throw thrown;
  }
}

/** Another process may append meanwhile; without this its lines would look like ones beyond the end. */
function asOfOneMoment<T>(db: DatabaseSync, file: string, work: () => T): T {
  if (db.isTransaction) return work();
  try {
    db.exec('BEGIN');
    return work();
  } catch (thrown) {
    throw storeFault(thrown, file);
  } finally {
    if (db.isTransaction) db.exec('COMMIT');
  }
}
