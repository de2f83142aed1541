import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../app/preferences.ts';
import { LongText } from '../../ui/LongText.tsx';
import { Table } from '../../ui/Table.tsx';
import { Tag } from '../../ui/Tag.tsx';
import classes from './AuditorItems.module.css';
import type { AuditorReport } from './boards.ts';

type Props = { readonly report: AuditorReport; readonly onForget: () => void };

/** What the Auditor found, in Pont's words, with what was not understood of its report. */
export function AuditorItems({ report, onForget }: Props) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const { items, unknown } = report;
  return (
    <div className={classes.items}>
      <div className={classes.head}>
        <output>{t('auditor.found', { count: items.length })}</output>
        <Button size="xs" variant="default" onClick={onForget}>
          {t('auditor.forget')}
        </Button>
      </div>
      {items.length > 0 && (
        <div className={classes.frame}>
          <Table label={t('auditor.title')}>
            <thead>
              <tr>
                <th scope="col">{t('auditor.kind')}</th>
                <th scope="col">{t('auditor.point')}</th>
                <th scope="col">{t('checks.remedy')}</th>
                <th scope="col">{t('checks.owner')}</th>
                <th scope="col">{t('auditor.check')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ code, kind, subject, owner, check, [language]: words }) => (
                <tr key={`${code} ${subject}`}>
                  <td>
                    <Tag tone={kind === 'attention' ? 'warn' : 'plain'}>{t(`auditor.kind.${kind}`)}</Tag>
                  </td>
                  <th scope="row">
                    {words.title}
                    {subject !== '' && (
                      <div className={classes.subject}>
                        <LongText text={subject} />
                      </div>
                    )}
                  </th>
                  <td>{words.remedy}</td>
                  <td>{t(`owner.${owner}`)}</td>
                  <td>{check}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      )}
      {unknown.length > 0 && (
        <details>
          <summary>{t('auditor.unknown', { count: unknown.length })}</summary>
          <ul className={classes.unknown}>
            {unknown.map((line) => (
              <li key={line}>
                <LongText text={line} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
