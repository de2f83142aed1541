import { useTranslation } from 'react-i18next';
import type { RunResult } from '../../../../src-shared/domain/run.ts';
import { usePreferences } from '../../../app/preferences.ts';
import { LongText } from '../../../ui/LongText.tsx';
import { isBrake, problemWords } from '../../sync/problemWords.ts';
import classes from './Findings.module.css';
import { listOfFinding, type Shown, wholeList } from './dryRunLists.ts';

type Props = { readonly result: RunResult; readonly onShow: (shown: Shown) => void };

/** What else was found, with who can act, and the people where the dry run keeps them. */
export function Findings({ result, onShow }: Props) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const problems = result.problems.filter((problem) => !isBrake(problem));
  if (problems.length === 0) return null;
  return (
    <section aria-label={t('dryRun.findings')}>
      <h3>{t('dryRun.findings')}</h3>
      <ul className={classes.findings}>
        {problems.map((problem) => {
          const list = listOfFinding(problem.code);
          const words = problemWords(problem, language);
          return (
            <li key={problem.code}>
              <p>
                <LongText text={words} cutAfter={300} />
              </p>
              <p className={classes.who}>
                {t('owner.label')}: {t(`owner.${problem.owner}`)}
                {list && (
                  <button type="button" onClick={() => onShow(wholeList(list, { code: problem.code, message: words }))}>
                    {t(list === 'conflict' ? 'result.see.conflict' : 'result.see.excluded')}
                  </button>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
