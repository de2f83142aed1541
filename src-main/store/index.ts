import { basename } from 'node:path';
import type { StorePort } from '../engine/store-port.ts';
import { addressKey } from '../engine/values/canonical.ts';
import type { Seal } from '../vault/seal.ts';
import { afasLines } from './afas-lines.ts';
import { boxTable } from './boxes.ts';
import { type Changes, changeList } from './changes.ts';
import { contactTables } from './contacts.ts';
import { heardTables } from './heard.ts';
import { journalTable } from './journal.ts';
import { type Ledger, ledgerTables } from './ledger.ts';
import { type Lists, contactLists } from './lists.ts';
import { openState } from './open.ts';
import { optOutLift, optOutTables } from './opt-outs.ts';
import { runTable } from './runs.ts';
import { transaction } from './transaction.ts';

export type Store = StorePort &
  ReturnType<typeof runTable> &
  ReturnType<typeof optOutTables> &
  Ledger &
  Changes &
  Lists & { close(): void };

/** Opens the state file of one connection. Close it when done; a second process may have it open at the same time. */
export function openStore(file: string, key: Seal): Store {
  const db = openState(file);
  const boxes = boxTable(db, key);
  const { seal } = boxes;
  const name = basename(file);
  const ledger = ledgerTables(db, name, seal);
  const lift = optOutLift(db);
  const optOuts = optOutTables(db, name, seal);
  return {
    keepSafe: (safe) => db.exec(`PRAGMA synchronous = ${safe ? 'FULL' : 'NORMAL'}`),
    atOnce: (work) => transaction(db, name, work),
    print: (text) => seal.print(text, 'print'),
    addressPrint: (email) => seal.print(addressKey(email), 'address'),
    ...contactTables(db, name, seal),
    ...heardTables(db, name, seal),
    ...optOuts,
    ...journalTable(db, name, boxes, ledger, lift),
    ...afasLines(db, name, seal, ledger, lift),
    ...runTable(db, name, boxes),
    ...contactLists(db, seal, optOuts.decisions),
    ...changeList(db, name, seal),
    ...ledger,
    appendToLedger: (entries) => transaction(db, name, () => ledger.appendLedger(entries)),
    close: () => db.close(),
  };
}

export { fileLock } from './lock.ts';
export type { ConflictRow, ListedRow, WaitingRow } from './lists.ts';
