import type { DryRunReport } from '../../../../src-shared/contract/setup.ts';
import type { DraftConnection } from '../../../../src-shared/domain/setup/draft.ts';
import { countOf } from '../dry-run/dryRunLists.ts';
import { type HeldBrake, heldBrakes } from './brakeLimits.ts';

/** Numbers of a dry run that say what the first run does, in the order in which they are told. */
const told = ['becomesMailable', 'becomesUnmailable', 'create', 'update', 'toAfas', 'conflict', 'excluded'] as const;

export type FirstRunFact = { readonly list: (typeof told)[number]; readonly count: number };

/** Number by number; numbers that are zero are left out. */
function firstRunFacts(report: Pick<DryRunReport, 'lists'>): FirstRunFact[] {
  return told.flatMap((list) => {
    const count = countOf(report, list);
    return count > 0 ? [{ list, count }] : [];
  });
}

export type FirstRunStory = {
  readonly shadow: boolean;
  /** How many contacts the pilot has; null without one. */
  readonly pilot: number | null;
  /** Null where no dry run has told. */
  readonly facts: readonly FirstRunFact[] | null;
  readonly held: readonly HeldBrake[];
};

/**
 * What the first run does, by the dry run and by what was chosen since. In shadow mode nothing is written, and of a pilot
 * the dry run says only how much there would be without it.
 */
export function firstRunStory(
  { mode, pilot, brakes }: Pick<DraftConnection, 'mode' | 'pilot' | 'brakes'>,
  report: Pick<DryRunReport, 'result' | 'lists'> | null,
): FirstRunStory {
  const shadow = mode === 'shadow';
  const telling = shadow ? null : report;
  return {
    shadow,
    pilot: pilot ? pilot.contactIds.length : null,
    facts: shadow ? [] : telling && firstRunFacts(telling),
    held: telling === null || pilot ? [] : heldBrakes(telling, brakes ?? {}),
  };
}
