import type { DatabaseSync } from 'node:sqlite';
import { faultData } from '../../src-shared/domain/fault.ts';
import { type RunRecord, runDirection, runKind, runResult, runStatus } from '../../src-shared/domain/run.ts';
import type { StorePort } from '../engine/store-port.ts';
import { transaction } from './transaction.ts';

type Runs = Pick<
  StorePort,
  'beginRun' | 'endRun' | 'closeBrokenRuns' | 'cursor' | 'moveCursor' | 'lastRowCount' | 'keepRowCount'
> & {
  /** Newest first. */
  runs(limit: number): RunRecord[];
  run(id: string): RunRecord | null;
};

/** The history of runs and how far Spotler's feed was dealt with. */
export function runTable(db: DatabaseSync, file: string): Runs {
  const begin = db.prepare(
    `INSERT INTO run (id, connection, kind, direction, dry, status, started) VALUES (?, ?, ?, ?, ?, 'running', ?)`,
  );
  const end = db.prepare('UPDATE run SET status = ?2, ended = ?3, result = ?4, fault = ?5 WHERE id = ?1');
  const newest = db.prepare('SELECT * FROM run ORDER BY started DESC, id DESC LIMIT ?');
  const byId = db.prepare('SELECT * FROM run WHERE id = ?');
  const meta = db.prepare('SELECT value FROM meta WHERE key = ?');
  const setMeta = db.prepare(
    'INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2',
  );

  const number = (key: string): number | null => {
    const value = meta.get(key)?.['value'];
    return typeof value === 'string' ? Number(value) : null;
  };
  const keepNumber = (key: string, value: number): void => {
    transaction(db, file, () => setMeta.run(key, String(value)));
  };

  return {
    beginRun(run) {
      transaction(db, file, () =>
        begin.run(run.id, run.connection, run.kind, run.direction, Number(run.dryRun), run.startedAt),
      );
    },
    endRun(id, { status, endedAt, result, fault }) {
      const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
      transaction(db, file, () => end.run(id, status, endedAt, json(result), json(fault)));
    },
    closeBrokenRuns() {
      transaction(db, file, () => db.exec(`UPDATE run SET status = 'interrupted' WHERE status = 'running'`));
    },
    cursor: () => number('spotlerCursor'),
    moveCursor: (to) => keepNumber('spotlerCursor', to),
    lastRowCount: () => number('rows'),
    keepRowCount: (rows) => keepNumber('rows', rows),
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
