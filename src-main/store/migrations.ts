import { ledgerTable } from './ledger-table.ts';

/**
 * The tables of a connection's state file, one step per version of `user_version`. A step is never changed once it
 * was released; a change of the tables is a new step. Values of people are in sealed columns, which only the data
 * key of the connection opens; contact ids are AFAS' own numbers and stand open.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE run (
    id TEXT PRIMARY KEY,
    connection TEXT NOT NULL,
    kind TEXT NOT NULL,
    direction TEXT NOT NULL,
    dry INTEGER NOT NULL,
    status TEXT NOT NULL,
    started TEXT NOT NULL,
    ended TEXT,
    result TEXT,
    fault TEXT
  ) STRICT, WITHOUT ROWID;

  -- code: why a contact is not in sync. said: the other side's own words, sealed. label: name and address, sealed.
  -- gone: 1 once a complete read no longer showed a contact that is in Spotler.
  CREATE TABLE contact (
    id TEXT PRIMARY KEY,
    state TEXT NOT NULL,
    code TEXT,
    in_spotler INTEGER NOT NULL,
    gone INTEGER NOT NULL DEFAULT 0,
    afas_print TEXT,
    spotler_print TEXT,
    base BLOB,
    label BLOB,
    said BLOB
  ) STRICT;
  CREATE INDEX contact_state ON contact (state, id) WHERE state <> 'inSync';

  -- Spotler's side of contacts that differ from their base or have none.
  CREATE TABLE heard (
    contact TEXT PRIMARY KEY,
    view BLOB NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- Contacts that have no external id in this key pair, by a keyed hash of Spotler's own id.
  CREATE TABLE waiting (
    key TEXT PRIMARY KEY,
    view BLOB NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- The last bounce of a contact; kind: hard or soft.
  CREATE TABLE bounce (
    contact TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- step: planned, sent, confirmed, failed, dropped; dry for lines of a dry run. view_open: Spotler's side is kept.
  CREATE TABLE journal (
    seq INTEGER PRIMARY KEY,
    run TEXT NOT NULL,
    contact TEXT NOT NULL,
    lane TEXT NOT NULL,
    step TEXT NOT NULL,
    change BLOB NOT NULL,
    base BLOB,
    afas_print TEXT NOT NULL,
    spotler_print TEXT,
    state TEXT NOT NULL,
    code TEXT,
    label BLOB,
    view_open INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX journal_planned ON journal (run, lane, seq) WHERE step = 'planned';
  CREATE INDEX journal_sent ON journal (seq) WHERE step = 'sent';
  `,
  `
  -- address: keyed hash of the e-mail address in AFAS, for opt-outs that hold for an address. detail: fields in conflict.
  ALTER TABLE contact ADD COLUMN address TEXT;
  ALTER TABLE contact ADD COLUMN person TEXT;
  ALTER TABLE contact ADD COLUMN detail BLOB;
  CREATE INDEX contact_address ON contact (address) WHERE address IS NOT NULL;
  CREATE INDEX contact_vanishing ON contact (id) WHERE gone = 1;
  -- Every contact is planned once more, so that the new columns are filled.
  UPDATE contact SET afas_print = NULL;

  ALTER TABLE journal ADD COLUMN address TEXT;
  ALTER TABLE journal ADD COLUMN person TEXT;
  ALTER TABLE journal ADD COLUMN detail BLOB;
  CREATE INDEX journal_run ON journal (run, contact);
  CREATE INDEX journal_dry ON journal (seq) WHERE step = 'dry';

  -- settled: planned with nothing left to write; needs no second look until either side shows something new.
  ALTER TABLE heard ADD COLUMN settled INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX heard_open ON heard (contact) WHERE settled = 0;

  ALTER TABLE waiting ADD COLUMN address TEXT;
  CREATE INDEX waiting_address ON waiting (address) WHERE address IS NOT NULL;

  -- Contacts to plan in the next run whatever moved. opt_out: for an opt-out that was given elsewhere.
  CREATE TABLE due (
    contact TEXT PRIMARY KEY,
    opt_out INTEGER NOT NULL DEFAULT 0
  ) STRICT, WITHOUT ROWID;

  -- Permissions that were given up, by address (keyed hash) or person. arrived: a run has carried it to both sides.
  CREATE TABLE opt_out (
    subject TEXT NOT NULL,
    bit INTEGER NOT NULL,
    arrived INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (subject, bit)
  ) STRICT, WITHOUT ROWID;

  -- What a person decided on a field in conflict; decided: the side and the values that were shown, sealed.
  CREATE TABLE decision (
    contact TEXT NOT NULL,
    property TEXT NOT NULL,
    decided BLOB NOT NULL,
    PRIMARY KEY (contact, property)
  ) STRICT, WITHOUT ROWID;

  -- Every bounce since the contact was last mailed.
  CREATE TABLE bounced (
    contact TEXT NOT NULL,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (contact, at)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO bounced (contact, at, kind) SELECT contact, at, kind FROM bounce;
  DROP TABLE bounce;
  ${ledgerTable}
  `,
  `
  -- mailed: keyed hash of the address that Spotler mails, where that is another than in AFAS.
  ALTER TABLE contact ADD COLUMN mailed TEXT;
  ALTER TABLE journal ADD COLUMN mailed TEXT;
  CREATE INDEX contact_mailed ON contact (mailed) WHERE mailed IS NOT NULL;
  -- Contacts with a finding that no run has come to its end to tell.
  CREATE TABLE untold (contact TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  -- Every contact is planned once more, so that the new column is filled.
  UPDATE contact SET afas_print = NULL;
  `,
  `
  -- Values of people that were kept together, sealed together; where they belong stands a reference. run, dry: whose.
  CREATE TABLE box (
    number INTEGER PRIMARY KEY,
    tag BLOB NOT NULL,
    run TEXT NOT NULL,
    dry INTEGER NOT NULL,
    content BLOB NOT NULL
  ) STRICT;
  CREATE INDEX box_dry ON box (number) WHERE dry = 1;

  -- Contacts that a complete read no longer showed, once or more often.
  DROP INDEX contact_vanishing;
  CREATE INDEX contact_gone ON contact (gone, id) WHERE gone > 0;
  `,
];
