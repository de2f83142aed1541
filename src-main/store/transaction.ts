import type { DatabaseSync } from 'node:sqlite';
import { storeFault } from './open.ts';

/**
 * Runs synchronous work as one transaction: all of it is kept, or nothing. Inside another one it is part of that. Disk
 * trouble comes out as a Fault.
 */
export function transaction<T>(db: DatabaseSync, file: string, work: () => T): T {
  if (db.isTransaction) return work();
  try {
    db.exec('BEGIN IMMEDIATE');
    const value = work();
    db.exec('COMMIT');
    return value;
  } catch (thrown) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw storeFault(thrown, file);
  }
}
