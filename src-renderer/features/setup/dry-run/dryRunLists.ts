import type { DryRunList, DryRunPerson, DryRunReport } from '../../../../src-shared/contract/setup.ts';
import { valueText } from '../../../../src-shared/text/values.ts';
import type { Language } from '../../../../src-shared/text/language.ts';
import { listOfProblem } from '../../sync/listOfProblem.ts';

/** The people who are shown: a list, those with one reason in it, and what they are searched for. `page` counts from 1. */
export type Shown = {
  readonly list: DryRunList;
  readonly reason: { readonly code: string; readonly message: string } | null;
  readonly search: string;
  readonly page: number;
};

/** A list from its beginning. */
export function wholeList(list: DryRunList, reason: Shown['reason'] = null): Shown {
  return { list, reason, search: '', page: 1 };
}

/** How many people are in a list. */
export function countOf({ lists }: Pick<DryRunReport, 'lists'>, list: DryRunList): number {
  return lists.find((one) => one.list === list)?.count ?? 0;
}

/** Lists beside the balance, in the order in which they matter. */
export const countedLists = [
  'create',
  'update',
  'optIn',
  'optOut',
  'toAfas',
  'conflict',
  'excluded',
  'unchanged',
  'all',
] as const satisfies readonly DryRunList[];

/** What is open first: the balance where it says anything, else everybody. */
export function firstShown(report: Pick<DryRunReport, 'lists'>): Shown {
  const telling = (['becomesUnmailable', 'becomesMailable'] as const).find((list) => countOf(report, list) > 0);
  return wholeList(telling ?? 'all');
}

/** The list in which the people of a finding are; null where a dry run keeps none. */
export function listOfFinding(code: string): DryRunList | null {
  const list = listOfProblem(code);
  return list === 'excluded' || list === 'conflict' ? list : null;
}

type Difference = DryRunPerson['differences'][number];

/** What stands there now and what would stand there; of a new contact nothing stands there now. */
export function valuesOf(
  { before, after, field }: Difference,
  kind: DryRunPerson['kind'],
  language: Language,
): { readonly before: string; readonly after: string } {
  const nothing = field.startsWith('permissions.') ? 'unknown' : 'empty';
  const now = kind === 'create' ? '–' : valueText(before, language, nothing);
  return { before: now, after: valueText(after, language, nothing) };
}
