import type { DryRunReport } from '../../../../src-shared/contract/setup.ts';
import { countOf } from '../dry-run/dryRunLists.ts';

/** Numbers of a dry run that say what the first run does, in the order in which they are told. */
const told = ['becomesMailable', 'becomesUnmailable', 'create', 'update', 'toAfas', 'conflict', 'excluded'] as const;

export type FirstRunFact = { readonly list: (typeof told)[number]; readonly count: number };

/** What the first run does, number by number; numbers that are zero are left out. */
export function firstRunFacts(report: Pick<DryRunReport, 'lists'>): FirstRunFact[] {
  return told.flatMap((list) => {
    const count = countOf(report, list);
    return count > 0 ? [{ list, count }] : [];
  });
}
