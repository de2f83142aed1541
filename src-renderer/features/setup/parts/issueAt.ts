import type { DraftView } from '../../../../src-shared/contract/setup.ts';
import type { DraftIssue } from '../../../../src-shared/domain/setup/state.ts';
import type { SetupStep } from '../../../../src-shared/domain/setup/step.ts';

type Path = DraftIssue['path'];

/**
 * What is wrong at one place of the draft, the first of it; null where nothing is. What is only missing is no mistake
 * before somebody has said to be done with the step (`touched` says otherwise for one place).
 */
export function issueAt(view: Pick<DraftView, 'steps' | 'confirmed'>, path: Path, touched = false): DraftIssue | null {
  for (const { step, issues } of view.steps) {
    const found = issues.find((issue) => samePlace(issue.path, path));
    if (found) return found.code === 'missing' && !touched && !view.confirmed.includes(step) ? null : found;
  }
  return null;
}

/** Issues of a step that stand at none of these places, to be told at the step as a whole. */
export function issuesElsewhere(
  view: Pick<DraftView, 'steps'>,
  step: SetupStep,
  shown: readonly Path[],
): readonly DraftIssue[] {
  const issues = view.steps.find((one) => one.step === step)?.issues ?? [];
  return issues.filter(({ path }) => !shown.some((place) => samePlace(place, path)));
}

function samePlace(one: Path, other: Path): boolean {
  return one.length === other.length && one.every((key, index) => key === other[index]);
}
