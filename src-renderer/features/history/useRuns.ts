import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../app/client/client.ts';

export const fewRuns = 50;
/** As many as the contract gives at once. */
export const manyRuns = 200;

/** The runs of a connection, newest first. */
export function useRuns(connection: string, limit: number) {
  return useQuery(api.history.runs.queryOptions({ input: { connection, limit }, placeholderData: keepPreviousData }));
}
