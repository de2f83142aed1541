import type { DatabaseSync } from 'node:sqlite';
import type { Base } from '../engine/plan/contact.ts';
import type { AfasChange } from '../engine/plan/afas-draft.ts';
import type { AfasKeys, AfasLine, PlannedContact, StorePort } from '../engine/store-port.ts';
import type { Seal } from '../vault/seal.ts';
import { labelOf } from './label.ts';
import { openJson, sealJson } from './sealed.ts';
import { transaction } from './transaction.ts';

type AfasLines = Pick<
  StorePort,
  'plannedForAfas' | 'unconfirmedForAfas' | 'confirmForAfas' | 'refuseForAfas' | 'noteBounces' | 'bounced'
>;

const columns = 'seq, contact, change';

/** Intended writes towards AFAS and what became of them; bounces, which explain why somebody is not mailed. */
export function afasLines(db: DatabaseSync, file: string, seal: Seal): AfasLines {
  const planned = db.prepare(
    `SELECT ${columns} FROM journal WHERE step = 'planned' AND run = ? AND lane = ? ORDER BY seq LIMIT ?`,
  );
  const sent = db.prepare(
    `SELECT ${columns} FROM journal WHERE step = 'sent' AND lane IN ('afasOptOut', 'afas') ORDER BY seq`,
  );
  const lineOf = db.prepare(`SELECT ${columns}, view_open FROM journal WHERE seq = ?`);
  const setStep = db.prepare('UPDATE journal SET step = ?1 WHERE seq = ?2');
  // Our own write changed AFAS' side: what was seen of it before says nothing any more.
  const keepBase = db.prepare(
    `INSERT INTO contact (id, state, in_spotler, base, spotler_print) VALUES (?1, 'inSync', 1, ?2, ?3)
     ON CONFLICT (id) DO UPDATE SET base = ?2, spotler_print = ?3, afas_print = NULL`,
  );
  const unhear = db.prepare('DELETE FROM heard WHERE contact = ?');
  const refuse = db.prepare(
    `INSERT INTO contact (id, state, code, in_spotler, label, said) VALUES (?1, 'failed', ?2, 1, ?3, ?4)
     ON CONFLICT (id) DO UPDATE SET state = 'failed', code = ?2, label = ?3, said = ?4`,
  );
  const labelRow = db.prepare('SELECT label, base FROM contact WHERE id = ?');
  const keepBounce = db.prepare(
    `INSERT INTO bounce (contact, kind, at) VALUES (?1, ?2, ?3)
     ON CONFLICT (contact) DO UPDATE SET kind = ?2, at = ?3 WHERE ?3 >= at`,
  );
  const bounceOf = db.prepare('SELECT 1 AS found FROM bounce WHERE contact = ?');

  const line = (row: Record<string, unknown>): AfasLine => {
    const contactId = String(row['contact']);
    const { change, keys } = openJson<SealedLine>(seal, row['change'], `change:${contactId}`);
    return { seq: Number(row['seq']), contactId, change, keys };
  };

  const labelFor = (contactId: string): Uint8Array => {
    const row = labelRow.get(contactId);
    if (row?.['label'] instanceof Uint8Array) return row['label'];
    const base = row?.['base'] ? openJson<Base>(seal, row['base'], `base:${contactId}`) : null;
    return sealJson(seal, labelOf(base?.fields ?? {}, null), `label:${contactId}`);
  };

  return {
    plannedForAfas: (run, lane, limit) => planned.all(run, lane, limit).map(line),
    unconfirmedForAfas: () => sent.all().map(line),
    confirmForAfas(seq, { base, spotlerPrint }) {
      transaction(db, file, () => {
        const row = lineOf.get(seq);
        if (!row) return;
        const contactId = String(row['contact']);
        keepBase.run(contactId, sealJson(seal, base, `base:${contactId}`), spotlerPrint);
        if (row['view_open'] === 0) unhear.run(contactId);
        setStep.run('confirmed', seq);
      });
    },
    refuseForAfas(seq, code, said) {
      transaction(db, file, () => {
        const contactId = String(lineOf.get(seq)?.['contact']);
        refuse.run(contactId, code, labelFor(contactId), said === '' ? null : seal.seal(said, `said:${contactId}`));
        setStep.run('failed', seq);
      });
    },
    noteBounces(bounces) {
      transaction(db, file, () => {
        for (const { contactId, kind, at } of bounces) keepBounce.run(contactId, kind, at);
      });
    },
    bounced: (contactId) => bounceOf.get(contactId) !== undefined,
  };
}

type SealedLine = { readonly change: AfasChange; readonly keys: AfasKeys };

/** The sealed content of a line towards AFAS. */
export function sealAfasLine(seal: Seal, change: AfasChange, { afas }: PlannedContact): Uint8Array {
  const { personNo, organisationId, type } = afas;
  const content: SealedLine = { change, keys: { personNo, organisationId, type } };
  return sealJson(seal, content, `change:${afas.id}`);
}
