import type { DatabaseSync } from 'node:sqlite';
import type { Decision, OptOutElsewhere } from '../engine/plan/scene.ts';
import type { StorePort } from '../engine/store-port.ts';
import type { Seal } from '../vault/seal.ts';
import { openJson, sealJson } from './sealed.ts';
import { transaction } from './transaction.ts';

type OptOuts = Pick<StorePort, 'optOut' | 'optOutsOf' | 'decisions' | 'noteBounces' | 'bounce' | 'noteMailed'> & {
  /** A person's choice for one field in conflict; the contact is planned with it in the next run. */
  decide(contactId: string, property: string, decision: Decision): void;
};

/** Ends opt-outs of an address and a person: there is newer consent. Part of the caller's transaction. */
export type Lift = (who: Record<string, unknown> | undefined, bits: readonly number[]) => void;

export function optOutLift(db: DatabaseSync): Lift {
  const remove = db.prepare('DELETE FROM opt_out WHERE subject = ? AND bit = ?');
  return (who, bits) => {
    for (const bit of bits) {
      for (const address of [who?.['address'], who?.['mailed']]) {
        if (typeof address === 'string') remove.run(ofAddress(address), bit);
      }
      if (typeof who?.['person'] === 'string') remove.run(ofPerson(who['person']), bit);
    }
  };
}

/** So many soft bounces keep Spotler from mailing somebody. */
const softBounceLimit = 4;

const ofAddress = (address: string): string => `a:${address}`;
const ofPerson = (personNo: string): string => `p:${personNo}`;

/** What holds a contact back besides its own record: opt-outs given elsewhere, bounces, and what a person decided. */
export function optOutTables(db: DatabaseSync, file: string, seal: Seal): OptOuts {
  const keep = db.prepare('INSERT OR IGNORE INTO opt_out (subject, bit) VALUES (?, ?)');
  const anyOptOut = db.prepare('SELECT 1 AS found FROM opt_out LIMIT 1');
  const bySubject = db.prepare('SELECT bit, arrived FROM opt_out WHERE subject = ?');
  const dueByAddress = db.prepare(
    `INSERT INTO due (contact, opt_out) SELECT id, 1 FROM contact WHERE (address = ?1 OR mailed = ?1) AND in_spotler = 1
     ON CONFLICT (contact) DO UPDATE SET opt_out = 1`,
  );
  const decisions = db.prepare('SELECT property, decided FROM decision WHERE contact = ?');
  const decide = db.prepare(
    `INSERT INTO decision (contact, property, decided) VALUES (?1, ?2, ?3)
     ON CONFLICT (contact, property) DO UPDATE SET decided = ?3`,
  );
  const due = db.prepare('INSERT OR IGNORE INTO due (contact) VALUES (?)');
  const keepBounce = db.prepare('INSERT OR IGNORE INTO bounced (contact, at, kind) VALUES (?, ?, ?)');
  const bounces = db.prepare('SELECT at, kind FROM bounced WHERE contact = ? ORDER BY at DESC');
  const keepMailed = db.prepare(
    `INSERT INTO bounced (contact, at, kind) VALUES (?, ?, 'mailed') ON CONFLICT (contact, at) DO NOTHING`,
  );
  // Mostly there are none, and every contact asks. Only a run adds any, and one run at a time has the connection.
  let none = false;
  const contextOf = (contactId: string, property: string): string => `decision:${contactId}:${property}`;

  return {
    optOut(optOuts) {
      if (optOuts.length > 0) none = false;
      transaction(db, file, () => {
        for (const { bit, addresses, personNo } of optOuts) {
          for (const address of addresses) {
            if (Number(keep.run(ofAddress(address), bit).changes) > 0) dueByAddress.run(address);
          }
          if (personNo !== null) keep.run(ofPerson(personNo), bit);
        }
      });
    },
    optOutsOf(addresses, personNo) {
      const found = new Map<number, OptOutElsewhere>();
      none ||= anyOptOut.get() === undefined;
      if (none) return found;
      const add = (subject: string, by: OptOutElsewhere['by']): void => {
        for (const row of bySubject.all(subject)) {
          found.set(Number(row['bit']), { by, arrived: row['arrived'] === 1, from: 'spotler' });
        }
      };
      if (personNo !== null) add(ofPerson(personNo), 'person');
      for (const address of addresses) add(ofAddress(address), 'address');
      return found;
    },
    decisions: (contactId) =>
      Object.fromEntries(
        decisions.all(contactId).map((row) => {
          const property = String(row['property']);
          return [property, openJson<Decision>(seal, row['decided'], contextOf(contactId, property))];
        }),
      ),
    decide(contactId, property, decision) {
      transaction(db, file, () => {
        decide.run(contactId, property, sealJson(seal, decision, contextOf(contactId, property)));
        due.run(contactId);
      });
    },
    noteBounces: (all) =>
      transaction(db, file, () =>
        all.flatMap(({ contactId, at, kind }) =>
          Number(keepBounce.run(contactId, at, kind).changes) > 0 ? [contactId] : [],
        ),
      ),
    bounce(contactId) {
      const all = bounces.all(contactId).map((row) => ({ at: Number(row['at']), kind: String(row['kind']) }));
      // Feeds tell a bounce again as long as their windows overlap, so it is kept, and counts only until the next mail.
      const mailed = all.findIndex(({ kind }) => kind === 'mailed');
      const rows = mailed === -1 ? all : all.slice(0, mailed);
      const hard = rows.find(({ kind }) => kind === 'hard');
      if (hard) return { kind: 'hard', at: hard.at };
      const [last] = rows;
      return last !== undefined && rows.length >= softBounceLimit ? { kind: 'soft', at: last.at } : null;
    },
    noteMailed(contacts) {
      if (contacts.length === 0) return;
      transaction(db, file, () => {
        for (const { contactId, at } of contacts) keepMailed.run(contactId, at);
      });
    },
  };
}
