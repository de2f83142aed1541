import type { AfasOperator } from '../../engine/ports.ts';

/** Operator codes of AFAS. 6 and 10 bypass indexes and are slow; contained text goes without `%`, as AFAS's JSON example does. */
export const operatorCode: Readonly<Record<AfasOperator, number>> = {
  equals: 1,
  atLeast: 2,
  atMost: 3,
  greaterThan: 4,
  lessThan: 5,
  contains: 6,
  notEqual: 7,
  empty: 8,
  notEmpty: 9,
  startsWith: 10,
};
