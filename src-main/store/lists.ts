import type { DatabaseSync } from 'node:sqlite';
import type { ContactState } from '../../src-shared/domain/person.ts';
import type { SpotlerView } from '../engine/plan/contact.ts';
import type { ConflictField } from '../engine/plan/plan-fields.ts';
import type { Decision } from '../engine/plan/scene.ts';
import type { Seal } from '../vault/seal.ts';
import { type Label, labelOf, openLabel } from './label.ts';
import { openJson } from './sealed.ts';

export type ListedRow = Label & {
  readonly contactId: string;
  readonly state: ContactState;
  readonly code: string;
  /** The other side's own words, where it refused the contact. */
  readonly said: string | null;
};

/** A contact in conflict with the fields that differ, and what a person decided on them since. */
export type ConflictRow = ListedRow & {
  readonly fields: readonly ConflictField[];
  readonly decided: Readonly<Record<string, Decision>>;
};

/** A contact of AFAS with the address of somebody who waits. */
export type Suggestion = { readonly contactId: string; readonly name: string; readonly inSpotler: boolean };

/** A contact of Spotler without an external id; `key` stands for Spotler's own id. */
export type WaitingRow = Label & { readonly key: string; readonly suggestions: readonly Suggestion[] };

/** Part of a list; without it all of it. */
export type Page = { readonly offset: number; readonly limit: number };

export type Lists = {
  /** Contacts in a state, in order of contact id; opened one by one, so that a long list does not fill memory. */
  inState(state: ContactState, page?: Page): IterableIterator<ListedRow>;
  idsInState(state: ContactState): readonly string[];
  countInState(state: ContactState): number;
  /** Contacts in conflict, likewise. */
  conflicts(page?: Page): IterableIterator<ConflictRow>;
  /** Null for a contact that is not in conflict. */
  conflictOf(contactId: string): ConflictRow | null;
  /** Contacts that wait for a link with AFAS, in an order that stays, likewise. */
  waitingContacts(page?: Page): IterableIterator<WaitingRow>;
};

const all: Page = { offset: 0, limit: -1 };
/** A general address can belong to very many contacts. */
const mostSuggestions = 20;

const listed = 'id, state, code, label, said, detail';
const byId = 'ORDER BY CAST(id AS INTEGER), id';

/** The lists of contacts with a reason: excluded, failed, in conflict, waiting. */
export function contactLists(
  db: DatabaseSync,
  seal: Seal,
  decisions: (contactId: string) => Readonly<Record<string, Decision>>,
): Lists {
  const count = db.prepare('SELECT count(*) AS n FROM contact WHERE state = ?');
  const ids = db.prepare(`SELECT id FROM contact WHERE state = ? ${byId}`);
  const inConflict = db.prepare(`SELECT ${listed} FROM contact WHERE id = ? AND state = 'conflict'`);
  const withAddress = db.prepare(
    `SELECT id, in_spotler, label, base FROM contact WHERE address = ? ${byId} LIMIT ${mostSuggestions}`,
  );

  /** A statement of its own per walk, so that two walks at a time do not disturb each other. */
  const rowsIn = (state: ContactState, { limit, offset }: Page) =>
    db.prepare(`SELECT ${listed} FROM contact WHERE state = ? ${byId} LIMIT ? OFFSET ?`).iterate(state, limit, offset);

  const conflictRow = (row: Record<string, unknown>): ConflictRow => {
    const { contactId, ...rest } = listedRow(seal, row);
    const detail = row['detail'];
    const fields =
      detail instanceof Uint8Array ? openJson<readonly ConflictField[]>(seal, detail, `detail:${contactId}`) : [];
    return { contactId, ...rest, fields, decided: decisions(contactId) };
  };

  const suggestionsFor = (address: unknown): Suggestion[] =>
    typeof address !== 'string'
      ? []
      : withAddress.all(address).map((row) => {
          const contactId = String(row['id']);
          return { contactId, name: openLabel(seal, row, contactId)?.name ?? '', inSpotler: row['in_spotler'] === 1 };
        });

  return {
    *inState(state, page = all) {
      for (const row of rowsIn(state, page)) yield listedRow(seal, row);
    },
    idsInState: (state) => ids.all(state).map((row) => String(row['id'])),
    countInState: (state) => Number(count.get(state)?.['n']),
    *conflicts(page = all) {
      for (const row of rowsIn('conflict', page)) yield conflictRow(row);
    },
    conflictOf(contactId) {
      const row = inConflict.get(contactId);
      return row ? conflictRow(row) : null;
    },
    *waitingContacts({ offset, limit } = all) {
      const rows = db.prepare('SELECT key, view, address FROM waiting ORDER BY key LIMIT ? OFFSET ?');
      for (const row of rows.iterate(limit, offset)) {
        const key = String(row['key']);
        const { fields } = openJson<SpotlerView>(seal, row['view'], `waiting:${key}`);
        yield { key, ...labelOf(fields, null), suggestions: suggestionsFor(row['address']) };
      }
    },
  };
}

function listedRow(seal: Seal, row: Record<string, unknown>): ListedRow {
  const contactId = String(row['id']);
  const label = openJson<Label>(seal, row['label'], `label:${contactId}`);
  const said = row['said'] instanceof Uint8Array ? seal.open(row['said'], `said:${contactId}`) : null;
  return { contactId, state: row['state'] as ContactState, code: String(row['code']), said, ...label };
}
