import { useTranslation } from 'react-i18next';
import type { RunRecord } from '../../../src-shared/domain/run.ts';
import { usePreferences } from '../../app/preferences.ts';
import { hrefOf } from '../../app/route.ts';
import { formatNumber } from '../../ui/format.ts';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { Table } from '../../ui/Table.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useWhen } from '../../ui/useWhen.ts';
import classes from './RunTable.module.css';

const counts = ['create', 'update', 'optOut', 'failed'] as const;

export function RunTable({ runs }: { readonly runs: readonly RunRecord[] }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const when = useWhen();
  return (
    <Table label={t('history.title')}>
      <thead>
        <tr>
          <th scope="col">{t('history.when')}</th>
          <th scope="col">{t('history.status')}</th>
          <th scope="col">{t('history.kind')}</th>
          {counts.map((count) => (
            <th key={count} scope="col" data-number>
              {t(`result.${count}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.id}>
            <th scope="row" className={classes.when}>
              <a href={hrefOf({ screen: 'run', connection: run.connection, run: run.id })}>{when(run.startedAt)}</a>
            </th>
            <td>
              <StatusTag status={run.status} />
            </td>
            <td className={classes.kind}>
              {t(`kind.${run.kind}`)} {run.dryRun && <Tag tone="outline">{t('history.dryRun')}</Tag>}
              <span className={classes.direction}>{t(`direction.${run.direction}`)}</span>
            </td>
            {counts.map((count) => (
              <td key={count} data-number>
                {run.result ? formatNumber(run.result.toSpotler[count], language) : '–'}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
