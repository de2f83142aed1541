import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from './client/client.ts';
import { useHost } from './client/hostState.ts';
import { adoptPreferences } from './preferences.ts';
import { queryClient } from './client/queryClient.ts';

/** How often a host that cannot be reached is tried, in milliseconds. */
const knockEvery = 3_000;

/** The state of the program: asked at the start, and again and again while the host is not reached. */
export function useAppState() {
  const lost = useHost(({ state }) => state === 'lost');
  const state = useQuery(api.app.state.queryOptions({ refetchInterval: lost ? knockEvery : false }));
  const { data } = state;
  useEffect(() => {
    if (data) adoptPreferences(data);
  }, [data]);
  useEffect(() => {
    if (lost) return () => void queryClient.invalidateQueries();
    return undefined;
  }, [lost]);
  return state;
}
