import { useQuery } from '@tanstack/react-query';
import { api } from '../../../app/client/client.ts';

/** The drafts that are open, newest first. */
export function useDrafts() {
  return useQuery(api.setup.list.queryOptions());
}
