import type { DatabaseSync } from 'node:sqlite';
import type { LedgerEntry } from '../../src-shared/domain/ledger.ts';
import type { AfasChange } from '../engine/plan/afas-draft.ts';
import type { Base } from '../engine/plan/contact.ts';
import type { ContactPlan, SpotlerChange } from '../engine/plan/plan-contact.ts';
import type { Written } from '../engine/plan/undo-contact.ts';
import type { JournalLine, Keeping, Lane, PlannedContact, StorePort } from '../engine/store-port.ts';
import { openAfasLine, sealAfasLine } from './afas-lines.ts';
import type { Boxes, OpenBox } from './boxes.ts';
import { labelOf } from './label.ts';
import { entriesOfLine } from './ledger-entries.ts';
import type { Ledger } from './ledger.ts';
import type { Lift } from './opt-outs.ts';
import { openJson, sealJson } from './sealed.ts';
import { transaction } from './transaction.ts';

type Journal = Pick<
  StorePort,
  | 'keepPage'
  | 'takeBack'
  | 'writtenIn'
  | 'writtenOf'
  | 'planned'
  | 'plannedAmong'
  | 'plannedWithAddress'
  | 'markSent'
  | 'markUnsent'
  | 'confirm'
  | 'planOptOut'
  | 'park'
  | 'drop'
  | 'unconfirmed'
  | 'dropUnsent'
  | 'tellAgain'
  | 'dropDry'
>;

const contactColumns = 'state, code, afas_print, spotler_print, base, label, address, mailed, person, detail';
const excludedColumns = contactColumns
  .split(', ')
  .map((column) => `${column} = excluded.${column}`)
  .join(', ');
/** Where the changes and the bases of a page are put. */
type Into = { readonly changes: OpenBox; readonly bases: OpenBox };

const toSpotler = `lane NOT IN ('afasOptOut', 'afas')`;

/** Intended writes and what became of them. */
export function journalTable(
  db: DatabaseSync,
  file: string,
  { seal, box, dropDryBoxes }: Boxes,
  { appendLedger }: Ledger,
  lift: Lift,
): Journal {
  const insertLine = db.prepare(
    `INSERT INTO journal (run, contact, lane, step, change, view_open, ${contactColumns})
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const keepContact = db.prepare(
    `INSERT INTO contact (id, in_spotler, ${contactColumns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET in_spotler = excluded.in_spotler, said = NULL, ${excludedColumns}`,
  );
  const keepMeanwhile = db.prepare(
    `INSERT INTO contact (id, in_spotler, ${contactColumns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET in_spotler = excluded.in_spotler, afas_print = excluded.afas_print,
       spotler_print = excluded.spotler_print, base = excluded.base, address = excluded.address, mailed = excluded.mailed,
       person = excluded.person`,
  );
  const untold = db.prepare('INSERT OR IGNORE INTO untold (contact) VALUES (?)');
  const unhear = db.prepare('DELETE FROM heard WHERE contact = ?');
  const settle = db.prepare('UPDATE heard SET settled = 1 WHERE contact = ?');
  const undue = db.prepare('DELETE FROM due WHERE contact = ?');
  const dueFor = db.prepare('INSERT OR IGNORE INTO due (contact) VALUES (?)');
  const due = db.prepare('INSERT OR IGNORE INTO due (contact) SELECT contact FROM journal WHERE seq = ?');
  const undecide = db.prepare('DELETE FROM decision WHERE contact = ?');
  const lineColumns = 'seq, contact, change, base';
  const planned = db.prepare(
    `SELECT ${lineColumns} FROM journal WHERE step = 'planned' AND run = ? AND lane = ? ORDER BY seq LIMIT ?`,
  );
  const sent = db.prepare(`SELECT ${lineColumns} FROM journal WHERE step = 'sent' AND ${toSpotler} ORDER BY seq`);
  const ofContact = db.prepare(
    `SELECT seq, lane, change FROM journal WHERE run = ? AND contact = ? AND step IN ('planned', 'dry')`,
  );
  const withAddress = db.prepare(
    `SELECT DISTINCT contact FROM journal WHERE run = ?1 AND step IN ('planned', 'dry')
     AND (address IN (SELECT value FROM json_each(?2)) OR mailed IN (SELECT value FROM json_each(?2)))`,
  );
  const writtenIn = db.prepare(
    `SELECT DISTINCT contact FROM journal WHERE run = ? AND step = 'confirmed' ORDER BY contact`,
  );
  const writtenOf = db.prepare(
    `SELECT lane, ${lineColumns} FROM journal WHERE run = ? AND contact = ? AND step = 'confirmed' ORDER BY seq`,
  );
  const forget = db.prepare('DELETE FROM journal WHERE seq = ?');
  const setStep = db.prepare('UPDATE journal SET step = ?1 WHERE seq = ?2');
  // A batch at a time: one statement for a hundred contacts costs a fraction of a hundred statements.
  const ofBatch = 'seq IN (SELECT value FROM json_each(?1))';
  const setSteps = db.prepare(`UPDATE journal SET step = ?2 WHERE ${ofBatch}`);
  const confirmContacts = db.prepare(
    `INSERT INTO contact (id, in_spotler, ${contactColumns})
     SELECT contact, 1, ${contactColumns} FROM journal WHERE ${ofBatch}
     ON CONFLICT (id) DO UPDATE SET in_spotler = 1, ${excludedColumns},
       said = CASE WHEN excluded.state = 'failed' THEN said END`,
  );
  const contactsOfBatch = `(SELECT contact FROM journal WHERE ${ofBatch})`;
  const unhearBatch = db.prepare(
    `DELETE FROM heard WHERE contact IN (SELECT contact FROM journal WHERE ${ofBatch} AND view_open = 0)`,
  );
  // One whose change AFAS refused stays due for it.
  const undueBatch = db.prepare(
    `DELETE FROM due WHERE contact IN (SELECT contact FROM journal WHERE ${ofBatch} AND state <> 'failed')`,
  );
  const undecideBatch = db.prepare(`DELETE FROM decision WHERE contact IN ${contactsOfBatch}`);
  const parkContact = db.prepare(
    `INSERT INTO contact (id, state, code, in_spotler, afas_print, label, said, address, person)
     SELECT contact, 'failed', ?2, 0, afas_print, ?4, ?3, address, person FROM journal WHERE seq = ?1
     ON CONFLICT (id) DO UPDATE SET state = 'failed', code = ?2, afas_print = excluded.afas_print,
       label = ?4, said = ?3`,
  );
  const subjectsOf = db.prepare('SELECT address, mailed, person FROM journal WHERE seq = ?');
  const insertOptOut = db.prepare(
    `INSERT INTO journal (run, contact, lane, step, change, view_open, ${contactColumns})
     SELECT ?1, id, 'optOut', 'planned', ?2, 1, state, code, coalesce(afas_print, ''), ?3, ?4, label, address, mailed, person,
       detail
     FROM contact WHERE id = ?5`,
  );
  const lineOf = db.prepare(`SELECT ${lineColumns} FROM journal WHERE seq = ?`);

  const line = (row: Record<string, unknown>): JournalLine => {
    const contactId = String(row['contact']);
    // Opened when the batch goes, so that taking hundreds of lines does not hold up everything else.
    let change: SpotlerChange | undefined;
    return {
      seq: Number(row['seq']),
      contactId,
      get change() {
        change ??= openJson<SpotlerChange>(seal, row['change'], `change:${contactId}`);
        return change;
      },
      base: () => openJson<Base>(seal, row['base'], `base:${contactId}`),
    };
  };

  /** The columns of a contact as they will be, in the order of `contactColumns`. */
  const contactValues = (item: PlannedContact, bases: OpenBox) => {
    const { afas, afasPrint, spotlerPrint, plan, address, mailed } = item;
    const { state, code, conflicts } = plan;
    const { id, personNo } = afas;
    const base = plan.base === null ? null : sealJson(bases, plan.base, `base:${id}`);
    // Only who is listed needs a label; it is made from the base should the other side refuse the contact.
    const label = state === 'inSync' ? null : sealJson(seal, labelOf(afas.fields, afas), `label:${id}`);
    const detail = conflicts.length === 0 ? null : sealJson(seal, conflicts, `detail:${id}`);
    return [state, code, afasPrint, spotlerPrint, base, label, address, mailed, personNo, detail] as const;
  };

  const keepWithoutWrite = (item: PlannedContact, { settles }: Keeping, { bases }: Into): void => {
    const { id } = item.afas;
    keepContact.run(id, Number(item.plan.base !== null), ...contactValues(item, bases));
    lift({ address: item.address, mailed: item.mailed, person: item.afas.personNo }, item.plan.lifts);
    undecide.run(id);
    // A run one way cannot tell AFAS of an opt-out: the next one that can has to look at the contact again.
    if (!settles && item.plan.base?.unwritten !== undefined) dueFor.run(id);
    else undue.run(id);
    if (!item.plan.open) unhear.run(id);
    else if (settles) settle.run(id);
  };

  const keepOne = (item: PlannedContact, keeping: Keeping, into: Into): void => {
    const { afas, plan } = item;
    const { id } = afas;
    const { change, afasChange, open } = plan;
    const step = keeping.dryRun ? 'dry' : 'planned';
    // Spotler's side is forgotten only once nothing of it is left to do, so that no unsubscribe can get lost.
    if (afasChange !== null) {
      const lane = afasChange.first ? 'afasOptOut' : 'afas';
      const [state, code, afasPrint, , , ...rest] = contactValues(item, into.bases);
      const sealed = sealAfasLine(into.changes, afasChange, id, afas);
      const viewOpen = Number(open || change !== null);
      const values = [state, code, afasPrint, null, null, ...rest] as const;
      insertLine.run(keeping.run, id, lane, step, sealed, viewOpen, ...values);
    }
    if (change !== null) {
      const sealed = sealJson(into.changes, change, `change:${id}`);
      const viewOpen = Number(open || afasChange !== null);
      insertLine.run(keeping.run, id, laneOf(change), step, sealed, viewOpen, ...contactValues(item, into.bases));
    } else if (!keeping.dryRun && afasChange === null) keepWithoutWrite(item, keeping, into);
    else if (!keeping.dryRun) {
      // What both sides agree on besides is known already; AFAS' part, and what it settles, follows once it is written.
      keepMeanwhile.run(id, Number(plan.base !== null), ...contactValues(item, into.bases));
    }
  };

  return {
    keepPage(keeping, page) {
      transaction(db, file, () => {
        const into: Into = { changes: box(keeping), bases: box(keeping) };
        for (const item of page) keepOne(item, keeping, into);
        into.changes.close();
        into.bases.close();
        if (keeping.dryRun) return;
        appendLedger(page.flatMap((item) => unwrittenEntries(item, keeping)));
        for (const { afas, plan } of page) if (plan.notes.length > 0) untold.run(afas.id);
      });
    },
    takeBack: (run, contactId) =>
      transaction(db, file, () => {
        let change: SpotlerChange | null = null;
        let afasChange: AfasChange | null = null;
        for (const row of ofContact.all(run, contactId)) {
          const isAfas = row['lane'] === 'afas' || row['lane'] === 'afasOptOut';
          if (isAfas) afasChange = openAfasLine(seal, row['change'], contactId).change;
          else change = openJson<SpotlerChange>(seal, row['change'], `change:${contactId}`);
          forget.run(Number(row['seq']));
        }
        return { change, afasChange };
      }),
    writtenIn: (run) => writtenIn.all(run).map((row) => String(row['contact'])),
    writtenOf(run, contactId) {
      let written: Written = { toSpotler: null, toAfas: null };
      for (const row of writtenOf.all(run, contactId)) {
        if (laneTowardsSpotler(row['lane'])) {
          const { change, base } = line(row);
          written = { ...written, toSpotler: { change, agreed: base() } };
        } else written = { ...written, toAfas: openAfasLine(seal, row['change'], contactId).change };
      }
      return written;
    },
    planned: (run, lane, limit) => planned.all(run, lane, limit).map(line),
    plannedWithAddress: (run, addresses) =>
      addresses.length === 0
        ? []
        : withAddress.all(run, JSON.stringify(addresses)).map((row) => String(row['contact'])),
    plannedAmong: (run, contactIds) =>
      contactIds.filter((id) => ofContact.all(run, id).some((row) => laneTowardsSpotler(row['lane']))),
    unconfirmed: () => sent.all().map(line),
    markSent(seqs) {
      transaction(db, file, () => {
        setSteps.run(JSON.stringify(seqs), 'sent');
      });
    },
    markUnsent(seqs) {
      transaction(db, file, () => {
        setSteps.run(JSON.stringify(seqs), 'planned');
      });
    },
    confirm(run, lines, at) {
      transaction(db, file, () => {
        const batch = JSON.stringify(lines.map(({ seq }) => seq));
        for (const statement of [confirmContacts, unhearBatch, undueBatch, undecideBatch]) statement.run(batch);
        for (const { seq, change } of lines) if (change.lifts.length > 0) lift(subjectsOf.get(seq), change.lifts);
        setSteps.run(batch, 'confirmed');
        appendLedger(lines.flatMap((one) => entriesOfLine(one, { run, at })));
      });
    },
    planOptOut(run, { contactId, change, base, spotlerPrint }) {
      transaction(db, file, () => {
        const sealed = sealJson(seal, change, `change:${contactId}`);
        insertOptOut.run(run, sealed, spotlerPrint, sealJson(seal, base, `base:${contactId}`), contactId);
      });
    },
    park(seq, code, said) {
      transaction(db, file, () => {
        const row = lineOf.get(seq);
        if (!row) return;
        const { contactId, base, change } = line(row);
        const label = sealJson(seal, labelOf(base().fields, null), `label:${contactId}`);
        parkContact.run(seq, code, said === '' ? null : seal.seal(said, `said:${contactId}`), label);
        settle.run(contactId);
        // What somebody gave up is tried again at every run; anything else waits until either side moves.
        if (!change.create && change.bits.some(({ enabled }) => !enabled)) dueFor.run(contactId);
        else undue.run(contactId);
        setStep.run('failed', seq);
      });
    },
    drop(seqs) {
      transaction(db, file, () => {
        for (const seq of seqs) {
          due.run(seq);
          setStep.run('dropped', seq);
        }
      });
    },
    tellAgain() {
      db.exec('INSERT OR IGNORE INTO due (contact) SELECT contact FROM untold');
    },
    dropUnsent() {
      transaction(db, file, () => db.exec(`DELETE FROM journal WHERE step = 'planned'`));
    },
    dropDry() {
      transaction(db, file, () => {
        db.exec(`DELETE FROM journal WHERE step = 'dry'`);
        dropDryBoxes();
      });
    },
  };
}

function unwrittenEntries({ afas, plan }: PlannedContact, { run, at }: Keeping): LedgerEntry[] {
  return plan.unwritten.map(({ bit, cause }) => ({
    contactId: afas.id,
    email: afas.email,
    bit,
    side: 'afas',
    from: afas.bits[bit] ?? null,
    to: false,
    cause,
    evidenceAt: null,
    written: false,
    run,
    at,
  }));
}

function laneOf(change: ContactPlan['change'] & {}): Lane {
  if (change.raise) return 'raise';
  const optsOut = !change.create && change.bits.some((bit) => !bit.enabled);
  return optsOut ? 'optOut' : 'change';
}

function laneTowardsSpotler(lane: unknown): boolean {
  return lane !== 'afas' && lane !== 'afasOptOut';
}
