import { useTranslation } from 'react-i18next';
import type { FileProblem } from '../../../src-shared/domain/file-problem.ts';
import type { UiKey } from '../../../src-shared/text/ui/en.ts';
import { Notice } from '../../ui/Notice.tsx';
import classes from './ImportConnection.module.css';

const shownAtMost = 12;

const rules: Readonly<Record<string, UiKey>> = {
  'baseUrl.notAllowed': 'import.rule.baseUrl.notAllowed',
  'write.missing': 'import.rule.write.missing',
  'write.neverToAfas': 'import.rule.write.neverToAfas',
  'spotler.mappedTwice': 'import.rule.spotler.mappedTwice',
  'spotler.reserved': 'import.rule.spotler.reserved',
  'bit.mappedTwice': 'import.rule.bit.mappedTwice',
};

const types: Readonly<Record<string, UiKey>> = {
  string: 'import.type.string',
  number: 'import.type.number',
  int: 'import.type.number',
  boolean: 'import.type.boolean',
  object: 'import.type.object',
  array: 'import.type.array',
};

/** Each place of a file that is wrong, by its exact path, with what belongs there. */
export function FileProblems({ problems }: { readonly problems: readonly FileProblem[] }) {
  const { t } = useTranslation();
  if (problems.length === 0) return null;
  const words = ({ kind, detail }: FileProblem): string => {
    if (kind === 'rule') return t(rules[detail] ?? 'import.problem.format');
    const type = types[detail];
    return t(`import.problem.${kind}`, { detail: kind === 'type' && type ? t(type) : detail });
  };
  const more = problems.length - shownAtMost;
  return (
    <Notice tone="bad" role="alert" title={t('import.problems')}>
      <ul className={classes.problems}>
        {problems.slice(0, shownAtMost).map((problem) => (
          <li key={`${problem.path} ${problem.kind}`}>
            {problem.kind !== 'notJson' && <code>{problem.path}</code>} {words(problem)}
          </li>
        ))}
        {more > 0 && <li>{t('import.more', { count: more })}</li>}
      </ul>
    </Notice>
  );
}
