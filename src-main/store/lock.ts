import { DatabaseSync } from 'node:sqlite';
import type { LockPort } from '../engine/store-port.ts';
import { storeFault } from './open.ts';

/**
 * A lock that the operating system holds: an exclusive transaction on a small file of its own. It needs no heartbeat
 * and no clock, survives a machine that sleeps, and is free the moment its holder dies, however it dies.
 */
export function fileLock(file: string): LockPort {
  return {
    take() {
      let db: DatabaseSync | undefined;
      try {
        db = new DatabaseSync(file, { timeout: 0 });
        db.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
      } catch (thrown) {
        db?.close();
        const fault = storeFault(thrown, 'run.lock');
        if (fault instanceof Error && fault.message === 'store.busy') return null;
        throw fault;
      }
      const held = db;
      return {
        release() {
          held.exec('ROLLBACK');
          held.close();
        },
      };
    },
  };
}
