import { Fault } from '../../src-shared/domain/fault.ts';
import type { AfasRow } from '../engine/ports.ts';

/**
 * The rows of a page: `{ skip, take, rows: [flat objects] }`, with null for an empty cell. Looked at by hand, and only in
 * the first row cell by cell: a page has up to 150,000 cells and all its rows have the same columns.
 * Throws `afas.unexpectedShape` for anything else.
 */
export function rowsOf(page: unknown, getConnector: string): readonly AfasRow[] {
  const rows = isObject(page) ? page['rows'] : undefined;
  if (!Array.isArray(rows) || !rows.every(isObject) || !isFlat(rows[0])) {
    throw new Fault('afas.unexpectedShape', { subject: getConnector });
  }
  return rows as readonly AfasRow[];
}

function isFlat(row: Record<string, unknown> | undefined): boolean {
  return Object.values(row ?? {}).every((cell) => typeof cell !== 'object' || cell === null);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
