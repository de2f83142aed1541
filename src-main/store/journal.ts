import type { DatabaseSync } from 'node:sqlite';
import type { Base } from '../engine/plan/contact.ts';
import type { SpotlerChange } from '../engine/plan/plan-contact.ts';
import type { JournalLine, Lane, StorePort } from '../engine/store-port.ts';
import type { Seal } from '../vault/seal.ts';
import { sealAfasLine } from './afas-lines.ts';
import { labelOf } from './label.ts';
import { openJson, sealJson } from './sealed.ts';
import { transaction } from './transaction.ts';

type Journal = Pick<
  StorePort,
  'keepPage' | 'planned' | 'markSent' | 'confirm' | 'park' | 'drop' | 'unconfirmed' | 'dropUnsent'
>;

/** Intended writes and what became of them. */
export function journalTable(db: DatabaseSync, file: string, seal: Seal): Journal {
  const insertLine = db.prepare(
    `INSERT INTO journal (run, contact, lane, step, change, base, afas_print, spotler_print, state, code, label, view_open)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const keepContact = db.prepare(
    `INSERT INTO contact (id, state, code, in_spotler, afas_print, spotler_print, base, label)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
     ON CONFLICT (id) DO UPDATE SET state = ?2, code = ?3, in_spotler = ?4, afas_print = ?5, spotler_print = ?6,
       base = ?7, label = ?8, said = NULL`,
  );
  const unhear = db.prepare('DELETE FROM heard WHERE contact = ?');
  const planned = db.prepare(
    `SELECT seq, contact, change, base FROM journal WHERE step = 'planned' AND run = ? AND lane = ? ORDER BY seq LIMIT ?`,
  );
  const sent = db.prepare(
    `SELECT seq, contact, change, base FROM journal
     WHERE step = 'sent' AND lane NOT IN ('afasOptOut', 'afas') ORDER BY seq`,
  );
  const setStep = db.prepare('UPDATE journal SET step = ?1 WHERE seq = ?2');
  const confirmContact = db.prepare(
    `INSERT INTO contact (id, state, code, in_spotler, afas_print, spotler_print, base, label)
     SELECT contact, state, code, 1, afas_print, spotler_print, base, label FROM journal WHERE seq = ?
     ON CONFLICT (id) DO UPDATE SET state = excluded.state, code = excluded.code, in_spotler = 1,
       afas_print = excluded.afas_print, spotler_print = excluded.spotler_print, base = excluded.base,
       label = excluded.label, said = NULL`,
  );
  const confirmHeard = db.prepare(
    'DELETE FROM heard WHERE contact = (SELECT contact FROM journal WHERE seq = ? AND view_open = 0)',
  );
  const parkContact = db.prepare(
    `INSERT INTO contact (id, state, code, in_spotler, afas_print, label, said)
     SELECT contact, 'failed', ?2, 0, afas_print, ?4, ?3 FROM journal WHERE seq = ?1
     ON CONFLICT (id) DO UPDATE SET state = 'failed', code = ?2, afas_print = excluded.afas_print,
       label = ?4, said = ?3`,
  );
  const lineOf = db.prepare('SELECT seq, contact, change, base FROM journal WHERE seq = ?');

  const line = (row: Record<string, unknown>): JournalLine => {
    const contactId = String(row['contact']);
    return {
      seq: Number(row['seq']),
      contactId,
      change: openJson<SpotlerChange>(seal, row['change'], `change:${contactId}`),
      base: openJson<Base>(seal, row['base'], `base:${contactId}`),
    };
  };

  return {
    keepPage(run, page) {
      const step = run.dryRun ? 'dry' : 'planned';
      transaction(db, file, () => {
        for (const item of page) {
          const { afas, afasPrint, spotlerPrint, plan } = item;
          const { id } = afas;
          const { state, code, change, afasChange } = plan;
          const base = plan.base === null ? null : sealJson(seal, plan.base, `base:${id}`);
          // Only who is listed needs a label; it is made from the base should the other side refuse the contact.
          const label = state === 'inSync' ? null : sealJson(seal, labelOf(afas.fields, afas), `label:${id}`);
          // Spotler's side is forgotten only once nothing of it is left to do, so that no unsubscribe can get lost.
          const toSpotlerOpen = Number(plan.open || afasChange !== null);
          const toAfasOpen = Number(plan.open || change !== null);
          if (afasChange !== null) {
            const lane = afasChange.optOuts > 0 ? 'afasOptOut' : 'afas';
            const sealed = sealAfasLine(seal, afasChange, item);
            insertLine.run(run.id, id, lane, step, sealed, null, afasPrint, null, state, code, null, toAfasOpen);
          }
          if (change !== null && base !== null) {
            const sealed = sealJson(seal, change, `change:${id}`);
            const lane = laneOf(change);
            insertLine.run(
              run.id,
              id,
              lane,
              step,
              sealed,
              base,
              afasPrint,
              spotlerPrint,
              state,
              code,
              label,
              toSpotlerOpen,
            );
          } else if (!run.dryRun) {
            keepContact.run(id, state, code, Number(base !== null), afasPrint, spotlerPrint, base, label);
            if (toSpotlerOpen === 0) unhear.run(id);
          }
        }
      });
    },
    planned: (run, lane, limit) => planned.all(run, lane, limit).map(line),
    unconfirmed: () => sent.all().map(line),
    markSent(seqs) {
      transaction(db, file, () => {
        for (const seq of seqs) setStep.run('sent', seq);
      });
    },
    confirm(seqs) {
      transaction(db, file, () => {
        for (const seq of seqs) {
          confirmContact.run(seq);
          confirmHeard.run(seq);
          setStep.run('confirmed', seq);
        }
      });
    },
    park(seq, code, said) {
      transaction(db, file, () => {
        const row = lineOf.get(seq);
        if (!row) return;
        const { contactId, base } = line(row);
        const label = sealJson(seal, labelOf(base.fields, null), `label:${contactId}`);
        parkContact.run(seq, code, said === '' ? null : seal.seal(said, `said:${contactId}`), label);
        setStep.run('failed', seq);
      });
    },
    drop(seqs) {
      transaction(db, file, () => {
        for (const seq of seqs) setStep.run('dropped', seq);
      });
    },
    dropUnsent() {
      transaction(db, file, () => db.exec(`DELETE FROM journal WHERE step IN ('planned', 'dry')`));
    },
  };
}

function laneOf(change: SpotlerChange): Lane {
  if (change.raise) return 'raise';
  const optsOut = !change.create && change.bits.some((bit) => !bit.enabled);
  return optsOut ? 'optOut' : 'change';
}
