import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/client/client.ts';
import { faultOf } from '../../app/client/failure.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Table } from '../../ui/Table.tsx';
import { useWhen } from '../../ui/useWhen.ts';
import { Comparison } from './Comparison.tsx';
import classes from './HistoryPanel.module.css';

const counts = ['passed', 'failed', 'skipped'] as const;

/** The sessions of this connection, newest first, each beside the one before it on request. */
export function HistoryPanel({ connection }: { readonly connection: string }) {
  const { t } = useTranslation();
  const when = useWhen();
  const [compared, setCompared] = useState<string | null>(null);
  const history = useQuery(api.testPlan.history.queryOptions({ input: { connection } }));
  if (!history.data || history.data.length === 0) {
    return <FaultNotice fault={faultOf(history.error)} fresh onRetry={() => void history.refetch()} />;
  }
  return (
    <Panel flush>
      <h2 className={classes.title}>{t('plan.history')}</h2>
      <Table label={t('plan.history')}>
        <thead>
          <tr>
            <th scope="col">{t('plan.history.when')}</th>
            <th scope="col">{t('plan.history.by')}</th>
            <th scope="col">{t('plan.history.state')}</th>
            {counts.map((count) => (
              <th key={count} scope="col" data-number>
                {t(`plan.history.${count}`)}
              </th>
            ))}
            <th scope="col" data-number>
              {t('plan.history.rest')}
            </th>
            <th scope="col">{t('plan.history.acts')}</th>
          </tr>
        </thead>
        <tbody>
          {history.data.map((one) => (
            <tr key={one.id}>
              <th scope="row">{when(one.startedAt)}</th>
              <td>
                <bdi>{one.by || '–'}</bdi>
              </td>
              <td>{t(`plan.state.${one.state}`)}</td>
              {counts.map((count) => (
                <td key={count} data-number>
                  {one[count]}
                </td>
              ))}
              <td data-number>{one.waiting}</td>
              <td>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-expanded={compared === one.id}
                  aria-label={t('plan.actOf', { act: t('plan.compare'), what: when(one.startedAt) })}
                  onClick={() => setCompared(compared === one.id ? null : one.id)}
                >
                  {t('plan.compare')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {compared !== null && <Comparison key={compared} connection={connection} sessionId={compared} />}
    </Panel>
  );
}
