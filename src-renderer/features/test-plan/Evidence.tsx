import { useQuery, keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/client/client.ts';
import { faultOf } from '../../app/client/failure.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { CallTable } from './CallTable.tsx';
import { Course } from './Course.tsx';
import classes from './Evidence.module.css';
import { ValueTable } from './ValueTable.tsx';
import { valueTables } from './valueTables.ts';

type Props = {
  readonly connection: string;
  readonly sessionId: string;
  readonly caseId: string;
  /** How much there is by now: with more, it is read again. */
  readonly count: number;
};

/** What a case has seen, as it comes in: values on both sides, what happened, and the calls that were made. */
export function Evidence({ connection, sessionId, caseId, count }: Props) {
  const { t } = useTranslation();
  const input = { connection, sessionId, caseId, after: 0 };
  const found = useQuery({
    queryKey: [...api.testPlan.evidence.queryKey({ input }), count],
    queryFn: ({ signal }) => api.testPlan.evidence.call(input, { signal }),
    placeholderData: keepPreviousData,
  });
  const all = found.data?.evidence ?? [];
  const calls = all.flatMap((one) => (one.kind === 'calls' ? one.calls : []));
  return (
    <div className={classes.evidence}>
      <FaultNotice fault={faultOf(found.error)} fresh onRetry={() => void found.refetch()} />
      {found.isPending && !found.isError && <Loading />}
      {found.data && all.length === 0 && <p>{t('plan.noEvidence')}</p>}
      {valueTables(all).map((one) => (
        <ValueTable key={one.contactId} table={one} />
      ))}
      <Course evidence={all} />
      {calls.length > 0 && <CallTable calls={calls} />}
    </div>
  );
}
