import type { DatabaseSync } from 'node:sqlite';
import type { ContactState } from '../../src-shared/domain/person.ts';
import type { Base, SpotlerView } from '../engine/plan/contact.ts';
import type { KnownContact, StorePort } from '../engine/store-port.ts';
import type { Seal } from '../vault/seal.ts';
import { openJson, sealJson } from './sealed.ts';
import { transaction } from './transaction.ts';

type Contacts = Pick<
  StorePort,
  | 'contact'
  | 'knownInSpotler'
  | 'hear'
  | 'forgetHeard'
  | 'heard'
  | 'heardCount'
  | 'wait'
  | 'stopWaiting'
  | 'waitingCount'
  | 'startSeeing'
  | 'see'
  | 'unseenInSpotler'
  | 'unseenAgain'
  | 'forgetUnseen'
>;

/** Contacts as this machine knows them, and Spotler's side as far as it moved. */
export function contactTables(db: DatabaseSync, file: string, seal: Seal): Contacts {
  const byId = db.prepare('SELECT state, in_spotler, afas_print, spotler_print, base FROM contact WHERE id = ?');
  const known = db.prepare('SELECT count(*) AS n FROM contact WHERE in_spotler = 1');
  const hear = db.prepare(
    'INSERT INTO heard (contact, view) VALUES (?, ?) ON CONFLICT (contact) DO UPDATE SET view = excluded.view',
  );
  const heardById = db.prepare('SELECT view FROM heard WHERE contact = ?');
  const heardCount = db.prepare('SELECT count(*) AS n FROM heard');
  const unhear = db.prepare('DELETE FROM heard WHERE contact = ?');
  const wait = db.prepare(
    'INSERT INTO waiting (key, view) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET view = excluded.view',
  );
  const stopWaiting = db.prepare('DELETE FROM waiting WHERE key = ?');
  const waiting = db.prepare('SELECT count(*) AS n FROM waiting');
  const waitingKey = (id: string) => seal.hash(id, 'waiting').toString('base64');
  db.exec('CREATE TEMP TABLE seen (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID');
  const see = db.prepare('INSERT OR IGNORE INTO seen (id) VALUES (?)');
  const unseen = db.prepare(
    'SELECT count(*) AS n FROM contact WHERE in_spotler = 1 AND gone = 0 AND id NOT IN (SELECT id FROM seen)',
  );

  const again = db.prepare(
    'SELECT id FROM contact WHERE in_spotler = 1 AND gone = 1 AND id NOT IN (SELECT id FROM seen) ORDER BY id',
  );

  return {
    contact(id): KnownContact | null {
      const row = byId.get(id);
      if (!row) return null;
      return {
        afasPrint: textOrNull(row['afas_print']),
        spotlerPrint: textOrNull(row['spotler_print']),
        state: row['state'] as ContactState,
        inSpotler: row['in_spotler'] === 1,
        base: () => (row['base'] === null ? null : openJson<Base>(seal, row['base'], `base:${id}`)),
      };
    },
    knownInSpotler: () => Number(known.get()?.['n']),
    hear(views) {
      transaction(db, file, () => {
        for (const { contactId, view } of views) hear.run(contactId, sealJson(seal, view, `heard:${contactId}`));
      });
    },
    forgetHeard(contactIds) {
      transaction(db, file, () => {
        for (const id of contactIds) unhear.run(id);
      });
    },
    heard(contactId): SpotlerView | null {
      const row = heardById.get(contactId);
      return row ? openJson<SpotlerView>(seal, row['view'], `heard:${contactId}`) : null;
    },
    heardCount: () => Number(heardCount.get()?.['n']),
    wait(contacts) {
      transaction(db, file, () => {
        for (const { key, view } of contacts) {
          const hashed = waitingKey(key);
          wait.run(hashed, sealJson(seal, view, `waiting:${hashed}`));
        }
      });
    },
    stopWaiting(keys) {
      transaction(db, file, () => {
        for (const key of keys) stopWaiting.run(waitingKey(key));
      });
    },
    waitingCount: () => Number(waiting.get()?.['n']),
    startSeeing: () => db.exec('DELETE FROM seen'),
    see: (contactIds) =>
      transaction(db, file, () => contactIds.reduce((fresh, id) => fresh + Number(see.run(id).changes), 0)),
    unseenInSpotler: () => Number(unseen.get()?.['n']),
    unseenAgain: () => again.all().map((row) => String(row['id'])),
    forgetUnseen() {
      transaction(db, file, () => {
        db.exec('DELETE FROM contact WHERE in_spotler = 0 AND id NOT IN (SELECT id FROM seen)');
        db.exec('UPDATE contact SET gone = 0 WHERE gone = 1 AND id IN (SELECT id FROM seen)');
        db.exec('UPDATE contact SET gone = 1 WHERE gone = 0 AND id NOT IN (SELECT id FROM seen)');
      });
    },
  };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
