import type { DatabaseSync } from 'node:sqlite';
import type { ContactState } from '../../src-shared/domain/person.ts';
import type { Label } from './label.ts';
import type { Seal } from '../vault/seal.ts';
import { openJson } from './sealed.ts';

export type ListedRow = Label & {
  readonly contactId: string;
  readonly state: ContactState;
  readonly code: string;
  /** The other side's own words, where it refused the contact. */
  readonly said: string | null;
};

export type Lists = {
  /** Contacts in a state, in order of contact id; opened one by one, so that a long list does not fill memory. */
  inState(state: ContactState): IterableIterator<ListedRow>;
  countInState(state: ContactState): number;
};

/** The lists of contacts with a reason: excluded, failed, in conflict. */
export function contactLists(db: DatabaseSync, seal: Seal): Lists {
  const rows = db.prepare(`SELECT id, code, label, said FROM contact WHERE state = ? ORDER BY CAST(id AS INTEGER), id`);
  const count = db.prepare('SELECT count(*) AS n FROM contact WHERE state = ?');
  return {
    *inState(state) {
      for (const row of rows.iterate(state)) {
        const contactId = String(row['id']);
        const label = openJson<Label>(seal, row['label'], `label:${contactId}`);
        const said = row['said'] === null ? null : seal.open(row['said'] as Uint8Array, `said:${contactId}`);
        yield { contactId, state, code: String(row['code']), said, ...label };
      }
    },
    countInState: (state) => Number(count.get(state)?.['n']),
  };
}
