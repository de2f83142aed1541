import type { CaseId } from '../../src-shared/domain/case.ts';
import type { TestPlanSetting } from '../../src-shared/domain/connection.ts';
import type { PersonAct } from './act.ts';
import type { CanaryEntry } from './canary-book.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * What a case is about to change, on disk before the first change: how the canaries were, whom the case makes besides, and
 * what it has rearranged. From it alone everything can be put back, whatever moment the case was cut off at.
 */
export type Intent = {
  readonly caseId: CaseId;
  readonly sessionId: string;
  readonly startedAt: string;
  readonly setting: TestPlanSetting;
  /** Verified before the case began. */
  readonly entries: readonly CanaryEntry[];
  readonly before: Snapshot;
  /** Contacts that the case had made, oldest first. */
  readonly made: readonly CanaryEntry[];
  /** Acts that take back what does not show in the values of a canary, oldest first. */
  readonly undo: readonly PersonAct[];
  /** Contacts whose mail was made to bounce: their bounce field in AFAS is emptied too. */
  readonly bounced: readonly string[];
};
