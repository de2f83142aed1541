import { randomBytes } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { type FoundList, foundList } from '../../src-shared/domain/check.ts';
import { addressKey } from '../engine/values/canonical.ts';
import { createSeal } from '../vault/seal.ts';
import type { Label } from './label.ts';
import { openJson, sealJson } from './sealed.ts';

type Side = 'afas' | 'spotler';

type AfasItem = {
  readonly id: string;
  readonly label: Label;
  readonly lists: readonly FoundList[];
  readonly address: string | null;
  readonly yes: readonly number[];
  readonly no: readonly number[];
};

type SpotlerItem = Omit<AfasItem, 'address'> & {
  readonly linked: boolean;
  readonly writer: 'ours' | 'others';
  readonly lately: boolean;
  readonly mailable: boolean | null;
};

/** Somebody in a list, with the lists that hold them. */
export type ShelvedPerson = Label & { readonly contactId: string; readonly lists: readonly FoundList[] };

const tables = `
  CREATE TABLE afas (
    id TEXT PRIMARY KEY, address BLOB, lists INTEGER NOT NULL, yes INTEGER NOT NULL, no INTEGER NOT NULL, label BLOB NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE spotler (
    id TEXT PRIMARY KEY, lists INTEGER NOT NULL, yes INTEGER NOT NULL, no INTEGER NOT NULL, mailable INTEGER,
    linked INTEGER NOT NULL, others INTEGER NOT NULL, lately INTEGER NOT NULL, bounced INTEGER NOT NULL DEFAULT 0,
    label BLOB NOT NULL
  ) STRICT, WITHOUT ROWID;`;

const bitOf = (list: FoundList): number => 2 ** foundList.options.indexOf(list);
const bitsOf = (lists: readonly FoundList[]): number => lists.reduce((sum, list) => sum + bitOf(list), 0);
/** Places in a list of permissions, 60 at most, as the bits of SQLite's 64-bit integer. */
const maskOf = (places: readonly number[]): bigint => places.reduce((mask, place) => mask | (1n << BigInt(place)), 0n);

/** Ids taken out at a time. */
const idsAtATime = 1_000;

/**
 * What people-checks found, while somebody may look at it. A temporary database of SQLite: it has no name, lies on disk
 * where it does not fit in its cache, and goes with its process. Names and addresses in it are sealed with a key that is
 * only in memory; whether two addresses are the same is told by their keyed hash.
 */
export function openShelf() {
  const db = new DatabaseSync('');
  const seal = createSeal(randomBytes(32));
  db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -8000;');
  db.exec(tables);
  const addAfas = db.prepare(
    `INSERT INTO afas VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET lists = lists | ${bitOf('twice')}`,
  );
  const addSpotler = db.prepare(
    'INSERT OR REPLACE INTO spotler (id, lists, yes, no, mailable, linked, others, lately, label) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const addBounce = db.prepare('UPDATE spotler SET bounced = 1 WHERE id = ?');
  const number = (sql: string, ...params: (number | string)[]): number => Number(db.prepare(sql).get(...params)?.['n']);
  const atOnce = (work: () => void): void => {
    db.exec('BEGIN');
    try {
      work();
      db.exec('COMMIT');
    } catch (thrown) {
      db.exec('ROLLBACK');
      throw thrown;
    }
  };

  const mark = (side: Side, list: FoundList, ids: readonly string[]): void => {
    const one = db.prepare(`UPDATE ${side} SET lists = lists | ${bitOf(list)} WHERE id = ?`);
    atOnce(() => {
      for (const id of ids) one.run(id);
    });
  };

  const found = (lists: readonly FoundList[], page: string): Iterable<Record<string, unknown>> =>
    db
      .prepare(
        `SELECT * FROM (
           SELECT 'afas' AS side, id, lists, label FROM afas WHERE lists & ?1 != 0
           UNION ALL SELECT 'spotler', id, lists, label FROM spotler WHERE lists & ?1 != 0
         ) ORDER BY side, length(id), id ${page}`,
      )
      .iterate(bitsOf(lists));

  return {
    putAfas(items: readonly AfasItem[]): void {
      atOnce(() => {
        for (const { id, label, lists, address, yes, no } of items) {
          const print = address === null ? null : seal.hash(addressKey(address), 'address');
          addAfas.run(id, print, bitsOf(lists), maskOf(yes), maskOf(no), sealJson(seal, label, `afas:${id}`));
        }
      });
    },
    putSpotler(items: readonly SpotlerItem[]): void {
      atOnce(() => {
        for (const { id, label, lists, yes, no, mailable, linked, writer, lately } of items) {
          const others = Number(linked && writer === 'others');
          const sealed = sealJson(seal, label, `spotler:${id}`);
          const mailed = mailable === null ? null : Number(mailable);
          addSpotler.run(
            id,
            bitsOf(lists),
            maskOf(yes),
            maskOf(no),
            mailed,
            Number(linked),
            others,
            Number(lately),
            sealed,
          );
        }
      });
    },
    noteBounced(ids: readonly string[]): void {
      atOnce(() => {
        for (const id of ids) addBounce.run(id);
      });
    },
    markShared(): { contacts: number; addresses: number } {
      db.exec('CREATE INDEX IF NOT EXISTS afas_address ON afas (address) WHERE address IS NOT NULL');
      const twice = 'SELECT address FROM afas WHERE address IS NOT NULL GROUP BY address HAVING count(*) > 1';
      db.exec(`UPDATE afas SET lists = lists | ${bitOf('sharedAddress')} WHERE address IN (${twice})`);
      const addresses = number(`SELECT count(*) AS n FROM (${twice})`);
      return { contacts: count('sharedAddress'), addresses };
    },
    markDifferences(): number {
      const other = (where: string) =>
        `EXISTS (SELECT 1 FROM spotler s WHERE s.id = afas.id AND s.linked = 1 AND ${where})`;
      const optedOut = '((afas.yes & s.no) != 0 OR (afas.yes != 0 AND s.mailable = 0 AND s.bounced = 0))';
      const mailed = '((afas.no & s.yes) != 0 AND s.mailable IS NOT 0)';
      db.exec(`UPDATE afas SET lists = lists | ${bitOf('optedOutInSpotler')} WHERE ${other(optedOut)}`);
      db.exec(`UPDATE afas SET lists = lists | ${bitOf('optedOutInAfas')} WHERE ${other(mailed)}`);
      return number('SELECT count(*) AS n FROM spotler s JOIN afas ON afas.id = s.id WHERE s.linked = 1');
    },
    *unknownIds(): Generator<readonly string[]> {
      let last = '';
      const page = db.prepare(
        `SELECT id FROM spotler s WHERE linked = 1 AND id > ? AND NOT EXISTS (SELECT 1 FROM afas WHERE afas.id = s.id)
         ORDER BY id LIMIT ${idsAtATime}`,
      );
      for (;;) {
        const ids = page.all(last).map((row) => String(row['id']));
        if (ids.length === 0) return;
        yield ids;
        last = ids.at(-1) ?? last;
      }
    },
    markPutByOthers(): { all: number; lately: number } {
      const here = 'EXISTS (SELECT 1 FROM spotler s WHERE s.id = afas.id AND s.others = 1 AND s.lately = 1)';
      db.exec(`UPDATE afas SET lists = lists | ${bitOf('changedElsewhere')} WHERE ${here}`);
      const all = 'SELECT count(*) AS n FROM spotler s JOIN afas ON afas.id = s.id WHERE s.others = 1';
      return { all: number(all), lately: count('changedElsewhere') };
    },
    mark,
    count,
    contacts: () => number('SELECT count(*) AS n FROM afas'),
    /** People in any of these lists, read as they are asked for; AFAS' side first, in order of id. */
    *people(lists: readonly FoundList[], page?: { offset: number; limit: number }): Generator<ShelvedPerson> {
      const limits = page === undefined ? '' : `LIMIT ${Math.trunc(page.limit)} OFFSET ${Math.trunc(page.offset)}`;
      for (const row of found(lists, limits)) {
        const id = String(row['id']);
        const label = openJson<Label>(seal, row['label'], `${String(row['side'])}:${id}`);
        const held = Number(row['lists']);
        const holding = foundList.options.filter((list) => lists.includes(list) && (held & bitOf(list)) !== 0);
        yield { contactId: id, ...label, lists: holding };
      }
    },
    /** How many people `people` gives. */
    countPeople,
    close: () => db.close(),
  };

  function countPeople(lists: readonly FoundList[]): number {
    const each = (side: Side) => `(SELECT count(*) FROM ${side} WHERE lists & ?1 != 0)`;
    return number(`SELECT ${each('afas')} + ${each('spotler')} AS n`, bitsOf(lists));
  }

  function count(list: FoundList): number {
    return countPeople([list]);
  }
}

export type OpenShelf = ReturnType<typeof openShelf>;
