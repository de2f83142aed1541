import type { AfasColumn } from '../../engine/ports.ts';
import { defineCheck, fail, pass, warn } from '../check.ts';
import { valueOf } from '../gather/fact-names.ts';
import { type Target, targetsOf, targetText } from '../targets.ts';

/**
 * Every target exists in its UpdateConnector, is text where the column is text and yes/no where it is yes/no, and holds
 * what the column can hold. Whether a direction is possible at all is X03's, whether permissions are yes/no is A10's.
 */
export const a11 = defineCheck({
  id: 'A11',
  owner: 'partner',
  severity: 'warn',
  needs: ['A04', 'A09'],
  facts: ['columns', 'writable'],
  judge(input) {
    const columns = new Map(valueOf(input.facts.columns)?.map((column) => [column.id, column]));
    const targets = targetsOf(input.connection, valueOf(input.facts.writable));
    const list = (chosen: readonly Target[]) => ({ fields: chosen.map(targetText).join(', ') });
    const missing = targets.filter(({ field }) => field === null);
    if (missing.length > 0) return fail('missing', list(missing));
    const columnOf = ({ column }: Target): AfasColumn | undefined => columns.get(column ?? '');
    const otherType = targets.filter((target) => isOtherType(target, columnOf(target)));
    if (otherType.length > 0) return fail('otherType', list(otherType));
    const short = targets.filter((target) => isShort(target, columnOf(target)));
    if (short.length > 0) return warn('short', list(short));
    return targets.length === 0 ? pass('notNeeded') : pass('pass', { count: targets.length });
  },
});

/** A bounce field takes yes/no or text. */
function isOtherType({ of, field }: Target, column: AfasColumn | undefined): boolean {
  if (field === null || of === 'permission') return false;
  if (of === 'bounce') return !['boolean', 'string', 'blob'].includes(field.type);
  if (column === undefined) return false;
  return (column.type === 'boolean') !== (field.type === 'boolean');
}

function isShort({ field }: Target, column: AfasColumn | undefined): boolean {
  if (!field || column?.type !== 'string' || field.type !== 'string') return false;
  return field.length !== null && column.length !== null && field.length < column.length;
}
