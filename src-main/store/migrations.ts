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
];
