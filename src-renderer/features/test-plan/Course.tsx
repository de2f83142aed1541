import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../src-shared/domain/case.ts';
import { usePreferences } from '../../app/preferences.ts';
import { Table } from '../../ui/Table.tsx';
import { Tag } from '../../ui/Tag.tsx';
import classes from './Evidence.module.css';
import { clockTime, courseLine } from './courseLine.ts';

/** What happened, in its order: acts, runs, and what was expected. */
export function Course({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const lines = evidence.flatMap((one, index) => {
    const line = courseLine(one, language);
    return line === null ? [] : { ...line, key: index, at: one.at };
  });
  if (lines.length === 0) return null;
  return (
    <div className={classes.table}>
      <h4>{t('plan.course')}</h4>
      <div className={classes.frame}>
        <Table label={t('plan.course')}>
          <tbody>
            {lines.map(({ key, at, text, by, verdict }) => (
              <tr key={key}>
                <td className={classes.time}>{clockTime(at, language)}</td>
                <td>
                  <bdi>{text}</bdi> {by !== null && <span className={classes.by}>({by})</span>}{' '}
                  {verdict !== null && <Tag tone={verdict.held ? 'good' : 'bad'}>{verdict.word}</Tag>}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </div>
  );
}
