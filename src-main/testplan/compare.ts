import type { CaseComparison, CaseResult, CaseStatus, PlanSession } from '../../src-shared/domain/case.ts';

/** Each case of two sessions side by side, as after a new version of AFAS Profit; in the order of the plan. */
export function compareSessions(before: PlanSession | null, now: PlanSession): CaseComparison[] {
  const earlier = new Map((before?.cases ?? []).map((one) => [one.id, one]));
  const later = new Map(now.cases.map((one) => [one.id, one]));
  const ids = [...new Set([...earlier.keys(), ...later.keys()])].toSorted();
  return ids.map((id) => comparisonOf(id, earlier.get(id), later.get(id)));
}

function comparisonOf(id: string, before: CaseResult | undefined, now: CaseResult | undefined): CaseComparison {
  return {
    id,
    before: before?.status ?? null,
    now: now?.status ?? null,
    change: changeOf(before?.status, now?.status),
    tookMsBefore: before?.tookMs ?? null,
    tookMsNow: now?.tookMs ?? null,
  };
}

function changeOf(before: CaseStatus | undefined, now: CaseStatus | undefined): CaseComparison['change'] {
  if (before === undefined) return 'new';
  if (now === undefined) return 'gone';
  if (before === now) return 'same';
  if (now === 'pass') return 'better';
  return now === 'fail' ? 'worse' : 'other';
}
