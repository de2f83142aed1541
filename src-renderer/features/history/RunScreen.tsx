import { useTranslation } from 'react-i18next';
import { faultOf } from '../../app/client/failure.ts';
import { hrefOf } from '../../app/route.ts';
import { Empty } from '../../ui/Empty.tsx';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useWhen } from '../../ui/useWhen.ts';
import { outcomeOfRecord } from '../sync/outcome.ts';
import { RunReport } from '../sync/RunReport.tsx';
import { manyRuns, useRuns } from './useRuns.ts';

/** One run of the history, with its result. */
export function RunScreen({ connection, run }: { readonly connection: string; readonly run: string }) {
  const { t } = useTranslation();
  const inWords = useWhen();
  const runs = useRuns(connection, manyRuns);
  const record = runs.data?.find(({ id }) => id === run);
  const when = record && inWords(record.startedAt);
  return (
    <>
      <p>
        <a href={hrefOf({ screen: 'runs', connection })}>{t('history.back')}</a>
      </p>
      <FaultNotice fault={faultOf(runs.error)} fresh onRetry={() => void runs.refetch()} />
      {runs.isPending && !runs.isError && <Loading />}
      {record && when && (
        <RunReport
          title={t(record.dryRun ? 'result.oneDry' : 'result.one', { when })}
          connection={connection}
          outcome={outcomeOfRecord(record)}
        />
      )}
      {runs.data && !record && (
        <Panel flush>
          <Empty title={t('history.gone')} />
        </Panel>
      )}
    </>
  );
}
