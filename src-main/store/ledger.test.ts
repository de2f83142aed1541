import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LedgerEntry, LedgerQuery } from '../../src-shared/domain/ledger.ts';
import { createSeal, type Seal } from '../vault/seal.ts';
import { ledgerTable, linesWith } from './ledger-table.ts';
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
const bitsOf = (query: LedgerQuery) => Array.from(store.ledger(query), ({ entry: found }) => found?.bit);
const contacts = (lines: Iterable<{ contactId: string }>) => Array.from(lines, ({ contactId }) => contactId);

/** As somebody with a database tool and without the data key would. */
function tamper(sql: string): void {
  for (const table of ['ledger', 'ledger_block']) {
    for (const trigger of ['no_update', 'no_delete', 'only_append']) db.exec(`DROP TRIGGER ${table}_${trigger}`);
  }
  db.function('flipped', (bytes) => Uint8Array.from(bytes as Uint8Array, (byte, at) => (at === 13 ? byte ^ 1 : byte)));
  db.exec(sql);
}

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
    expect(bitsOf({ contactId: '1' })).toEqual([1, 2]);
    expect(contacts(store.ledger({ contactId: '3' }))).toEqual([]);
  });

  it.each(['contact', 'address'] as const)('are found by %s through an index', (column) => {
    const steps = db.prepare(`EXPLAIN QUERY PLAN ${linesWith(column)}`).all('1');
    const ofLedger = steps.map(({ detail }) => String(detail)).filter((detail) => detail.includes(' ledger '));
    expect(ofLedger).toContain(`SEARCH ledger USING INDEX ledger_${column} (<expr>=? AND ${column}=?)`);
    expect(ofLedger.filter((detail) => !detail.startsWith('SEARCH ledger USING '))).toEqual([]);
  });

  it('are found among thousands, whichever way they were added, also where thousands are missing', () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => entry(`n${at}`));
    append(entry('7'), ...many(1_203), entry('7', { bit: 2 }));
    append(...many(2_500));
    append(entry('7', { bit: 3 }));
    const seqs = (lines: Iterable<{ seq: number }>) => Array.from(lines, ({ seq }) => seq);
    expect(seqs(store.ledger({}))).toEqual(Array.from({ length: 3_706 }, (_, at) => at + 1));
    const bits = () => [{ contactId: '7' }, { address: 'geheimpje-7@example.nl' }].map(bitsOf);
    expect(bits()).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ]);
    expect(seqs(store.ledger({ contactId: 'n1202' }))).toEqual([1_204, 2_408]);
    expect(store.verifyLedger()).toEqual({ intact: true, entries: 3_706 });
    tamper('DELETE FROM ledger WHERE seq BETWEEN 1900 AND 3100 OR seq < 1100');
    expect(bits()).toEqual([
      [2, 3],
      [2, 3],
    ]);
  });

  it('of one call are sealed together, and opened when they are asked for', () => {
    const done = { seal: 0, open: 0, hash: 0 };
    const counting: Seal = {
      ...seal,
      seal: (plain, context) => ((done.seal += 1), seal.seal(plain, context)),
      open: (sealed, context) => ((done.open += 1), seal.open(sealed, context)),
      hash: (text, purpose) => ((done.hash += 1), seal.hash(text, purpose)),
      print: (text, purpose, as) => ((done.hash += 1), seal.print(text, purpose, as)),
    };
    const counted = ledgerTables(db, 'state.db', counting);
    const lines = Array.from({ length: 300 }, (_, at) => entry(String(at % 100), { bit: at % 3 }));
    transaction(db, 'state.db', () => counted.appendLedger(lines));
    // The lines and the end of the chain; an address for each contact and the mac.
    expect(done).toEqual({ seal: 2, open: 0, hash: 101 });
    append(...lines, ...lines, entry('x'));
    done.open = 0;
    expect([...counted.ledger({ contactId: 'x' })]).toHaveLength(1);
    expect(done.open).toBe(1);
    const walk = counted.ledger({});
    walk.next();
    expect(done.open).toBe(2);
    expect([...walk]).toHaveLength(900);
    expect(done.open).toBe(4);
    expect([...counted.ledger({ contactId: 'nobody' })]).toEqual([]);
    expect(done.open).toBe(4);
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
  /** Three blocks: lines 1 and 2, lines 3 and 4, line 5. */
  beforeEach(() => {
    append(entry('1'), entry('2'));
    append(entry('3'), entry('4'));
    append(entry('5'));
  });

  it('is intact over several transactions, and when there is nothing yet', () => {
    append(entry('6'), entry('7'));
    expect(store.verifyLedger()).toEqual({ intact: true, entries: 7 });
    const empty = openState(':memory:');
    addTable(empty);
    expect(ledgerTables(empty, 'state.db', seal).verifyLedger()).toEqual({ intact: true, entries: 0 });
    empty.close();
  });

  const swapRows = (one: number, other: number) => `CREATE TEMP TABLE t AS SELECT * FROM ledger;
    UPDATE ledger SET (contact, address) = (SELECT contact, address FROM t WHERE seq = ${other}) WHERE seq = ${one};
    UPDATE ledger SET (contact, address) = (SELECT contact, address FROM t WHERE seq = ${one}) WHERE seq = ${other};`;
  const swapContents = `CREATE TEMP TABLE b AS SELECT * FROM ledger_block;
    UPDATE ledger_block SET (entries, mac) = (SELECT entries, mac FROM b WHERE b.first = 4 - ledger_block.first)
      WHERE first IN (1, 3);`;
  const swapBlocks = `UPDATE ledger_block SET first = -first, last = -last WHERE first IN (1, 3);
    UPDATE ledger_block SET first = 4 + first, last = 6 + last WHERE first < 0;
    UPDATE ledger SET seq = -seq WHERE seq IN (1, 2, 3, 4);
    UPDATE ledger SET seq = CASE WHEN seq < -2 THEN -seq - 2 ELSE 2 - seq END, block = 4 - block WHERE seq < 0;`;
  const insertAtTwo = `UPDATE ledger SET seq = -seq WHERE seq >= 2; UPDATE ledger SET seq = 1 - seq WHERE seq < 0;
    INSERT INTO ledger SELECT 2, contact, address, 1 FROM ledger WHERE seq = 5;`;
  const renumbered = 'DELETE FROM ledger WHERE seq = 3; UPDATE ledger SET seq = seq - 1 WHERE seq > 3;';
  const withoutBlock = (where: string) =>
    `DELETE FROM ledger WHERE block ${where}; DELETE FROM ledger_block WHERE first ${where};`;
  const movedUp = `UPDATE ledger SET seq = 3, block = 3 WHERE seq = 5; UPDATE ledger_block SET first = 3, last = 3
    WHERE first = 5;`;
  const longer = 'UPDATE ledger_block SET last = 4 WHERE first = 1;';
  const changedEnd = `UPDATE meta SET value = 'AAAA' || value WHERE key = 'ledgerHead';`;
  const withoutEnd = `DELETE FROM meta WHERE key = 'ledgerHead';`;
  const addRow = (seq: number, block: number) =>
    `INSERT INTO ledger SELECT ${seq}, contact, address, ${block} FROM ledger WHERE seq = 5;`;
  const addBlock = (first: number) =>
    `INSERT INTO ledger_block SELECT ${first}, ${first}, entries, mac FROM ledger_block WHERE first = 5;`;

  it.each([
    ['a changed byte in a sealed block', 'UPDATE ledger_block SET entries = flipped(entries) WHERE first = 3', 3, 5],
    ['a changed byte in a mac', 'UPDATE ledger_block SET mac = flipped(mac) WHERE first = 1', 1, 5],
    ['a line under another contact', `UPDATE ledger SET contact = '99' WHERE seq = 4`, 3, 5],
    ['a line under another address', 'UPDATE ledger SET address = flipped(address) WHERE seq = 2', 1, 5],
    ['a line that is no longer found by address', 'UPDATE ledger SET address = NULL WHERE seq = 1', 1, 5],
    ['a line said to be of another block', 'UPDATE ledger SET block = 1 WHERE seq = 3', 3, 5],
    ['a row removed in the middle', 'DELETE FROM ledger WHERE seq = 3', 3, 4],
    ['a row removed at the end of a block', 'DELETE FROM ledger WHERE seq = 4', 3, 4],
    ['a row removed in the middle, the rest renumbered', renumbered, 3, 4],
    ['the first row removed', 'DELETE FROM ledger WHERE seq = 1', 1, 4],
    ['the rows of a block removed', 'DELETE FROM ledger WHERE block = 3', 3, 3],
    ['a block removed', 'DELETE FROM ledger_block WHERE first = 3', 3, 5],
    ['a block removed with its rows', withoutBlock('= 3'), 3, 3],
    ['a block removed with its rows, the rest renumbered', withoutBlock('= 3') + movedUp, 3, 3],
    ['a block removed with its rows, the one before said to be longer', withoutBlock('= 3') + longer, 1, 3],
    ['the first block removed with its rows', withoutBlock('= 1'), 1, 3],
    ['a tail cut off', withoutBlock('>= 3'), 3, 2],
    ['the last row cut off', 'DELETE FROM ledger WHERE seq = 5', 5, 4],
    ['the last block cut off', 'DELETE FROM ledger_block WHERE first = 5', 5, 5],
    ['a block cut short with its rows', 'DELETE FROM ledger WHERE seq = 2; UPDATE ledger_block SET last = 1', 1, 4],
    ['every row removed', 'DELETE FROM ledger', 1, 0],
    ['every block removed', 'DELETE FROM ledger_block', 1, 5],
    ['everything removed', withoutBlock('> 0'), 1, 0],
    ['swapped rows in a block', swapRows(3, 4), 3, 5],
    ['swapped rows of two blocks', swapRows(2, 3), 1, 5],
    ['swapped contents of blocks', swapContents, 1, 5],
    ['swapped blocks', swapBlocks, 1, 5],
    ['a row inserted in the middle', insertAtTwo, 1, 6],
    ['a row added before the first', addRow(0, 0), 1, 6],
    ['a row added at the end', addRow(6, 5), 6, 6],
    ['a row added to the last block', `${addRow(6, 5)} UPDATE ledger_block SET last = 6 WHERE first = 5`, 5, 6],
    ['a block added before the first', addBlock(0), 1, 5],
    ['a block inserted in the middle', addBlock(2), 3, 5],
    ['a block added at the end', addBlock(6), 6, 5],
    ['a block added at the end with its row', addRow(6, 6) + addBlock(6), 6, 6],
    ['the end of the chain removed', withoutEnd, 6, 5],
    ['the end of the chain changed', changedEnd, 6, 5],
    ['a tail cut off with the end', withoutEnd + withoutBlock('>= 3'), 3, 2],
    ['rows that were only renumbered', 'UPDATE ledger SET seq = seq + 10 WHERE seq > 3', 3, 5],
    ['everything removed and the end changed', withoutBlock('> 0') + changedEnd, 1, 0],
    ['every row removed with the end', `DELETE FROM ledger; ${withoutEnd}`, 1, 0],
    ['every block removed with the end', `DELETE FROM ledger_block; ${withoutEnd}`, 1, 5],
  ])('shows %s', (_name, sql, brokenAt, entries) => {
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
    const { entries, mac } = db.prepare('SELECT * FROM ledger_block WHERE first = 6').get() ?? {};
    db.exec('ROLLBACK');
    append(entry('6'));
    tamper('DELETE FROM ledger_block WHERE first = 6');
    db.prepare('INSERT INTO ledger_block VALUES (6, 6, ?, ?)').run(entries ?? null, mac ?? null);
    expect([...store.ledger({ contactId: '6' })], 'it opens').toEqual([
      { seq: 6, contactId: '6', entry: entry('6', { to: true }) },
    ]);
    expect(store.verifyLedger()).toEqual({ intact: false, entries: 6, brokenAt: 6 });
  });

  it('cannot show that all of it was removed together with its end: then it looks new', () => {
    tamper(withoutBlock('> 0') + withoutEnd);
    expect(store.verifyLedger()).toEqual({ intact: true, entries: 0 });
  });

  it('shows lines that somebody with another key wrote', () => {
    const forged = ledgerTables(db, 'state.db', createSeal(randomBytes(32)));
    transaction(db, 'state.db', () => forged.appendLedger([entry('6', { to: true })]));
    expect(store.verifyLedger()).toEqual({ intact: false, entries: 6, brokenAt: 6 });
  });

  it.each([
    ['whose row was changed', `UPDATE ledger SET contact = '99' WHERE seq = 4`, ['1', '2', '3', '99', '5'], [4]],
    ['whose rows were swapped', swapRows(2, 3), ['1', '3', '2', '4', '5'], [2, 3]],
    ['said to be of another block', 'UPDATE ledger SET block = 5 WHERE seq = 3', ['1', '2', '3', '4', '5'], [3]],
    ['of a changed block', 'UPDATE ledger_block SET entries = flipped(entries) WHERE first = 3', null, [3, 4]],
    ['of a removed block', 'DELETE FROM ledger_block WHERE first = 1', null, [1, 2]],
    ['of blocks whose contents were swapped', swapContents, null, [1, 2, 3, 4]],
  ])('still lists the lines of a broken ledger, without the content of those %s', (_name, sql, listed, unreadable) => {
    tamper(sql);
    const lines = [...store.ledger({})];
    expect(contacts(lines)).toEqual(listed ?? ['1', '2', '3', '4', '5']);
    expect(lines.filter(({ entry: content }) => content === null).map(({ seq }) => seq)).toEqual(unreadable);
    const readable = lines.filter(({ entry: content }) => content !== null);
    expect(readable).toEqual(readable.map(({ seq, contactId }) => ({ seq, contactId, entry: entry(contactId) })));
  });

  it('shows no content in the place of other content of the same contact', () => {
    append(entry('6'));
    append(entry('6', { to: true }));
    tamper(`CREATE TEMP TABLE b AS SELECT * FROM ledger_block;
      UPDATE ledger_block SET entries = (SELECT entries FROM b WHERE b.first = 13 - ledger_block.first) WHERE first > 5`);
    expect([...store.ledger({ contactId: '6' })]).toEqual([6, 7].map((seq) => ({ seq, contactId: '6', entry: null })));
  });

  it('does not give the numbers of removed lines to others', () => {
    tamper(withoutBlock('>= 3'));
    append(entry('6'));
    expect(Array.from(store.ledger({}), ({ seq }) => seq)).toEqual([1, 2, 6]);
  });

  const rowLike = (seq: number) => `SELECT ${seq}, contact, address, block FROM ledger WHERE seq = 1`;
  const blockLike = (first: number) => `SELECT ${first}, last, entries, mac FROM ledger_block WHERE first = 1`;

  it.each([
    ['lines', 'changed', `UPDATE ledger SET contact = '1' WHERE seq = 3`],
    ['lines', 'changed in place', 'UPDATE ledger SET seq = 9 WHERE seq = 5'],
    ['lines', 'removed', 'DELETE FROM ledger WHERE seq = 5'],
    ['lines', 'replaced', `INSERT OR REPLACE INTO ledger ${rowLike(3)}`],
    ['lines', 'replaced at the end', `REPLACE INTO ledger ${rowLike(5)}`],
    ['lines', 'put before others', `INSERT INTO ledger ${rowLike(0)}`],
    ['blocks', 'changed', 'UPDATE ledger_block SET mac = entries WHERE first = 3'],
    ['blocks', 'changed in place', 'UPDATE ledger_block SET first = 9 WHERE first = 5'],
    ['blocks', 'removed', 'DELETE FROM ledger_block WHERE first = 5'],
    ['blocks', 'replaced', `INSERT OR REPLACE INTO ledger_block ${blockLike(3)}`],
    ['blocks', 'replaced at the end', `REPLACE INTO ledger_block ${blockLike(5)}`],
    ['blocks', 'put before others', `INSERT INTO ledger_block ${blockLike(0)}`],
  ])('has %s that the database itself keeps from being %s', (_what, _how, sql) => {
    const kept = () => [db.prepare('SELECT * FROM ledger').all(), db.prepare('SELECT * FROM ledger_block').all()];
    const before = kept();
    expect(() => db.exec(sql)).toThrow(/a line of the ledger (is never|comes after)/);
    expect(kept()).toEqual(before);
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
