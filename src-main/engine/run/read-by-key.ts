import { Fault } from '../../../src-shared/domain/fault.ts';
import type { AfasPort, AfasRow } from '../ports.ts';

/** AFAS advises to keep columns × rows under this per call. */
const cellsPerCall = 150_000;
/** Larger pages gain little and cost memory. */
const rowsPerPage = 5_000;

/** Rows per page for a GetConnector with this many columns; all its columns always come along. */
export function pageSize(columns: number): number {
  return Math.max(1, Math.min(rowsPerPage, Math.floor((cellsPerCall - 1) / Math.max(1, columns))));
}

export type KeyedQuery = { readonly getConnector: string; readonly key: string; readonly take: number };

/**
 * All rows of a GetConnector in order of a unique key, page by page with a filter `key > last`: deep `skip` gets slow
 * in AFAS, and rows that come or go between two pages cannot shift others. Ends at the first page that is not full.
 */
export async function* readByKey(
  afas: AfasPort,
  query: KeyedQuery,
  signal: AbortSignal,
): AsyncGenerator<readonly AfasRow[]> {
  const { getConnector, key, take } = query;
  let last: string | null = null;
  for (;;) {
    const where = last === null ? {} : { where: [[{ column: key, operator: 'greaterThan' as const, value: last }]] };
    const rows: readonly AfasRow[] = await afas.read({ getConnector, orderBy: [key], take, ...where }, signal);
    if (rows.length > 0) yield rows;
    if (rows.length < take) return;
    const end = rows.at(-1)?.[key];
    if (end === null || end === undefined || String(end) === last) throw new Fault('read.keyStuck', { column: key });
    last = String(end);
  }
}
