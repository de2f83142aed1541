import { Fault } from '../../../src-shared/domain/fault.ts';
import type { AfasCondition, AfasFilter, AfasPort, AfasRow } from '../ports.ts';

/** AFAS advises to keep columns × rows under this per call. */
const cellsPerCall = 150_000;
/** Larger pages gain little and cost memory. */
const rowsPerPage = 5_000;

/** Rows per page for a GetConnector with this many columns; all its columns always come along. */
export function pageSize(columns: number): number {
  return Math.max(1, Math.min(rowsPerPage, Math.floor((cellsPerCall - 1) / Math.max(1, columns))));
}

export type KeyedQuery = {
  readonly getConnector: string;
  readonly key: string;
  readonly take: number;
  /** OR of groups; absent reads everything. */
  readonly filter?: AfasFilter | undefined;
};

/** Changed on any of these columns at or after a moment, in Amsterdam wall time without zone. */
export function deltaFilter(columns: readonly string[], from: string): AfasFilter {
  return columns.map((column) => [{ column, operator: 'atLeast', value: from }]);
}

/**
 * All rows of a GetConnector in order of a unique key, page by page with a filter `key > last`: deep `skip` gets slow
 * in AFAS, and rows that come or go between two pages cannot shift others. Ends at the first page that is not full.
 */
export async function* readByKey(
  afas: AfasPort,
  query: KeyedQuery,
  signal: AbortSignal,
): AsyncGenerator<readonly AfasRow[]> {
  const { getConnector, key, take, filter } = query;
  const pageAfter = (last: string | null): Promise<readonly AfasRow[]> => {
    const where = behind(filter, key, last);
    const page = afas.read({ getConnector, orderBy: [key], take, ...(where === undefined ? {} : { where }) }, signal);
    // Its failure is told to who awaits it; until then nobody does.
    page.catch(() => undefined);
    return page;
  };
  let last: string | null = null;
  let coming = pageAfter(null);
  for (;;) {
    const rows = await coming;
    const isFull = rows.length >= take;
    if (isFull) {
      const end = rows.at(-1)?.[key];
      if (end === null || end === undefined || String(end) === last) throw new Fault('read.keyStuck', { column: key });
      last = String(end);
      // AFAS works on the next page while this one is planned; never on two at a time.
      coming = pageAfter(last);
    }
    if (rows.length > 0) yield rows;
    if (!isFull) return;
  }
}

/** AND with `key > last` in every group, since groups are ORed. */
function behind(filter: AfasFilter | undefined, key: string, last: string | null): AfasFilter | undefined {
  if (last === null) return filter;
  const further: AfasCondition = { column: key, operator: 'greaterThan', value: last };
  return (filter ?? [[]]).map((group) => [...group, further]);
}
