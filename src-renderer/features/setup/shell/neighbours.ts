import { type SetupStep, stepOrder } from '../../../../src-shared/domain/setup/step.ts';

/** The step before and the step after; null at either end. */
export function neighboursOf(step: SetupStep): { readonly before: SetupStep | null; readonly after: SetupStep | null } {
  const at = stepOrder.indexOf(step);
  return { before: stepOrder[at - 1] ?? null, after: stepOrder[at + 1] ?? null };
}
