import type { DatabaseSync } from 'node:sqlite';
import type { Base } from '../engine/plan/contact.ts';
import type { AfasChange } from '../engine/plan/afas-draft.ts';
import type { AfasKeys, AfasLine, StorePort } from '../engine/store-port.ts';
import type { Seal } from '../vault/seal.ts';
import { labelOf } from './label.ts';
import { entriesOfAfasLine } from './ledger-entries.ts';
import type { Ledger } from './ledger.ts';
import type { Lift } from './opt-outs.ts';
import { openJson, sealJson } from './sealed.ts';
import { transaction } from './transaction.ts';

type AfasLines = Pick<
  StorePort,
  'plannedForAfas' | 'narrowForAfas' | 'unconfirmedForAfas' | 'confirmForAfas' | 'refuseForAfas'
>;

const columns = 'seq, contact, change, afas_print';

/** Intended writes towards AFAS and what became of them. */
export function afasLines(db: DatabaseSync, file: string, seal: Seal, { appendLedger }: Ledger, lift: Lift): AfasLines {
  const planned = db.prepare(
    `SELECT ${columns} FROM journal WHERE step = 'planned' AND run = ? AND lane = ? ORDER BY seq LIMIT ?`,
  );
  const sent = db.prepare(
    `SELECT ${columns} FROM journal WHERE step = 'sent' AND lane IN ('afasOptOut', 'afas') ORDER BY seq`,
  );
  const viewOpen = db.prepare('SELECT view_open FROM journal WHERE seq = ?');
  const setStep = db.prepare('UPDATE journal SET step = ?1 WHERE seq = ?2');
  // A part of it that was written before the refusal is confirmed by then, and stays so.
  const fail = db.prepare(`UPDATE journal SET step = 'failed' WHERE seq = ? AND step <> 'confirmed'`);
  const narrow = db.prepare('UPDATE journal SET change = ?, view_open = 1 WHERE seq = ?');
  // Both lines of a contact are kept together, the one towards AFAS first.
  const sibling = db.prepare(
    `SELECT seq, base FROM journal WHERE seq = ?1 + 1 AND contact = ?2 AND run = ?3 AND step = 'planned'
     AND base IS NOT NULL`,
  );
  const setSibling = db.prepare(`UPDATE journal SET base = ?2, spotler_print = ?3, afas_print = '' WHERE seq = ?1`);
  const baseOf = db.prepare('SELECT base FROM contact WHERE id = ?');
  // One that Spotler never showed can have an opt-out of its address or person, before it is created there.
  const isThere = 'EXISTS (SELECT 1 FROM heard WHERE heard.contact = journal.contact)';
  // Our own write changed AFAS' side: what was seen of it before says nothing any more.
  const keepBase = db.prepare(
    `INSERT INTO contact (id, state, code, label, detail, in_spotler, base, spotler_print)
     SELECT contact, state, code, label, detail, ${isThere}, ?2, ?3 FROM journal WHERE seq = ?1
     ON CONFLICT (id) DO UPDATE SET base = excluded.base, spotler_print = excluded.spotler_print, afas_print = NULL,
       state = excluded.state, code = excluded.code, label = excluded.label, detail = excluded.detail, said = NULL`,
  );
  const unhear = db.prepare('DELETE FROM heard WHERE contact = ?');
  const settle = db.prepare('UPDATE heard SET settled = 1 WHERE contact = ?');
  const undue = db.prepare('DELETE FROM due WHERE contact = ?');
  const due = db.prepare('INSERT OR IGNORE INTO due (contact) VALUES (?)');
  const undecide = db.prepare('DELETE FROM decision WHERE contact = ?');
  const subjectsOf = db.prepare('SELECT address, mailed, person FROM journal WHERE seq = ?');
  const refuse = db.prepare(
    `INSERT INTO contact (id, state, code, in_spotler, label, said)
     SELECT contact, 'failed', ?2, ${isThere}, ?3, ?4 FROM journal WHERE seq = ?1
     ON CONFLICT (id) DO UPDATE SET state = 'failed', code = ?2, label = ?3, said = ?4`,
  );
  const failSibling = db.prepare(
    `UPDATE journal SET state = 'failed', code = ?3, label = ?4, view_open = 1
     WHERE seq = ?1 + 1 AND contact = ?2 AND step = 'planned' AND run = (SELECT run FROM journal WHERE seq = ?1)`,
  );
  const labelRow = db.prepare('SELECT label, base FROM contact WHERE id = ?');

  const line = (row: Record<string, unknown>): AfasLine => {
    const contactId = String(row['contact']);
    const { change, keys } = openAfasLine(seal, row['change'], contactId);
    return { seq: Number(row['seq']), contactId, change, keys, afasPrint: String(row['afas_print']) };
  };

  const openBase = (sealed: unknown, contactId: string): Base | null =>
    sealed instanceof Uint8Array ? openJson<Base>(seal, sealed, `base:${contactId}`) : null;

  const labelFor = (contactId: string): Uint8Array => {
    const row = labelRow.get(contactId);
    if (row?.['label'] instanceof Uint8Array) return row['label'];
    return sealJson(seal, labelOf(openBase(row?.['base'], contactId)?.fields ?? {}, null), `label:${contactId}`);
  };

  return {
    plannedForAfas: (run, lane, limit) => planned.all(run, lane, limit).map(line),
    narrowForAfas({ seq, contactId, change, keys }) {
      transaction(db, file, () => narrow.run(sealAfasLine(seal, change, contactId, keys), seq));
    },
    unconfirmedForAfas: () => sent.all().map(line),
    confirmForAfas(run, { seq, contactId, ...rest }, agree, at) {
      transaction(db, file, () => {
        const agreed = agree(openBase(baseOf.get(contactId)?.['base'], contactId), 'contact');
        keepBase.run(seq, sealJson(seal, agreed.base, `base:${contactId}`), agreed.spotlerPrint);
        const other = sibling.get(seq, contactId, run);
        if (other) {
          const next = agree(openBase(other['base'], contactId), 'line');
          setSibling.run(Number(other['seq']), sealJson(seal, next.base, `base:${contactId}`), next.spotlerPrint);
        }
        // As long as something of the contact is left to do, it stays due.
        if (viewOpen.get(seq)?.['view_open'] === 0) {
          unhear.run(contactId);
          undue.run(contactId);
        }
        undecide.run(contactId);
        const raised = Object.entries(rest.change.agreed.bits).filter(([, enabled]) => enabled);
        if (raised.length > 0)
          lift(
            subjectsOf.get(seq),
            raised.map(([bit]) => Number(bit)),
          );
        appendLedger(entriesOfAfasLine({ seq, contactId, ...rest }, agreed.base, { run, at }));
        setStep.run('confirmed', seq);
      });
    },
    refuseForAfas({ seq, contactId, change }, code, said) {
      transaction(db, file, () => {
        const label = labelFor(contactId);
        refuse.run(seq, code, label, said === '' ? null : seal.seal(said, `said:${contactId}`));
        failSibling.run(seq, contactId, code, label);
        fail.run(seq);
        if (change.optOuts > 0) due.run(contactId);
        else {
          undue.run(contactId);
          settle.run(contactId);
        }
      });
    },
  };
}

type SealedLine = { readonly change: AfasChange; readonly keys: AfasKeys };

/** The sealed content of a line towards AFAS. */
export function sealAfasLine(
  seal: Pick<Seal, 'seal'>,
  change: AfasChange,
  contactId: string,
  keys: AfasKeys,
): Uint8Array {
  const { personNo, organisationId, type } = keys;
  const content: SealedLine = { change, keys: { personNo, organisationId, type } };
  return sealJson(seal, content, `change:${contactId}`);
}

export function openAfasLine(seal: Seal, sealed: unknown, contactId: string): SealedLine {
  return openJson<SealedLine>(seal, sealed, `change:${contactId}`);
}
