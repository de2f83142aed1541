import type { Connection, Limit } from '../../../src-shared/domain/connection.ts';

export type BrakeKind = keyof Connection['brakes'];
export type BrakeTotals = Readonly<Record<BrakeKind, number>>;
export type BrakeHit = { readonly kind: BrakeKind; readonly planned: number; readonly limit: number };

/** A percentage never means fewer than this many contacts. */
const smallestPercentage = 5;

/**
 * The brakes that a plan runs into. `known` is the number of contacts known from earlier runs: a percentage means
 * nothing without them and then does not stop.
 */
export function brakesHit(brakes: Connection['brakes'], totals: BrakeTotals, known: () => number): BrakeHit[] {
  const kinds: readonly BrakeKind[] = ['create', 'update', 'optIn', 'optOut', 'vanish'];
  return kinds.flatMap((kind) => {
    if (totals[kind] === 0) return [];
    const limit = limitInContacts(brakes[kind], known);
    return totals[kind] > limit ? [{ kind, planned: totals[kind], limit }] : [];
  });
}

function limitInContacts(limit: Limit, known: () => number): number {
  if (limit === 'unlimited') return Number.POSITIVE_INFINITY;
  if (typeof limit === 'number') return limit;
  const contacts = known();
  if (contacts === 0) return Number.POSITIVE_INFINITY;
  return Math.max(smallestPercentage, Math.floor((contacts * Number.parseFloat(limit)) / 100));
}
