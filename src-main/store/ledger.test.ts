import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../src-shared/domain/ledger.ts';
import { createSeal, type Seal } from '../vault/seal.ts';
import { ledgerTable } from './ledger-table.ts';
import { type Ledger, ledgerTables } from './ledger.ts';
import { openState } from './open.ts';
import { transaction } from './transaction.ts';

const seal = createSeal(randomBytes(32));
let db: DatabaseSync;
let store: Ledger;

beforeEach(() => {
  db = openState(':memory:');
  addTable(db);
  store = ledgerTables(db, 'state.db', seal);
});
afterEach(() => db.close());

/** The table is part of the migrations, or becomes so. */
function addTable(state: DatabaseSync): void {
  const there = state.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'ledger'`).get();
  if (!there) state.exec(ledgerTable);
}

const entry = (contactId: string, change: Partial<LedgerEntry> = {}): LedgerEntry => ({
  contactId,
  email: `geheimpje-${contactId}@example.nl`,
  bit: 1,
  side: 'afas',
  from: true,
  to: false,
  cause: 'spotler.unsubscribed',
  evidenceAt: 1_700_000_000_000,
  written: true,
  run: 'r1',
  at: 1_700_000_100_000,
  ...change,
});

const append = (...entries: LedgerEntry[]) => transaction(db, 'state.db', () => store.appendLedger(entries));
const contacts = (lines: Iterable<{ contactId: string }>) => Array.from(lines, ({ contactId }) => contactId);

describe('lines', () => {
  it('come back as they were added, oldest first', () => {
    const second = entry('7', { email: null, from: null, to: true, evidenceAt: null, written: false, side: 'spotler' });
    append(entry('9'));
    append(second);
    expect([...store.ledger({})]).toEqual([
      { seq: 1, contactId: '9', entry: entry('9') },
      { seq: 2, contactId: '7', entry: second },
    ]);
  });

  it('are found by address regardless of case and spaces around it, also of another contact', () => {
    append(entry('1', { email: 'Jan@Example.nl' }), entry('2'), entry('3', { email: ' jan@example.NL' }));
    append(entry('4', { email: null }));
    expect(contacts(store.ledger({ address: 'JAN@example.nl ' }))).toEqual(['1', '3']);
    expect(contacts(store.ledger({ address: 'nobody@example.nl' }))).toEqual([]);
  });

  it('are found by contact', () => {
    append(entry('1'), entry('12'), entry('1', { bit: 2 }));
    expect(Array.from(store.ledger({ contactId: '1' }), ({ entry: found }) => found?.bit)).toEqual([1, 2]);
    expect(contacts(store.ledger({ contactId: '3' }))).toEqual([]);
  });

  it('are found through an index', () => {
    for (const column of ['contact', 'address']) {
      const [step] = db.prepare(`EXPLAIN QUERY PLAN SELECT * FROM ledger WHERE ${column} = ? ORDER BY seq`).all('1');
      expect(step?.['detail']).toContain(`USING INDEX ledger_${column}`);
    }
  });

  it('can be walked twice at a time', () => {
    append(entry('1'), entry('2'), entry('3'));
    const seen: string[] = [];
    for (const outer of store.ledger({})) {
      for (const inner of store.ledger({})) seen.push(`${outer.contactId}${inner.contactId}`);
    }
    expect(seen).toEqual(['11', '12', '13', '21', '22', '23', '31', '32', '33']);
  });

  it('go with the transaction they belong to, and need one', () => {
    expect(() => store.appendLedger([entry('1')])).toThrow(TypeError);
    append(entry('1'));
    const failing = () =>
      transaction(db, 'state.db', () => {
        store.appendLedger([entry('2')]);
        throw new Error('the write was not confirmed');
      });
    expect(failing).toThrow('the write was not confirmed');
    expect(contacts(store.ledger({}))).toEqual(['1']);
    append(entry('3'));
    expect(store.verifyLedger()).toEqual({ intact: true, entries: 2 });
  });
});

describe('chain', () => {
  beforeEach(() => append(...['1', '2', '3', '4', '5'].map((id) => entry(id))));

  /** As somebody with a database tool and without the data key would. */
  const tamper = (sql: string): void => {
    for (const trigger of ['update', 'delete']) db.exec(`DROP TRIGGER ledger_no_${trigger}`);
    db.exec('DROP TRIGGER ledger_only_append');
    db.exec(sql);
  };

  it('is intact over several transactions, and when there is nothing yet', () => {
    append(entry('6'), entry('7'));
    expect(store.verifyLedger()).toEqual({ intact: true, entries: 7 });
    const empty = openState(':memory:');
    addTable(empty);
    expect(ledgerTables(empty, 'state.db', seal).verifyLedger()).toEqual({ intact: true, entries: 0 });
    empty.close();
  });

  const swap = `CREATE TEMP TABLE t AS SELECT * FROM ledger WHERE seq IN (2, 3);
    DELETE FROM ledger WHERE seq IN (2, 3);
    INSERT INTO ledger SELECT 5 - seq, contact, address, entry, mac FROM t;`;
  const insertAtTwo = `CREATE TEMP TABLE t AS SELECT * FROM ledger WHERE seq >= 2;
    DELETE FROM ledger WHERE seq >= 2;
    INSERT INTO ledger SELECT seq + 1, contact, address, entry, mac FROM t;
    INSERT INTO ledger SELECT 2, contact, address, entry, mac FROM t WHERE seq = 4;`;
  const renumbered = 'DELETE FROM ledger WHERE seq = 3; UPDATE ledger SET seq = seq - 1 WHERE seq > 3;';
  const changedEnd = `UPDATE meta SET value = 'AAAA' || value WHERE key = 'ledgerHead';`;
  const wholeAgain = 'INSERT INTO ledger SELECT 6, contact, address, entry, mac FROM ledger WHERE seq = 5;';

  it.each([
    ['a changed byte in the sealed column', `UPDATE ledger SET entry = flipped(entry) WHERE seq = 3`, 3, 5],
    ['a changed byte in the mac', `UPDATE ledger SET mac = flipped(mac) WHERE seq = 2`, 2, 5],
    ['a line under another contact', `UPDATE ledger SET contact = '99' WHERE seq = 4`, 4, 5],
    ['a line under another address', `UPDATE ledger SET address = flipped(address) WHERE seq = 1`, 1, 5],
    ['a line that is no longer found by address', `UPDATE ledger SET address = NULL WHERE seq = 1`, 1, 5],
    ['a row removed in the middle', 'DELETE FROM ledger WHERE seq = 3', 3, 4],
    ['a row removed in the middle, the rest renumbered', renumbered, 3, 4],
    ['the first row removed', 'DELETE FROM ledger WHERE seq = 1', 1, 4],
    ['a tail cut off', 'DELETE FROM ledger WHERE seq > 3', 4, 3],
    ['every row removed', 'DELETE FROM ledger', 1, 0],
    ['swapped rows', swap, 2, 5],
    ['a row inserted in the middle', insertAtTwo, 2, 6],
    ['a row added at the end', wholeAgain, 6, 6],
    ['the end of the chain removed', `DELETE FROM meta WHERE key = 'ledgerHead'`, 6, 5],
    ['the end of the chain changed', changedEnd, 6, 5],
    [
      'a tail cut off with the end',
      `DELETE FROM meta WHERE key = 'ledgerHead'; DELETE FROM ledger WHERE seq > 3`,
      4,
      3,
    ],
    ['rows that were only renumbered', 'UPDATE ledger SET seq = seq + 10 WHERE seq > 3', 4, 5],
    ['every row removed and the end changed', `DELETE FROM ledger; ${changedEnd}`, 1, 0],
  ])('shows %s', (_name, sql, brokenAt, entries) => {
    db.function('flipped', (bytes) =>
      Uint8Array.from(bytes as Uint8Array, (byte, at) => (at === 13 ? byte ^ 1 : byte)),
    );
    expect(store.verifyLedger()).toEqual({ intact: true, entries: 5 });
    tamper(sql);
    const broken = { intact: false, entries, brokenAt };
    expect(store.verifyLedger()).toEqual(broken);
    append(entry('8'), entry('9'));
    expect(store.verifyLedger(), 'lines added later do not heal it').toEqual({ ...broken, entries: entries + 2 });
    expect(contacts(store.ledger({})).slice(-2), 'and are kept').toEqual(['8', '9']);
  });

  it('shows an end of an earlier moment', () => {
    const kept = db.prepare(`SELECT value FROM meta WHERE key = 'ledgerHead'`).get()?.['value'];
    append(entry('6'));
    db.prepare(`UPDATE meta SET value = ? WHERE key = 'ledgerHead'`).run(String(kept));
    expect(store.verifyLedger()).toEqual({ intact: false, entries: 6, brokenAt: 6 });
  });

  it('shows a line of a past that was put back to an earlier copy', () => {
    db.exec('BEGIN');
    store.appendLedger([entry('6', { to: true })]);
    const { contact, address, entry: sealed, mac } = db.prepare('SELECT * FROM ledger WHERE seq = 6').get() ?? {};
    db.exec('ROLLBACK');
    append(entry('6'));
    tamper('DELETE FROM ledger WHERE seq = 6');
    const insert = db.prepare('INSERT INTO ledger VALUES (6, ?, ?, ?, ?)');
    insert.run(contact ?? null, address ?? null, sealed ?? null, mac ?? null);
    expect(store.verifyLedger()).toEqual({ intact: false, entries: 6, brokenAt: 6 });
  });

  it('cannot show that all of it was removed together with its end: then it looks new', () => {
    tamper(`DELETE FROM ledger; DELETE FROM meta WHERE key = 'ledgerHead'`);
    expect(store.verifyLedger()).toEqual({ intact: true, entries: 0 });
  });

  it('shows lines that somebody with another key wrote', () => {
    const forged = ledgerTables(db, 'state.db', createSeal(randomBytes(32)));
    transaction(db, 'state.db', () => forged.appendLedger([entry('6', { to: true })]));
    expect(store.verifyLedger()).toEqual({ intact: false, entries: 6, brokenAt: 6 });
  });

  it('still lists the lines of a broken ledger, without the content of those that do not open', () => {
    tamper(`UPDATE ledger SET contact = '99' WHERE seq = 4`);
    const lines = [...store.ledger({})];
    expect(contacts(lines)).toEqual(['1', '2', '3', '99', '5']);
    expect(lines.filter(({ entry: content }) => content === null)).toEqual([{ seq: 4, contactId: '99', entry: null }]);
  });

  it.each([
    ['changed', `UPDATE ledger SET contact = '1' WHERE seq = 3`],
    ['changed in place', 'UPDATE ledger SET seq = 9 WHERE seq = 5'],
    ['removed', 'DELETE FROM ledger WHERE seq = 5'],
    ['replaced', 'INSERT OR REPLACE INTO ledger SELECT 3, contact, address, entry, mac FROM ledger WHERE seq = 1'],
    ['put before others', 'INSERT INTO ledger SELECT 0, contact, address, entry, mac FROM ledger WHERE seq = 1'],
  ])('has lines that the database itself keeps from being %s', (_name, sql) => {
    expect(() => db.exec(sql)).toThrow(/a line of the ledger (is never|comes after)/);
    expect(store.verifyLedger()).toEqual({ intact: true, entries: 5 });
  });
});

describe('on disk', () => {
  let folder: string;
  const open: DatabaseSync[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pont-ledger-'));
  });
  afterEach(() => {
    for (const state of open.splice(0)) state.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function openFile(over: Seal): { state: DatabaseSync; ledger: Ledger; add: (...entries: LedgerEntry[]) => void } {
    const state = openState(join(folder, 'state.db'));
    open.push(state);
    addTable(state);
    const ledger = ledgerTables(state, 'state.db', over);
    return { state, ledger, add: (...entries) => transaction(state, 'state.db', () => ledger.appendLedger(entries)) };
  }

  it('nothing personal stands in plain text, nor the hash that anybody could make of an address', () => {
    const { state, add } = openFile(seal);
    add(entry('31415926'));
    state.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)).toString('latin1'));
    expect(files.join('')).toContain('31415926');
    expect(files.join('')).not.toMatch(/geheimpje|unsubscribed/i);
    const image = Buffer.from(state.serialize());
    expect(image.includes('31415926')).toBe(true);
    expect(image.includes('geheimpje')).toBe(false);
  });

  it('a second process goes on where the first one ended', () => {
    const first = openFile(seal);
    const second = openFile(seal);
    first.add(entry('1'));
    second.add(entry('2'));
    first.add(entry('3'));
    expect(second.ledger.verifyLedger()).toEqual({ intact: true, entries: 3 });
    expect(contacts(first.ledger.ledger({}))).toEqual(['1', '2', '3']);
  });

  it('lines that another process adds during a walk along the chain are no break', () => {
    const writer = openFile(seal);
    writer.add(entry('1'), entry('2'));
    let added = false;
    const meddling: Seal = {
      ...seal,
      // The end of the chain is opened before the walk begins.
      open(sealed, context) {
        if (!added) writer.add(entry('3'), entry('4'));
        added = true;
        return seal.open(sealed, context);
      },
    };
    expect(openFile(meddling).ledger.verifyLedger()).toEqual({ intact: true, entries: 2 });
    expect(added).toBe(true);
    expect(writer.ledger.verifyLedger()).toEqual({ intact: true, entries: 4 });
  });
});
