import type { DatabaseSync } from 'node:sqlite';
import type { SpotlerView } from '../engine/plan/contact.ts';
import type { StorePort } from '../engine/store-port.ts';
import type { Seal } from '../vault/seal.ts';
import { openJson, sealJson } from './sealed.ts';
import { transaction } from './transaction.ts';

type Heard = Pick<
  StorePort,
  | 'hear'
  | 'forgetHeard'
  | 'heard'
  | 'heardCount'
  | 'anyOpen'
  | 'amendHeard'
  | 'toLookUp'
  | 'settle'
  | 'markDue'
  | 'isDue'
  | 'owesOptOut'
  | 'wait'
  | 'waitingView'
  | 'waitingWithAddress'
  | 'stopWaiting'
  | 'waitingCount'
>;

/** Spotler's side as far as it moved, who is due for planning, and who waits for a link with AFAS. */
export function heardTables(db: DatabaseSync, file: string, seal: Seal): Heard {
  const hear = db.prepare(
    `INSERT INTO heard (contact, view, settled) VALUES (?, ?, 0)
     ON CONFLICT (contact) DO UPDATE SET view = excluded.view, settled = 0`,
  );
  const amend = db.prepare('UPDATE heard SET view = ?2 WHERE contact = ?1');
  const heardById = db.prepare('SELECT view FROM heard WHERE contact = ?');
  const heardCount = db.prepare('SELECT count(*) AS n FROM heard');
  const unhear = db.prepare('DELETE FROM heard WHERE contact = ?');
  const settle = db.prepare('UPDATE heard SET settled = 1 WHERE contact = ?');
  const lookUp = db.prepare(
    'SELECT contact FROM heard WHERE settled = 0 UNION SELECT contact FROM due ORDER BY contact',
  );
  const anyOpen = db.prepare('SELECT EXISTS (SELECT 1 FROM heard) OR EXISTS (SELECT 1 FROM due) AS found');
  const due = db.prepare('INSERT OR IGNORE INTO due (contact) VALUES (?)');
  // An opt-out is still owed to a contact that AFAS does not show at the moment.
  const undue = db.prepare('DELETE FROM due WHERE contact = ? AND opt_out = 0');
  const owes = db.prepare('SELECT 1 AS found FROM due WHERE contact = ? AND opt_out = 1');
  const isDue = db.prepare('SELECT 1 AS found FROM due WHERE contact = ?');
  const wait = db.prepare(
    `INSERT INTO waiting (key, view, address) VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET view = excluded.view, address = excluded.address`,
  );
  const waitingByKey = db.prepare('SELECT key, view FROM waiting WHERE key = ?');
  const waitingByAddress = db.prepare('SELECT key, view FROM waiting WHERE address = ? ORDER BY key LIMIT 1');
  const stopWaiting = db.prepare('DELETE FROM waiting WHERE key = ?');
  const waiting = db.prepare('SELECT count(*) AS n FROM waiting');
  const hashed = (key: string): string => seal.print(key, 'waiting');
  const openWaiting = (row: Record<string, unknown> | undefined): SpotlerView | null =>
    row ? openJson<SpotlerView>(seal, row['view'], `waiting:${String(row['key'])}`) : null;
  const forEach = (ids: readonly string[], work: (id: string) => void): void => {
    if (ids.length > 0) transaction(db, file, () => ids.forEach(work));
  };

  return {
    hear(views) {
      transaction(db, file, () => {
        for (const { contactId, view } of views) hear.run(contactId, sealJson(seal, view, `heard:${contactId}`));
      });
    },
    amendHeard(contactId, view) {
      amend.run(contactId, sealJson(seal, view, `heard:${contactId}`));
    },
    forgetHeard: (contactIds) => forEach(contactIds, (id) => unhear.run(id)),
    heard(contactId) {
      const row = heardById.get(contactId);
      return row ? openJson<SpotlerView>(seal, row['view'], `heard:${contactId}`) : null;
    },
    heardCount: () => Number(heardCount.get()?.['n']),
    anyOpen: () => anyOpen.get()?.['found'] === 1,
    toLookUp: () => lookUp.all().map((row) => String(row['contact'])),
    settle: (contactIds) =>
      forEach(contactIds, (id) => {
        settle.run(id);
        undue.run(id);
      }),
    markDue: (contactIds) => forEach(contactIds, (id) => due.run(id)),
    owesOptOut: (contactId) => owes.get(contactId) !== undefined,
    isDue: (contactId) => isDue.get(contactId) !== undefined,
    wait(contacts) {
      transaction(db, file, () => {
        for (const { key, view, address } of contacts) {
          wait.run(hashed(key), sealJson(seal, view, `waiting:${hashed(key)}`), address);
        }
      });
    },
    waitingView: (key) => openWaiting(waitingByKey.get(hashed(key))),
    waitingWithAddress: (address) => openWaiting(waitingByAddress.get(address)),
    stopWaiting: (keys) => forEach(keys, (key) => stopWaiting.run(hashed(key))),
    waitingCount: () => Number(waiting.get()?.['n']),
  };
}
