import { useTranslation } from 'react-i18next';
import type { RunResult } from '../../../src-shared/domain/run.ts';
import { usePreferences } from '../../app/preferences.ts';
import { hrefOf } from '../../app/route.ts';
import { formatNumber } from '../../ui/format.ts';
import { LongText } from '../../ui/LongText.tsx';
import { Table } from '../../ui/Table.tsx';
import { listOfProblem } from './listOfProblem.ts';
import classes from './ProblemTable.module.css';
import { isBrake, problemWords } from './problemWords.ts';

/** The findings of a run, counted, with who can act and where the people are. Nothing where there are none. */
export function ProblemTable({ result, connection }: { readonly result: RunResult; readonly connection: string }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const problems = result.problems.filter((problem) => !isBrake(problem));
  if (problems.length === 0) return null;
  return (
    <div className={classes.problems}>
      <h3 className={classes.title}>{t('result.problems')}</h3>
      <Table label={t('result.problems')}>
        <thead>
          <tr>
            <th scope="col" data-number>
              {t('result.problemCount')}
            </th>
            <th scope="col">{t('result.problem')}</th>
            <th scope="col">{t('owner.label')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem) => {
            const list = listOfProblem(problem.code);
            return (
              <tr key={problem.code}>
                <td data-number className={classes.count}>
                  {formatNumber(problem.count, language)}
                </td>
                <td className={classes.reason}>
                  <LongText text={problemWords(problem, language)} cutAfter={300} />{' '}
                  {list && (
                    <a href={hrefOf({ screen: 'people', connection, list, search: '', page: 1 })}>
                      {t(`result.see.${list}`)}
                    </a>
                  )}
                </td>
                <td>{t(`owner.${problem.owner}`)}</td>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </div>
  );
}
