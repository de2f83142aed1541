import { useQuery } from '@tanstack/react-query';
import type { ConnectionSummary } from '../../../src-shared/contract/connections.ts';
import { api } from '../../app/client/client.ts';
import { faultOf } from '../../app/client/failure.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PlanBody } from './PlanBody.tsx';

/** The guided test plan of one connection. */
export function TestPlanScreen({ connection }: { readonly connection: ConnectionSummary }) {
  const overview = useQuery(api.testPlan.overview.queryOptions({ input: { connection: connection.name } }));
  if (overview.data) return <PlanBody connection={connection} overview={overview.data} />;
  return (
    <>
      <FaultNotice fault={faultOf(overview.error)} fresh onRetry={() => void overview.refetch()} />
      {overview.isPending && !overview.isError && <Loading />}
    </>
  );
}
