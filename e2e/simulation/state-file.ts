import { DatabaseSync } from 'node:sqlite';
import { createSeal } from '../../src-main/vault/seal.ts';
import { openStore, type Store } from '../../src-main/store/index.ts';

/** The real state file of a connection, in memory; and a second look into it from outside, past the engine. */
export type StateFile = {
  readonly store: Store;
  /** Steps of a run's lines in the journal for a contact, towards AFAS or towards Spotler. */
  linesOf(run: string, contact: string, towards: 'afas' | 'spotler'): string[];
  /** All that a dry run noted, without numbers and sealed values, which differ every time. */
  dryLines(): string[];
  /** Every text and blob of every table. */
  everything(): Iterable<{ readonly table: string; readonly column: string; readonly text: string }>;
  close(): void;
};

let opened = 0;

export function openStateFile(): StateFile {
  const name = `file:simulation-${process.pid}-${(opened += 1)}?mode=memory&cache=shared`;
  const store = openStore(name, createSeal(Buffer.alloc(32, 7)));
  const db = new DatabaseSync(name);
  const lines = db.prepare(
    `SELECT step FROM journal WHERE run = ?1 AND contact = ?2 AND (lane LIKE 'afas%') = ?3 ORDER BY seq`,
  );
  const dry = db.prepare(
    `SELECT contact, lane, afas_print, spotler_print, state, code, view_open, length(change) AS size
     FROM journal WHERE step = 'dry' ORDER BY seq`,
  );
  const dryBoxes = db.prepare('SELECT length(content) AS size FROM box WHERE dry = 1 ORDER BY number');
  return {
    store,
    linesOf: (run, contact, towards) =>
      lines.all(run, contact, Number(towards === 'afas')).map((row) => String(row['step'])),
    dryLines: () => [...dry.all(), ...dryBoxes.all()].map((row) => JSON.stringify(row)),
    *everything() {
      const tables = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all();
      for (const { name: table } of tables) {
        for (const row of db.prepare(`SELECT * FROM "${String(table)}"`).iterate()) {
          for (const [column, value] of Object.entries(row)) {
            if (value instanceof Uint8Array)
              yield { table: String(table), column, text: Buffer.from(value).toString('latin1') };
            else if (typeof value === 'string') yield { table: String(table), column, text: value };
          }
        }
      }
    },
    close() {
      db.close();
      store.close();
    },
  };
}
