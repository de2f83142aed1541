/**
 * The consent ledger, part of the migrations. `ledger_block` holds the content: `entries` are the sealed lines `first`
 * up to and including `last`, `mac` ties a block to the one before it. `ledger` has a row for each line, by which lines
 * are found; `address` is a keyed hash, `block` the `first` of the line's block.
 *
 * The triggers keep our own code, and a slip with a database tool, from changing a line. Those on INSERT also stop
 * `INSERT OR REPLACE`, which removes a row without a DELETE.
 *
 * The indexes begin anew at each thousand lines. New lines then touch a few pages at the end of an index; with one index
 * over all of them every line, by its hash, touches a page of its own, which costs more than all the rest of a line. A
 * look-up asks each thousand in turn.
 */
export const ledgerTable = `
  CREATE TABLE ledger_block (
    first INTEGER PRIMARY KEY,
    last INTEGER NOT NULL,
    entries BLOB NOT NULL,
    mac BLOB NOT NULL
  ) STRICT;
  CREATE TABLE ledger (
    seq INTEGER PRIMARY KEY,
    contact TEXT NOT NULL,
    address BLOB,
    block INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX ledger_contact ON ledger (seq / 1000, contact);
  CREATE INDEX ledger_address ON ledger (seq / 1000, address) WHERE address IS NOT NULL;
  ${appendOnly('ledger', 'seq')}
  ${appendOnly('ledger_block', 'first')}
`;

function appendOnly(table: string, key: string): string {
  return `
  CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table}
    BEGIN SELECT RAISE(ABORT, 'a line of the ledger is never changed'); END;
  CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table}
    BEGIN SELECT RAISE(ABORT, 'a line of the ledger is never removed'); END;
  CREATE TRIGGER ${table}_only_append BEFORE INSERT ON ${table}
    WHEN EXISTS (SELECT 1 FROM ${table} WHERE ${key} >= NEW.${key})
    BEGIN SELECT RAISE(ABORT, 'a line of the ledger comes after all others'); END;`;
}

/** Selects `seq`, `contact` and `block` of all lines, oldest first. */
export const everyLine = 'SELECT seq, contact, block FROM ledger ORDER BY seq';

/** The same of the lines with one value in an indexed column. Thousands without lines are skipped. */
export function linesWith(column: 'contact' | 'address'): string {
  return `
  WITH RECURSIVE thousand (n) AS (
    SELECT min(seq) / 1000 FROM ledger
    UNION ALL
    SELECT (SELECT min(seq) / 1000 FROM ledger WHERE seq >= (n + 1) * 1000) FROM thousand WHERE n IS NOT NULL
  )
  SELECT seq, contact, block FROM thousand CROSS JOIN ledger WHERE seq / 1000 = n AND ${column} = ? ORDER BY seq`;
}
