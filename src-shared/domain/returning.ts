import { isNeverToAfas, type WriteTarget } from './connection.ts';
import type { ColumnType } from './setup/catalogue.ts';

/** Why a field of an UpdateConnector cannot be written from Spotler. */
export type TargetRefusal = 'neverToAfas' | 'targetGone' | 'tableLink' | 'targetType';
/** Why what is in a column cannot come back from Spotler. */
export type ReturnRefusal = TargetRefusal | 'columnGone' | 'columnType' | 'typesDiffer';

/** A field of an UpdateConnector as metainfo shows it. */
type Target = { readonly type: ColumnType; readonly tableLink: boolean };

const returning: ReadonlySet<ColumnType> = new Set(['string', 'blob', 'boolean']);

/**
 * Whether a field of AFAS may be written at all: text or yes/no only (R6), no table links (R7), never company name or
 * address (R8). Null when it may. `field` is undefined where AFAS has no such field.
 */
export function whyNotWritable(write: WriteTarget, field: Target | undefined): TargetRefusal | null {
  if (isNeverToAfas(write)) return 'neverToAfas';
  if (field === undefined) return 'targetGone';
  if (field.tableLink) return 'tableLink';
  return returning.has(field.type) ? null : 'targetType';
}

/** Whether a column may come back at all, wherever it is written. Undefined: the GetConnector has no such column. */
export function whyColumnNeverReturns(column: ColumnType | undefined): 'columnGone' | 'columnType' | null {
  if (column === undefined) return 'columnGone';
  return returning.has(column) ? null : 'columnType';
}

/** Whether a column may come back into this field: both must allow it, and a yes/no only goes into a yes/no. */
export function whyNotReturning(
  column: ColumnType | undefined,
  write: WriteTarget,
  field: Target | undefined,
): ReturnRefusal | null {
  const refusal = whyColumnNeverReturns(column) ?? whyNotWritable(write, field);
  if (refusal !== null) return refusal;
  return (field?.type === 'boolean') === (column === 'boolean') ? null : 'typesDiffer';
}
