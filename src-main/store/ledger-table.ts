/**
 * The consent ledger, part of the migrations. `address` is a keyed hash, for look-ups; `entry` is sealed; `mac` ties a
 * line to the one before it. The triggers keep our own code, and a slip with a database tool, from changing a line. The
 * one on INSERT also stops `INSERT OR REPLACE`, which removes a row without a DELETE.
 */
export const ledgerTable = `
  CREATE TABLE ledger (
    seq INTEGER PRIMARY KEY,
    contact TEXT NOT NULL,
    address BLOB,
    entry BLOB NOT NULL,
    mac BLOB NOT NULL
  ) STRICT;
  CREATE INDEX ledger_contact ON ledger (contact);
  CREATE INDEX ledger_address ON ledger (address) WHERE address IS NOT NULL;
  CREATE TRIGGER ledger_no_update BEFORE UPDATE ON ledger
    BEGIN SELECT RAISE(ABORT, 'a line of the ledger is never changed'); END;
  CREATE TRIGGER ledger_no_delete BEFORE DELETE ON ledger
    BEGIN SELECT RAISE(ABORT, 'a line of the ledger is never removed'); END;
  CREATE TRIGGER ledger_only_append BEFORE INSERT ON ledger WHEN NEW.seq <= (SELECT max(seq) FROM ledger)
    BEGIN SELECT RAISE(ABORT, 'a line of the ledger comes after all others'); END;
`;
