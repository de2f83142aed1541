import { useMutation } from '@tanstack/react-query';
import type { ConnectionSummary } from '../../../src-shared/contract/connections.ts';
import { api } from '../../app/client/client.ts';
import { queryClient } from '../../app/client/queryClient.ts';

/** Starts a run of a connection and lets the window know its job at once. */
export function useStartRun() {
  return useMutation(
    api.sync.start.mutationOptions({
      onSuccess: async ({ jobId }, { connection }) => {
        const queryKey = api.connections.list.queryKey();
        await queryClient.cancelQueries({ queryKey });
        queryClient.setQueryData(queryKey, (list) => list?.map((one) => withJob(one, connection, jobId)));
      },
    }),
  );
}

function withJob(one: ConnectionSummary, connection: string, jobId: string): ConnectionSummary {
  return one.name === connection ? { ...one, jobId } : one;
}
