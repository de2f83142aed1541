import type { AfasCondition, AfasFilter } from '../../engine/ports.ts';
import { operatorCode } from './operator-code.ts';

export type QueryParam = readonly [name: string, value: string];

/**
 * A filter as query parameters, not yet encoded. Usually the three parallel lists, in which `,` is AND inside a group
 * and `;` is OR between groups. Those lists have no escape, so a value that holds `,` or `;`, an empty value, or a column
 * name beyond letters, digits and `_` (a dot breaks the lists) goes by the longer `filterjson`.
 */
export function filterParams(filter: AfasFilter): readonly QueryParam[] {
  const groups = filter.filter((group) => group.length > 0);
  if (groups.length === 0) return [];
  if (!groups.flat().every(fitsInLists)) return [['filterjson', filterJson(groups)]];
  const list = (cell: (condition: AfasCondition) => string | number): string =>
    groups.map((group) => group.map(cell).join(',')).join(';');
  return [
    ['filterfieldids', list(({ column }) => column)],
    ['filtervalues', list(valueOf)],
    ['operatortypes', list(({ operator }) => operatorCode[operator])],
  ];
}

function fitsInLists(condition: AfasCondition): boolean {
  return /^\w+$/.test(condition.column) && /^[^,;]+$/.test(valueOf(condition));
}

function filterJson(groups: AfasFilter): string {
  return JSON.stringify({
    Filters: {
      Filter: groups.map((group, index) => ({
        '@FilterId': `Filter ${index + 1}`,
        Field: group.map((condition) => ({
          '@FieldId': condition.column,
          '@OperatorType': String(operatorCode[condition.operator]),
          '#text': valueOf(condition),
        })),
      })),
    },
  });
}

/**
 * AFAS wants a value with the empty operators too; its examples use `[is leeg]`. A date-time goes without the false `Z`
 * that AFAS puts on Amsterdam wall time: filters refuse it.
 */
function valueOf({ operator, value }: AfasCondition): string {
  if (operator === 'empty' || operator === 'notEmpty') return '[is leeg]';
  return value.replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?)Z$/, '$1');
}
