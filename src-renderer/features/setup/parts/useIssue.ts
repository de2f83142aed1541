import type { DraftView } from '../../../../src-shared/contract/setup.ts';
import type { DraftIssue } from '../../../../src-shared/domain/setup/state.ts';
import { issueSentence } from '../../../../src-shared/text/setup/issues.ts';
import { usePreferences } from '../../../app/preferences.ts';
import { issueAt } from './issueAt.ts';

/** Gives the sentence that belongs beside a field, in the reader's language; null where its answer is fine. */
export function useIssue(view: DraftView): (path: DraftIssue['path'], touched?: boolean) => string | null {
  const language = usePreferences((preferences) => preferences.language);
  return (path, touched) => {
    const issue = issueAt(view, path, touched);
    return issue && issueSentence(issue, language);
  };
}
