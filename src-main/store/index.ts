import { basename } from 'node:path';
import type { StorePort } from '../engine/store-port.ts';
import { afasLines } from './afas-lines.ts';
import { contactTables } from './contacts.ts';
import { journalTable } from './journal.ts';
import { type Lists, contactLists } from './lists.ts';
import { openState } from './open.ts';
import { runTable } from './runs.ts';
import type { Seal } from '../vault/seal.ts';

export type Store = StorePort & ReturnType<typeof runTable> & Lists & { close(): void };

/** Opens the state file of one connection. Close it when done; a second process may have it open at the same time. */
export function openStore(file: string, seal: Seal): Store {
  const db = openState(file);
  const name = basename(file);
  return {
    print: (text) => seal.hash(text, 'print').toString('base64'),
    ...contactTables(db, name, seal),
    ...journalTable(db, name, seal),
    ...afasLines(db, name, seal),
    ...runTable(db, name),
    ...contactLists(db, seal),
    close: () => db.close(),
  };
}

export { fileLock } from './lock.ts';
export type { ListedRow } from './lists.ts';
