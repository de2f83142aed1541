import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultOf } from '../../app/client/failure.ts';
import { Empty } from '../../ui/Empty.tsx';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Panel } from '../../ui/Panel.tsx';
import classes from './HistoryScreen.module.css';
import { RunTable } from './RunTable.tsx';
import { fewRuns, manyRuns, useRuns } from './useRuns.ts';

/** The runs of a connection, newest first. */
export function HistoryScreen({ connection }: { readonly connection: string }) {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(fewRuns);
  const runs = useRuns(connection, limit);
  const list = runs.data;
  return (
    <>
      <FaultNotice fault={faultOf(runs.error)} fresh onRetry={() => void runs.refetch()} />
      {runs.isPending && !runs.isError && <Loading />}
      {list && (
        <Panel flush>
          {list.length === 0 ? (
            <Empty title={t('history.empty')} text={t('history.emptyText')} />
          ) : (
            <RunTable runs={list} />
          )}
          {limit === fewRuns && list.length === fewRuns && (
            <div className={classes.more}>
              <Button variant="default" onClick={() => setLimit(manyRuns)}>
                {t('history.more')}
              </Button>
            </div>
          )}
        </Panel>
      )}
    </>
  );
}
