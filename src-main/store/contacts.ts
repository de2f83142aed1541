import type { DatabaseSync } from 'node:sqlite';
import type { ContactState } from '../../src-shared/domain/person.ts';
import { adoptedBase, type Base, type SpotlerView } from '../engine/plan/contact.ts';
import type { KnownContact, StorePort } from '../engine/store-port.ts';
import type { Seal } from '../vault/seal.ts';
import { openJson, sealJson } from './sealed.ts';
import { transaction } from './transaction.ts';

type Contacts = Pick<
  StorePort,
  | 'contact'
  | 'contacts'
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
  const columns = 'id, state, code, in_spotler, afas_print, spotler_print, address, mailed, person';
  const byId = db.prepare(`SELECT ${columns} FROM contact WHERE id = ?`);
  // Of most contacts of a full read nothing else is looked at than whether they are as they were.
  const byIds = db.prepare('SELECT id, state, afas_print FROM contact WHERE id IN (SELECT value FROM json_each(?))');
  byIds.setReturnArrays(true);
  const baseOf = db.prepare('SELECT base FROM contact WHERE id = ?');
  const known = db.prepare('SELECT count(*) AS n FROM contact WHERE in_spotler = 1');
  const standing = db.prepare(`SELECT code, count(*) AS n FROM contact WHERE state <> 'inSync' GROUP BY code`);
  const sampleFrom = db.prepare('SELECT id, gone FROM contact WHERE id > ? AND in_spotler = 1 ORDER BY id LIMIT ?');
  const vanishing = db.prepare('SELECT 1 AS found FROM contact WHERE gone > 0 AND gone = 1 LIMIT 1');
  const sampledTo = db.prepare(`SELECT value FROM meta WHERE key = 'sampledTo'`);
  const withAddress = db.prepare('SELECT id FROM contact WHERE address = ?1 OR mailed = ?1 ORDER BY id');
  db.exec('CREATE TEMP TABLE IF NOT EXISTS seen (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID');
  const see = db.prepare('INSERT OR IGNORE INTO seen (id) SELECT value FROM json_each(?)');
  const seen = db.prepare('SELECT 1 AS found FROM seen WHERE id = ?');
  // Spotler's side of a contact that carries an id of ours, and that AFAS has never shown.
  const orphans = `SELECT contact AS id, view FROM heard
     WHERE contact NOT IN (SELECT id FROM seen) AND contact NOT IN (SELECT id FROM contact)`;
  const orphanViews = db.prepare(orphans);
  const adopt = db.prepare(`INSERT INTO contact (id, state, in_spotler, base) VALUES (?, 'inSync', 1, ?)`);
  const unseen = db.prepare(
    `SELECT (SELECT count(*) FROM contact WHERE in_spotler = 1 AND gone = 0 AND id NOT IN (SELECT id FROM seen))
       + (SELECT count(*) FROM (${orphans})) AS n`,
  );
  const again = db.prepare(
    'SELECT id, gone FROM contact WHERE in_spotler = 1 AND gone > 0 AND id NOT IN (SELECT id FROM seen) ORDER BY id',
  );
  const listedUnseen = db.prepare(
    `SELECT code, count(*) AS n FROM contact
     WHERE state <> 'inSync' AND in_spotler = 0 AND id NOT IN (SELECT id FROM seen) GROUP BY code`,
  );
  const anyUnseen = db.prepare('SELECT 1 AS found FROM contact WHERE id NOT IN (SELECT id FROM seen) LIMIT 1');
  const knownContact = (row: Record<string, unknown>): KnownContact => {
    const id = String(row['id']);
    return {
      afasPrint: textOrNull(row['afas_print']),
      spotlerPrint: textOrNull(row['spotler_print']),
      state: row['state'] as ContactState,
      code: textOrNull(row['code']),
      inSpotler: row['in_spotler'] === 1,
      address: textOrNull(row['address']),
      mailed: textOrNull(row['mailed']),
      personNo: textOrNull(row['person']),
      base() {
        const sealed = baseOf.get(id)?.['base'];
        return sealed instanceof Uint8Array ? openJson<Base>(seal, sealed, `base:${id}`) : null;
      },
    };
  };
  const byCode = (rows: Record<string, unknown>[]): Map<string, number> =>
    new Map(rows.map((row) => [String(row['code']), Number(row['n'])]));

  return {
    contact(id) {
      const row = byId.get(id);
      return row ? knownContact(row) : null;
    },
    contacts(ids) {
      const rows = byIds.all(JSON.stringify(ids)) as unknown as readonly (readonly [
        string,
        ContactState,
        string | null,
      ])[];
      const whole = (id: string): KnownContact => knownContact(byId.get(id) ?? {});
      return new Map(rows.map(([id, state, print]) => [id, new ListedContact(whole, id, state, print)]));
    },
    knownInSpotler: () => Number(known.get()?.['n']),
    standing: () => byCode(standing.all()),
    sample(limit) {
      const from = textOrNull(sampledTo.get()?.['value']) ?? '';
      const some = (after: string, most: number) =>
        sampleFrom.all(after, most).map((row) => ({ contactId: String(row['id']), gone: Number(row['gone']) > 0 }));
      const first = some(from, limit);
      if (first.length >= limit || from === '') return first;
      const sampled = new Set(first.map(({ contactId }) => contactId));
      return [...first, ...some('', limit - first.length).filter(({ contactId }) => !sampled.has(contactId))];
    },
    anyVanishing: () => vanishing.get() !== undefined,
    contactsWithAddress: (address) => withAddress.all(address).map((row) => String(row['id'])),
    startSeeing: () => db.exec('DELETE FROM seen'),
    see: (contactIds) => transaction(db, file, () => Number(see.run(JSON.stringify(contactIds)).changes)),
    seen: (contactId) => seen.get(contactId) !== undefined,
    unseenInSpotler: () => Number(unseen.get()?.['n']),
    unseenAgain: () => again.all().map((row) => ({ contactId: String(row['id']), secondTime: row['gone'] === 1 })),
    unseenListed: () => byCode(listedUnseen.all()),
    forgetUnseen() {
      transaction(db, file, () => {
        for (const row of orphanViews.all()) {
          const id = String(row['id']);
          const base = adoptedBase(openJson<SpotlerView>(seal, row['view'], `heard:${id}`));
          adopt.run(id, sealJson(seal, base, `base:${id}`));
        }
        db.exec('UPDATE contact SET gone = 0 WHERE gone > 0 AND id IN (SELECT id FROM seen)');
        // Each of these looks at every contact; mostly nothing is to be done.
        if (anyUnseen.get() === undefined) return;
        db.exec('DELETE FROM contact WHERE in_spotler = 0 AND id NOT IN (SELECT id FROM seen)');
        db.exec('UPDATE contact SET gone = gone + 1 WHERE gone < 2 AND id NOT IN (SELECT id FROM seen)');
      });
    },
  };
}

/** A contact of which everything but its state and print is read when it is asked for. */
class ListedContact implements KnownContact {
  readonly #whole: (id: string) => KnownContact;
  readonly #id: string;
  readonly state: ContactState;
  readonly afasPrint: string | null;
  #kept: KnownContact | undefined;

  constructor(whole: (id: string) => KnownContact, id: string, state: ContactState, afasPrint: string | null) {
    this.#whole = whole;
    this.#id = id;
    this.state = state;
    this.afasPrint = afasPrint;
  }

  get #rest(): KnownContact {
    this.#kept ??= this.#whole(this.#id);
    return this.#kept;
  }
  get spotlerPrint() {
    return this.#rest.spotlerPrint;
  }
  get code() {
    return this.#rest.code;
  }
  get inSpotler() {
    return this.#rest.inSpotler;
  }
  get address() {
    return this.#rest.address;
  }
  get mailed() {
    return this.#rest.mailed;
  }
  get personNo() {
    return this.#rest.personNo;
  }
  base() {
    return this.#rest.base();
  }
}

export function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
