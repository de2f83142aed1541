import { Fault } from '../../../src-shared/domain/fault.ts';
import type { AfasCondition, AfasFilter, AfasQuery } from '../../engine/ports.ts';
import { maxQueryLength, queryText } from './query-text.ts';

/**
 * Splits "any of these" (for instance many ContactIds) into filters whose query string AFAS accepts, as few as can be, in order.
 * `query` is what they will be sent with. Throws `afas.queryTooLong` when a single condition does not fit.
 */
export function* splitByLength(
  query: Omit<AfasQuery, 'where'>,
  anyOf: readonly AfasCondition[],
): Generator<AfasFilter> {
  for (let start = 0; start < anyOf.length;) {
    const count = mostThatFit(query, anyOf.slice(start));
    yield oneOf(anyOf.slice(start, start + count));
    start += count;
  }
}

/** By halving: a filter grows with every condition. No condition takes less than 8 characters. */
function mostThatFit(query: Omit<AfasQuery, 'where'>, anyOf: readonly AfasCondition[]): number {
  const length = (count: number): number => queryText({ ...query, where: oneOf(anyOf.slice(0, count)) }).length;
  let fits = 0;
  let tooMany = Math.min(anyOf.length, Math.floor(maxQueryLength / 8)) + 1;
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (length(middle) <= maxQueryLength) fits = middle;
    else tooMany = middle;
  }
  if (fits === 0) throw new Fault('afas.queryTooLong', { subject: query.getConnector, length: length(1) });
  return fits;
}

function oneOf(conditions: readonly AfasCondition[]): AfasFilter {
  return conditions.map((condition) => [condition]);
}
