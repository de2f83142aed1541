import type { DatabaseSync } from 'node:sqlite';
import { faultData } from '../../src-shared/domain/fault.ts';
import { type RunRecord, runDirection, runKind, runResult, runStatus } from '../../src-shared/domain/run.ts';
import type { StorePort } from '../engine/store-port.ts';
import type { Boxes } from './boxes.ts';
import { transaction } from './transaction.ts';

/** How long what was written is kept in detail; after that a run can no longer be undone. */
const journalKeptMs = 90 * 24 * 3_600_000;

type Runs = Pick<
  StorePort,
  'beginRun' | 'setRunKind' | 'endRun' | 'closeBrokenRuns' | 'run' | 'runNumber' | 'cursors' | 'fullRead' | 'finish'
> & {
  /** Newest first. */
  runs(limit: number): RunRecord[];
};

/** The history of runs and how far Spotler's feed was dealt with. */
export function runTable(db: DatabaseSync, file: string, { emptyOldBoxes }: Boxes): Runs {
  const begin = db.prepare(
    `INSERT INTO run (id, connection, kind, direction, dry, status, started) VALUES (?, ?, ?, ?, ?, 'running', ?)`,
  );
  const setKind = db.prepare('UPDATE run SET kind = ?2 WHERE id = ?1');
  const end = db.prepare('UPDATE run SET status = ?2, ended = ?3, result = ?4, fault = ?5 WHERE id = ?1');
  // What a run found is told once its result is kept; a dry run only shows what the next one will find.
  const told = db.prepare('DELETE FROM untold WHERE EXISTS (SELECT 1 FROM run WHERE id = ? AND dry = 0)');
  const newest = db.prepare('SELECT * FROM run ORDER BY started DESC, id DESC LIMIT ?');
  const byId = db.prepare('SELECT * FROM run WHERE id = ?');
  const meta = db.prepare('SELECT value FROM meta WHERE key = ?');
  const setMeta = db.prepare(
    'INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2',
  );

  const text = (key: string): string | null => {
    const value = meta.get(key)?.['value'];
    return typeof value === 'string' ? value : null;
  };
  const number = (key: string): number | null => {
    const value = text(key);
    return value === null ? null : Number(value);
  };
  const keep = (key: string, value: string | number): void => void setMeta.run(key, String(value));
  const oldRuns = db.prepare('SELECT id FROM run WHERE started >= ? AND started < ?');
  const forgetLines = db.prepare(`DELETE FROM journal WHERE run = ? AND step IN ('confirmed', 'failed', 'dropped')`);

  return {
    beginRun(run) {
      transaction(db, file, () =>
        begin.run(run.id, run.connection, run.kind, run.direction, Number(run.dryRun), run.startedAt),
      );
    },
    setRunKind(id, kind) {
      transaction(db, file, () => setKind.run(id, kind));
    },
    endRun(id, { status, endedAt, result, fault }) {
      const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
      transaction(db, file, () => {
        end.run(id, status, endedAt, json(result), json(fault));
        if (status === 'succeeded' || status === 'partial') told.run(id);
      });
    },
    closeBrokenRuns() {
      transaction(db, file, () => db.exec(`UPDATE run SET status = 'interrupted' WHERE status = 'running'`));
    },
    runNumber: () => (number('runs') ?? 0) + 1,
    cursors: () => ({ spotler: number('spotlerCursor'), afas: number('afasCursor') }),
    fullRead() {
      const at = number('fullReadAt');
      const rows = number('rows');
      const mappingPrint = text('mappingPrint');
      return at === null || rows === null || mappingPrint === null ? null : { at, rows, mappingPrint };
    },
    finish({ arrived, cursors, fullRead, sampledTo, at }) {
      transaction(db, file, () => {
        if (cursors.spotler !== undefined) keep('spotlerCursor', cursors.spotler);
        if (cursors.afas !== undefined) keep('afasCursor', cursors.afas);
        if (fullRead) {
          keep('fullReadAt', fullRead.at);
          keep('rows', fullRead.rows);
          keep('mappingPrint', fullRead.mappingPrint);
        }
        keep('runs', (number('runs') ?? 0) + 1);
        if (sampledTo !== undefined) keep('sampledTo', sampledTo);
        if (arrived) db.exec('UPDATE opt_out SET arrived = 1 WHERE arrived = 0');
        const until = new Date(at - journalKeptMs).toISOString();
        for (const row of oldRuns.all(text('forgottenTo') ?? '', until)) forgetLines.run(String(row['id']));
        keep('forgottenTo', until);
        emptyOldBoxes(until);
      });
    },
    runs: (limit) => newest.all(limit).map(record),
    run(id) {
      const row = byId.get(id);
      return row ? record(row) : null;
    },
  };
}

function record(row: Record<string, unknown>): RunRecord {
  const json = (value: unknown): unknown => (typeof value === 'string' ? JSON.parse(value) : null);
  return {
    id: String(row['id']),
    connection: String(row['connection']),
    kind: runKind.parse(row['kind']),
    direction: runDirection.parse(row['direction']),
    dryRun: row['dry'] === 1,
    status: runStatus.parse(row['status']),
    startedAt: String(row['started']),
    endedAt: typeof row['ended'] === 'string' ? row['ended'] : null,
    result: runResult.nullable().parse(json(row['result'])),
    fault: faultData.nullable().parse(json(row['fault'])),
  };
}
