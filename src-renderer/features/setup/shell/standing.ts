import { notYet } from '../../../../src-shared/domain/setup/states.ts';
import type { StepReason, StepState } from '../../../../src-shared/domain/setup/state.ts';

/** Said by the step itself, with the fault of the other side and its remedy. */
const toldInStep: ReadonlySet<StepReason['code']> = new Set(['afas.trouble', 'spotler.trouble']);

/**
 * What the head of a step says about it before anybody has pressed *Next*: what comes first, or what is wrong. That
 * something was not done yet is no news there.
 */
export function standingOf({ state, blockedBy, reasons }: StepState): Pick<StepState, 'blockedBy' | 'reasons'> {
  const telling = state === 'attention' ? reasons.filter(({ code }) => !toldInStep.has(code) && !notYet.has(code)) : [];
  return { blockedBy: state === 'blocked' ? blockedBy : [], reasons: telling };
}
