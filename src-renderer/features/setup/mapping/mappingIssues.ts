import type { DraftView } from '../../../../src-shared/contract/setup.ts';
import type { Language } from '../../../../src-shared/text/language.ts';
import { issueSentence } from '../../../../src-shared/text/setup/issues.ts';

type Part = 'afas' | 'spotler' | 'write' | 'direction' | 'bit';

/** What is wrong with one mapping of a list, or with one part of it, each once. */
export function mappingIssues(
  { steps }: Pick<DraftView, 'steps'>,
  list: 'fields' | 'permissions',
  at: number,
  language: Language,
  part?: Part,
): string[] {
  const found = steps
    .flatMap(({ issues }) => issues)
    .filter(({ path }) => path[0] === list && path[1] === at && (part === undefined || path[2] === part));
  return [...new Set(found.map((issue) => issueSentence(issue, language)))];
}
