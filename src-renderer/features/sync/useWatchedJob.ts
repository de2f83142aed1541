import { useEffect } from 'react';
import { api } from '../../app/client/client.ts';
import { queryClient } from '../../app/client/queryClient.ts';
import { watchJob } from './watchJob.ts';

/** Follows the job that goes on; when it has ended, everything that a run changes is read again. */
export function useWatchedJob(jobId: string | null): void {
  useEffect(() => {
    if (jobId === null) return undefined;
    const leave = new AbortController();
    void followToEnd(jobId, leave.signal);
    return () => leave.abort();
  }, [jobId]);
}

async function followToEnd(jobId: string, signal: AbortSignal): Promise<void> {
  await watchJob(jobId, signal);
  if (signal.aborted) return;
  await queryClient.invalidateQueries({ queryKey: api.connections.key() });
  await queryClient.invalidateQueries({ queryKey: api.history.key() });
}
