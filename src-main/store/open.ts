import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { basename } from 'node:path';
import { Fault } from '../../src-shared/domain/fault.ts';
import { migrations } from './migrations.ts';

/** Marks a file as Pont's state, so that another program's database is not taken for it ("PONT"). */
const applicationId = 0x504f4e54;

/**
 * Opens, and where needed makes or migrates, a state file. WAL with `synchronous=FULL`: what was marked as sent is on
 * disk before it is sent. Throws a Fault for a file that is damaged, foreign, newer than this version, or out of reach;
 * such a file is left as it is.
 */
export function openState(file: string): DatabaseSync {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file, { timeout: 5_000 });
    prepare(db, basename(file));
    return db;
  } catch (thrown) {
    db?.close();
    throw storeFault(thrown, basename(file));
  }
}

/** True where there is a state file, which then can be opened; throws as `openState` does for one that cannot. */
export function hasState(file: string): boolean {
  if (!existsSync(file)) return false;
  openState(file).close();
  return true;
}

function prepare(db: DatabaseSync, file: string): void {
  const version = pragma(db, 'user_version');
  const owner = pragma(db, 'application_id');
  const tables = Number(db.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.['n'] ?? 0);
  if (owner !== applicationId && (version !== 0 || tables !== 0)) throw new Fault('store.foreign', { file });
  if (version > migrations.length) throw new Fault('store.newer', { file });
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;',
  );
  db.exec('PRAGMA temp_store = FILE; PRAGMA cache_size = -16000; PRAGMA journal_size_limit = 67108864;');
  for (const [index, step] of migrations.entries()) {
    if (index < version) continue;
    db.exec(
      `BEGIN IMMEDIATE; ${step} PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${index + 1}; COMMIT;`,
    );
  }
}

function pragma(db: DatabaseSync, name: string): number {
  return Number(db.prepare(`PRAGMA ${name}`).get()?.[name] ?? 0);
}

/** SQLite's primary result codes (https://sqlite.org/rescode.html) that say something a person can act on. */
const sqliteCodes: Readonly<
  Record<number, 'store.readOnly' | 'store.damaged' | 'store.diskFull' | 'store.busy' | 'store.unreachable'>
> = {
  5: 'store.busy',
  6: 'store.busy',
  8: 'store.readOnly',
  10: 'store.unreachable',
  11: 'store.damaged',
  13: 'store.diskFull',
  14: 'store.unreachable',
  26: 'store.damaged',
};

/** Names what SQLite met; what it does not know stays as it is. */
export function storeFault(thrown: unknown, file: string): unknown {
  if (!(thrown instanceof Error) || !('errcode' in thrown) || typeof thrown.errcode !== 'number') return thrown;
  const code = sqliteCodes[thrown.errcode & 0xff];
  return code ? new Fault(code, { file }, { cause: thrown }) : thrown;
}
