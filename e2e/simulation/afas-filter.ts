import type { AfasCondition, AfasFilter, AfasRow } from '../../src-main/engine/ports.ts';
import { changedOnColumns } from './schema.ts';

/** A row as AFAS holds it: dates as wall time with milliseconds, of which it shows none. */
export type HeldRow = AfasRow;

const dates: ReadonlySet<string> = new Set(changedOnColumns);

/** OR of groups, inside a group AND. Dates compare at full precision, text regardless of case. */
export function matches(row: HeldRow, where: AfasFilter | undefined): boolean {
  if (where === undefined || where.length === 0) return true;
  return where.some((group) => group.every((condition) => holds(row, condition)));
}

function holds(row: HeldRow, { column, operator, value }: AfasCondition): boolean {
  if (!(column in row)) throw new Error(`AFAS has no column ${column}`);
  const cell = row[column] ?? null;
  if (operator === 'empty') return cell === null || cell === '';
  if (operator === 'notEmpty') return cell !== null && cell !== '';
  if (cell === null) return false;
  const order = compare(column, cell, value);
  switch (operator) {
    case 'equals':
      return order === 0;
    case 'notEqual':
      return order !== 0;
    case 'atLeast':
      return order >= 0;
    case 'atMost':
      return order <= 0;
    case 'greaterThan':
      return order > 0;
    case 'lessThan':
      return order < 0;
    case 'contains':
      return String(cell).toLowerCase().includes(value.toLowerCase());
    case 'startsWith':
      return String(cell).toLowerCase().startsWith(value.toLowerCase());
  }
}

function compare(column: string, cell: string | number | boolean, value: string): number {
  if (typeof cell === 'number') return cell - Number(value);
  if (typeof cell === 'boolean') return cell === (value === 'true' || value === '1') ? 0 : 1;
  if (!dates.has(column)) return order(cell.toLowerCase(), value.toLowerCase());
  // AFAS takes dates without a zone only.
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/.test(value)) throw new Error(`AFAS takes no date like ${value}`);
  return order(cell, `${value}.000`);
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** In order of columns; `-` in front turns one round. */
export function sorted(rows: readonly HeldRow[], by: readonly string[]): HeldRow[] {
  return rows.toSorted((a, b) => {
    for (const name of by) {
      const down = name.startsWith('-');
      const column = down ? name.slice(1) : name;
      const difference = compareCells(a[column] ?? null, b[column] ?? null);
      if (difference !== 0) return down ? -difference : difference;
    }
    return 0;
  });
}

function compareCells(a: string | number | boolean | null, b: string | number | boolean | null): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return order(String(a ?? ''), String(b ?? ''));
}
