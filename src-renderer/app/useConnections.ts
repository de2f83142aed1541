import { useQuery } from '@tanstack/react-query';
import { api } from './client/client.ts';

/** Runs also start on the schedule, on the command line and in other windows, which tell this one nothing. In ms. */
const lookEvery = 5_000;

/** The connections with their last run and the job that is going on. */
export function useConnections(enabled = true) {
  return useQuery(api.connections.list.queryOptions({ enabled, refetchInterval: lookEvery }));
}
