import type { DatabaseSync } from 'node:sqlite';
import type { ContactState } from '../../src-shared/domain/person.ts';
import type { Base } from '../engine/plan/contact.ts';
import type { KnownContact, StorePort } from '../engine/store-port.ts';
import type { Seal } from '../vault/seal.ts';
import { openJson } from './sealed.ts';
import { transaction } from './transaction.ts';

type Contacts = Pick<
  StorePort,
  | 'contact'
  | 'knownInSpotler'
  | 'standing'
  | 'sample'
  | 'anyVanishing'
  | 'contactsWithAddress'
  | 'startSeeing'
  | 'see'
  | 'seen'
  | 'unseenInSpotler'
  | 'unseenAgain'
  | 'unseenListed'
  | 'forgetUnseen'
>;

/** Contacts as this machine knows them, and which of them a read of AFAS showed. */
export function contactTables(db: DatabaseSync, file: string, seal: Seal): Contacts {
  const byId = db.prepare(
    'SELECT state, code, in_spotler, afas_print, spotler_print, base, address, person FROM contact WHERE id = ?',
  );
  const known = db.prepare('SELECT count(*) AS n FROM contact WHERE in_spotler = 1');
  const standing = db.prepare(`SELECT code, count(*) AS n FROM contact WHERE state <> 'inSync' GROUP BY code`);
  const sampleFrom = db.prepare('SELECT id, gone FROM contact WHERE id > ? AND in_spotler = 1 ORDER BY id LIMIT ?');
  const vanishing = db.prepare('SELECT 1 AS found FROM contact WHERE gone = 1 LIMIT 1');
  const sampledTo = db.prepare(`SELECT value FROM meta WHERE key = 'sampledTo'`);
  const withAddress = db.prepare('SELECT id FROM contact WHERE address = ? ORDER BY id');
  db.exec('CREATE TEMP TABLE IF NOT EXISTS seen (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID');
  const see = db.prepare('INSERT OR IGNORE INTO seen (id) VALUES (?)');
  const seen = db.prepare('SELECT 1 AS found FROM seen WHERE id = ?');
  const unseen = db.prepare(
    'SELECT count(*) AS n FROM contact WHERE in_spotler = 1 AND gone = 0 AND id NOT IN (SELECT id FROM seen)',
  );
  const again = db.prepare(
    'SELECT id, gone FROM contact WHERE in_spotler = 1 AND gone > 0 AND id NOT IN (SELECT id FROM seen) ORDER BY id',
  );
  const listedUnseen = db.prepare(
    `SELECT code, count(*) AS n FROM contact
     WHERE state <> 'inSync' AND in_spotler = 0 AND id NOT IN (SELECT id FROM seen) GROUP BY code`,
  );
  const byCode = (rows: Record<string, unknown>[]): Map<string, number> =>
    new Map(rows.map((row) => [String(row['code']), Number(row['n'])]));

  return {
    contact(id): KnownContact | null {
      const row = byId.get(id);
      if (!row) return null;
      return {
        afasPrint: textOrNull(row['afas_print']),
        spotlerPrint: textOrNull(row['spotler_print']),
        state: row['state'] as ContactState,
        code: textOrNull(row['code']),
        inSpotler: row['in_spotler'] === 1,
        address: textOrNull(row['address']),
        personNo: textOrNull(row['person']),
        base: () => (row['base'] === null ? null : openJson<Base>(seal, row['base'], `base:${id}`)),
      };
    },
    knownInSpotler: () => Number(known.get()?.['n']),
    standing: () => byCode(standing.all()),
    sample(limit) {
      const from = textOrNull(sampledTo.get()?.['value']) ?? '';
      const some = (after: string, most: number) =>
        sampleFrom.all(after, most).map((row) => ({ contactId: String(row['id']), gone: Number(row['gone']) > 0 }));
      const first = some(from, limit);
      if (first.length >= limit || from === '') return first;
      const known = new Set(first.map(({ contactId }) => contactId));
      return [...first, ...some('', limit - first.length).filter(({ contactId }) => !known.has(contactId))];
    },
    anyVanishing: () => vanishing.get() !== undefined,
    contactsWithAddress: (address) => withAddress.all(address).map((row) => String(row['id'])),
    startSeeing: () => db.exec('DELETE FROM seen'),
    see: (contactIds) =>
      transaction(db, file, () => contactIds.reduce((fresh, id) => fresh + Number(see.run(id).changes), 0)),
    seen: (contactId) => seen.get(contactId) !== undefined,
    unseenInSpotler: () => Number(unseen.get()?.['n']),
    unseenAgain: () => again.all().map((row) => ({ contactId: String(row['id']), secondTime: row['gone'] === 1 })),
    unseenListed: () => byCode(listedUnseen.all()),
    forgetUnseen() {
      transaction(db, file, () => {
        db.exec('DELETE FROM contact WHERE in_spotler = 0 AND id NOT IN (SELECT id FROM seen)');
        db.exec('UPDATE contact SET gone = 0 WHERE gone > 0 AND id IN (SELECT id FROM seen)');
        db.exec('UPDATE contact SET gone = gone + 1 WHERE gone < 2 AND id NOT IN (SELECT id FROM seen)');
      });
    },
  };
}

export function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
