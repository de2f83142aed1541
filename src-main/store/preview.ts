import { DatabaseSync } from 'node:sqlite';
import { basename } from 'node:path';
import { z } from 'zod';
import type { DryRunList } from '../../src-shared/contract/setup.ts';
import type { SpotlerChange } from '../engine/plan/plan-contact.ts';
import type { ConflictField } from '../engine/plan/plan-fields.ts';
import type { PlannedContact } from '../engine/store-port.ts';
import type { Seal } from '../vault/seal.ts';
import { type FieldChange, partsOfAfasChange, partsOfSpotlerChange } from './changes.ts';
import { type Label, labelOf } from './label.ts';
import { storeFault } from './open.ts';
import { openJson, sealJson } from './sealed.ts';
import { transaction } from './transaction.ts';

/** One contact of a dry run. */
export type PreviewPerson = Label & {
  readonly contactId: string;
  readonly kind: 'create' | 'update' | 'toAfas' | 'none';
  readonly becomes: 'mailable' | 'unmailable' | null;
  /** Codes: why it is excluded or in conflict, and why its permissions change. */
  readonly why: readonly string[];
  readonly changes: readonly FieldChange[];
  readonly conflicts: readonly ConflictField[];
};

type Detail = Omit<PreviewPerson, 'contactId' | keyof Label>;

const all = { offset: 0, limit: -1 };

type Query = { readonly list: DryRunList; readonly reason: string | null };

export type Preview = {
  /** Keeps what a page of a plan would do; a contact that is planned again replaces what was kept of it. */
  keep(page: readonly PlannedContact[]): void;
  forget(contactId: string): void;
  count(list: DryRunList): number;
  /** Contacts of a list by reason, the most frequent first. */
  reasons(list: DryRunList): readonly { readonly code: string; readonly count: number }[];
  /** In order of contact id; opened one by one, so that a long list does not fill memory. */
  people(query: Query, page?: { readonly offset: number; readonly limit: number }): IterableIterator<PreviewPerson>;
  /** The same contacts by what they are found by, which opens far faster. */
  labels(query: Query): IterableIterator<Label & { readonly contactId: string }>;
  /** Those of these contacts that are known, in this order. */
  withIds(contactIds: readonly string[]): readonly PreviewPerson[];
  countOf(query: Query): number;
  /** What belongs to the dry run as a whole. */
  note(key: string, value: unknown): void;
  noted<Shape extends z.ZodType>(key: string, shape: Shape): z.output<Shape> | null;
  close(): void;
};

/**
 * What a dry run would do to every contact, beside its state file: values sealed, lists by an open row per contact, list
 * and reason. Made for one dry run and thrown away with it, so nothing here has to survive a power cut.
 */
export function openPreview(file: string, seal: Seal): Preview {
  const name = basename(file);
  const db = guarded(name, () => {
    const opened = new DatabaseSync(file, { timeout: 5_000 });
    opened.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA temp_store = FILE; PRAGMA cache_size = -8000;
      CREATE TABLE IF NOT EXISTS note (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS person (id TEXT PRIMARY KEY, label BLOB NOT NULL, detail BLOB NOT NULL) STRICT;
      CREATE TABLE IF NOT EXISTS listed (list TEXT NOT NULL, reason TEXT NOT NULL, id TEXT NOT NULL,
        PRIMARY KEY (list, reason, id)) STRICT, WITHOUT ROWID;
      CREATE INDEX IF NOT EXISTS listed_id ON listed (id);`);
    return opened;
  });
  const insert = db.prepare('INSERT OR REPLACE INTO person (id, label, detail) VALUES (?, ?, ?)');
  const enlist = db.prepare('INSERT OR IGNORE INTO listed (list, reason, id) VALUES (?, ?, ?)');
  const unlist = db.prepare('DELETE FROM listed WHERE id = ?');
  const byId = db.prepare('SELECT label, detail FROM person WHERE id = ?');
  const remove = db.prepare('DELETE FROM person WHERE id = ?');
  const count = db.prepare('SELECT count(DISTINCT id) AS n FROM listed WHERE list = ?');
  const countReason = db.prepare('SELECT count(DISTINCT id) AS n FROM listed WHERE list = ? AND reason = ?');
  const reasons = db.prepare(
    `SELECT reason, count(*) AS n FROM listed WHERE list = ? AND reason <> '' GROUP BY reason ORDER BY n DESC, reason`,
  );
  const noteOne = db.prepare('INSERT OR REPLACE INTO note (key, value) VALUES (?, ?)');
  const noted = db.prepare('SELECT value FROM note WHERE key = ?');

  const keepOne = (planned: PlannedContact): void => {
    const { id } = planned.afas;
    const label = labelOfPlanned(planned);
    unlist.run(id);
    insert.run(id, sealJson(seal, label, `label:${id}`), sealJson(seal, detailOf(planned, label), `preview:${id}`));
    for (const [list, codes] of listsOf(planned)) {
      enlist.run(list, '', id);
      for (const code of codes) enlist.run(list, code, id);
    }
  };
  const opened = (contactId: string, row: Record<string, unknown>): PreviewPerson => ({
    contactId,
    ...openJson<Label>(seal, row['label'], `label:${contactId}`),
    ...openJson<Detail>(seal, row['detail'], `preview:${contactId}`),
  });
  /** A statement of its own per walk, so that two walks at a time do not disturb each other. */
  const rowsOf = (columns: string, { list, reason }: Query, { limit, offset }: typeof all) =>
    db
      .prepare(
        `SELECT person.id AS id, ${columns} FROM listed JOIN person ON person.id = listed.id
         WHERE list = ? AND reason = ? ORDER BY CAST(person.id AS INTEGER), person.id LIMIT ? OFFSET ?`,
      )
      .iterate(list, reason ?? '', limit, offset);
  const countOf = ({ list, reason }: Query): number =>
    Number((reason === null ? count.get(list) : countReason.get(list, reason))?.['n']);

  return {
    keep: (page) => transaction(db, name, () => page.forEach(keepOne)),
    forget: (contactId) =>
      transaction(db, name, () => {
        unlist.run(contactId);
        remove.run(contactId);
      }),
    count: (list) => countOf({ list, reason: null }),
    countOf,
    reasons: (list) => reasons.all(list).map((row) => ({ code: String(row['reason']), count: Number(row['n']) })),
    *people(query, page = all) {
      for (const row of rowsOf('label, detail', query, page)) yield opened(String(row['id']), row);
    },
    *labels(query) {
      for (const row of rowsOf('label', query, all)) {
        const contactId = String(row['id']);
        yield { contactId, ...openJson<Label>(seal, row['label'], `label:${contactId}`) };
      }
    },
    withIds: (contactIds) =>
      contactIds.flatMap((id) => {
        const row = byId.get(id);
        return row ? [opened(id, row)] : [];
      }),
    note: (key, value) => void noteOne.run(key, JSON.stringify(value)),
    noted(key, shape) {
      const value = noted.get(key)?.['value'];
      return typeof value === 'string' ? shape.parse(JSON.parse(value)) : null;
    },
    close: () => db.close(),
  };
}

function labelOfPlanned({ afas, plan }: PlannedContact): Label {
  return labelOf({ ...plan.base?.fields, ...afas.fields }, afas);
}

function detailOf({ afas, plan }: PlannedContact, label: Label): Detail {
  const { change, afasChange } = plan;
  const about = { seq: 0, contactId: afas.id, name: label.name, email: label.email, step: 'dry' } as const;
  const kind = change?.create === true ? 'create' : 'update';
  const toSpotler =
    change === null || plan.base === null
      ? []
      : partsOfSpotlerChange(change, plan.base).map(
          (part) => ({ ...about, side: 'spotler' as const, kind, ...part }) as const,
        );
  const toAfas =
    afasChange === null
      ? []
      : partsOfAfasChange(afasChange).map(
          (part) => ({ ...about, side: 'afas' as const, kind: 'update', ...part }) as const,
        );
  const why = new Set<string>([...(plan.code === null ? [] : [plan.code]), ...plan.conflicts.map((one) => one.why)]);
  for (const { cause } of [...toSpotler, ...toAfas]) if (cause !== null) why.add(cause);
  return {
    kind: change === null ? (afasChange === null ? 'none' : 'toAfas') : kind,
    becomes: becomesOf(plan),
    why: [...why],
    changes: [...toSpotler, ...toAfas],
    conflicts: plan.conflicts,
  };
}

function becomesOf({ change }: PlannedContact['plan']): PreviewPerson['becomes'] {
  if (change === null || change.mailable.before === change.mailable.after) return null;
  return change.mailable.after ? 'mailable' : 'unmailable';
}

type Listing = readonly [DryRunList, readonly string[]];

/** The lists a contact is in, each with the reasons that put it there. */
function listsOf({ plan }: PlannedContact): Listing[] {
  const { change, afasChange, state, code, conflicts } = plan;
  const lists: Listing[] = [['all', []]];
  if (change !== null) lists.push(...listsOfChange(change, becomesOf(plan)));
  if (afasChange !== null) lists.push(['toAfas', Object.values(afasChange.causes)]);
  if (state === 'conflict') lists.push(['conflict', conflicts.map((one) => one.why)]);
  if (state === 'excluded') lists.push(['excluded', code === null ? [] : [code]]);
  if (change === null && afasChange === null && state === 'inSync') lists.push(['unchanged', []]);
  return lists;
}

function listsOfChange({ create, bits }: SpotlerChange, becomes: PreviewPerson['becomes']): Listing[] {
  const on = bits.filter(({ enabled }) => enabled).map(({ cause }) => cause);
  const off = bits.filter(({ enabled }) => !enabled).map(({ cause }) => cause);
  const lists: Listing[] = [[create ? 'create' : 'update', []]];
  if (becomes === 'mailable') lists.push(['becomesMailable', on]);
  if (becomes === 'unmailable') lists.push(['becomesUnmailable', off]);
  // The permissions of a new contact count with it, as they do for the brakes.
  if (!create && on.length > 0) lists.push(['optIn', on]);
  if (!create && off.length > 0) lists.push(['optOut', off]);
  return lists;
}

function guarded<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    throw storeFault(thrown, file);
  }
}
