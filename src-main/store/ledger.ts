import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { Fault } from '../../src-shared/domain/fault.ts';
import type { LedgerChain, LedgerEntry, LedgerLine, LedgerQuery } from '../../src-shared/domain/ledger.ts';
import { addressKey } from '../engine/values/canonical.ts';
import type { Seal } from '../vault/seal.ts';
import { everyLine, linesWith } from './ledger-table.ts';
import { storeFault } from './open.ts';
import { openJson, sealJson } from './sealed.ts';

export type Ledger = {
  /** Adds lines inside the open transaction of the caller, so that a change and its proof are kept together or not. */
  appendLedger(entries: readonly LedgerEntry[]): void;
  /** Lines, oldest first; opened block by block, so that a long ledger does not fill memory. */
  ledger(query: LedgerQuery): IterableIterator<LedgerLine>;
  /** Walks the whole chain, as of one moment. Takes time in proportion to the ledger. */
  verifyLedger(): LedgerChain;
};

/** The end of the chain: number of the last line and mac (base64) of the last block. */
type Head = { readonly seq: number; readonly mac: string };

/** What a line is found by: contact, and hash of the address (hex). */
type Keys = readonly [contact: string, address: string | null];

/** `keys`: JSON of the `Keys` of all its lines, as it is hashed and as it is put in the table. */
type Block = { readonly first: number; readonly last: number; readonly entries: Uint8Array; readonly keys: string };

const headKey = 'ledgerHead';
const start: Head = { seq: 0, mac: '' };

/** Lines in a block at most: a look-up opens whole blocks. */
const blockSize = 500;

/**
 * Every change of a permission, kept for good. Lines that are added together are sealed together, as a block. Each block
 * carries a keyed hash over itself, the rows by which its lines are found, and the hash of the block before it, and the
 * end of the chain is kept sealed in `meta`: without the data key no line can be changed, removed, moved or added, and
 * the end cannot be cut off, without `verifyLedger` showing it.
 *
 * What the chain cannot show: an older copy of the whole file put back, or of the ledger together with its end, which
 * includes emptying both. Nor can it show anything against somebody who has the data key. An export that is kept
 * elsewhere shows the first: the ledger must still hold all of its lines.
 *
 * A ledger that is broken is still added to: a break must not keep opt-outs from being recorded, and it stays visible.
 */
export function ledgerTables(db: DatabaseSync, file: string, seal: Seal): Ledger {
  const insertBlock = db.prepare('INSERT INTO ledger_block (first, last, entries, mac) VALUES (?, ?, ?, ?)');
  const insertRows = db.prepare(
    `INSERT INTO ledger (seq, contact, address, block)
     SELECT ?1 + key, value ->> 0, unhex(value ->> 1), ?1 FROM json_each(?2)`,
  );
  const highest = db.prepare(
    'SELECT max((SELECT coalesce(max(seq), 0) FROM ledger), (SELECT coalesce(max(first), 0) FROM ledger_block)) AS seq',
  );
  const count = db.prepare('SELECT count(*) AS n FROM ledger');
  const entriesOf = db.prepare('SELECT entries FROM ledger_block WHERE first = ?');
  const rowsBetween = db.prepare('SELECT * FROM ledger WHERE seq BETWEEN ? AND ? ORDER BY seq');
  const keptHead = db.prepare('SELECT value FROM meta WHERE key = ?');
  const keepHead = db.prepare(
    'INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2',
  );

  const lastSeq = (): number => Number(highest.get()?.['seq']);
  const addressHash = (address: string): Buffer => seal.hash(addressKey(address), 'address');
  const macOf = (previous: string, { first, last, entries, keys }: Block): string =>
    seal.print([previous, first, last, encoded(entries, 'base64'), keys].join('|'), 'ledger');

  /** Null when the end is missing or was changed. */
  const head = (): Head | null => {
    const value = keptHead.get(headKey)?.['value'];
    if (typeof value !== 'string') return lastSeq() === 0 ? start : null;
    return openOrNull<Head>(seal, Buffer.from(value, 'base64'), headKey);
  };

  /** Adds one block after the end, and gives the new end. */
  const appendBlock = (end: Head, entries: readonly LedgerEntry[], hashOf: (email: string) => string): Head => {
    const first = end.seq + 1;
    const last = end.seq + entries.length;
    const keys = JSON.stringify(
      entries.map(({ contactId, email }): Keys => [contactId, email === null ? null : hashOf(email)]),
    );
    const block = { first, last, entries: sealJson(seal, entries.map(valuesOf), context(first)), keys };
    const mac = macOf(end.mac, block);
    insertBlock.run(first, last, block.entries, Buffer.from(mac, 'base64'));
    insertRows.run(first, keys);
    return { seq: last, mac };
  };

  /** The first line of the first block that is not as it was written; null where there is none. */
  const firstBreak = (lineCount: number): number | null => {
    const end = head();
    let previous = start;
    for (const row of db.prepare('SELECT * FROM ledger_block ORDER BY first').iterate()) {
      const next = previous.seq + 1;
      const [first, last] = [Number(row['first']), Number(row['last'])];
      if (first !== next) return next;
      const lines = rowsBetween.all(first, last);
      const keys = JSON.stringify(lines.map(keysOf));
      const mac = macOf(previous.mac, { first, last, entries: row['entries'] as Uint8Array, keys });
      const fits = encoded(row['mac'], 'base64') === mac && lines.every(({ block }) => block === first);
      if (!fits || (end !== null && last > end.seq)) return first;
      previous = { seq: last, mac };
    }
    // Lines before the first block have no number of their own in the chain.
    if (lineCount > previous.seq && lastSeq() <= previous.seq) return 1;
    if (end?.seq !== previous.seq || lineCount !== previous.seq) return previous.seq + 1;
    return end.mac === previous.mac ? null : previous.seq;
  };

  return {
    appendLedger(entries) {
      if (entries.length === 0) return;
      if (!db.isTransaction) throw new TypeError('a line of the ledger belongs in the transaction of what it proves');
      const highestSeq = lastSeq();
      // Without a known end the next line is tied to nothing, so that the break cannot heal.
      const known = head() ?? { seq: highestSeq, mac: randomBytes(16).toString('base64') };
      let end: Head = { ...known, seq: Math.max(known.seq, highestSeq) };
      const hashOf = remembered((email: string) => seal.print(addressKey(email), 'address', 'hex'));
      for (let at = 0; at < entries.length; at += blockSize) {
        end = appendBlock(end, entries.slice(at, at + blockSize), hashOf);
      }
      keepHead.run(headKey, encoded(sealJson(seal, end, headKey), 'base64'));
    },

    *ledger(query) {
      const linesIn = blockReader();
      try {
        for (const row of rowsOf(query)) {
          const [seq, contactId, block] = [Number(row['seq']), String(row['contact']), Number(row['block'])];
          const values = linesIn(block)[seq - block];
          const entry = values === undefined ? null : entryOf(values);
          yield { seq, contactId, entry: entry?.contactId === contactId ? entry : null };
        }
      } catch (thrown) {
        throw storeFault(thrown, file);
      }
    },

    verifyLedger() {
      return asOfOneMoment(db, file, () => {
        const entries = Number(count.get()?.['n']);
        const brokenAt = firstBreak(entries);
        return brokenAt === null ? { intact: true, entries } : { intact: false, entries, brokenAt };
      });
    },
  };

  /** A statement of its own per walk, so that two walks at a time do not disturb each other. */
  function rowsOf({ address, contactId }: LedgerQuery) {
    if (address !== undefined) return db.prepare(linesWith('address')).iterate(addressHash(address));
    if (contactId !== undefined) return db.prepare(linesWith('contact')).iterate(contactId);
    return db.prepare(everyLine).iterate();
  }

  /** Lines of a block, none where it was removed or changed. The last block is kept: its lines mostly follow each other. */
  function blockReader(): (block: number) => readonly Values[] {
    let opened: number | null = null;
    let lines: readonly Values[] = [];
    return (block) => {
      if (opened === block) return lines;
      const row = entriesOf.get(block);
      opened = block;
      lines = (row && openOrNull<readonly Values[]>(seal, row['entries'], context(block))) ?? [];
      return lines;
    };
  }
}

const context = (first: number): string => `ledger:${first}`;

/** A line as it is sealed. Names are left out: they would be a third of the file. */
function valuesOf({ contactId, email, bit, side, from, to, cause, evidenceAt, written, run, at }: LedgerEntry) {
  return [contactId, email, bit, side, from, to, cause, evidenceAt, written, run, at] as const;
}

type Values = ReturnType<typeof valuesOf>;

function entryOf([contactId, email, bit, side, from, to, cause, evidenceAt, written, run, at]: Values): LedgerEntry {
  return { contactId, email, bit, side, from, to, cause, evidenceAt, written, run, at };
}

function keysOf(row: Record<string, unknown>): Keys {
  return [String(row['contact']), row['address'] === null ? null : encoded(row['address'], 'hex')];
}

function encoded(bytes: unknown, encoding: 'base64' | 'hex'): string {
  if (!(bytes instanceof Uint8Array)) throw new TypeError('a hash or a sealed column holds bytes');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(encoding);
}

/** Lines that are added together are mostly about few contacts: each answer is worked out once. */
function remembered(work: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const answer = known.get(text) ?? work(text);
    known.set(text, answer);
    return answer;
  };
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
