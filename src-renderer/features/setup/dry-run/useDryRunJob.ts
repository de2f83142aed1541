import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { api } from '../../../app/client/client.ts';
import { queryClient } from '../../../app/client/queryClient.ts';
import { useJobs } from '../../sync/jobs.ts';
import { watchJob } from '../../sync/watchJob.ts';

/** Id of the dry run of a draft that was last known to go on, also one that another window started. */
function useJobId(draft: string): string | null {
  return useQuery(api.setup.dryRun.job.queryOptions({ input: { draft } })).data?.jobId ?? null;
}

/** Follows the dry run of a draft to its end, whichever step is open meanwhile. */
export function useDryRunWatch(draft: string, onEnd: () => void): void {
  const jobId = useJobId(draft);
  const ended = useEffectEvent(async () => {
    onEnd();
    await queryClient.invalidateQueries({ queryKey: api.setup.dryRun.key() });
  });
  useEffect(() => {
    if (jobId === null) return undefined;
    const leave = new AbortController();
    void watchJob(jobId, leave.signal).then(() => (leave.signal.aborted ? undefined : ended()));
    return () => leave.abort();
  }, [jobId]);
}

/** The dry run of a draft that goes on, and the way to start one. */
export function useDryRunJob(draft: string) {
  const jobId = useJobId(draft);
  const track = useJobs(({ tracks }) => tracks[draft]);
  const start = useMutation(
    api.setup.dryRun.start.mutationOptions({
      onSuccess: async (started) => {
        const queryKey = api.setup.dryRun.job.queryKey({ input: { draft } });
        await queryClient.cancelQueries({ queryKey });
        queryClient.setQueryData(queryKey, started);
      },
    }),
  );
  const isOver = track?.view.state === 'ended' && track.view.jobId === jobId;
  return {
    /** Null while none is going on. */
    running: jobId !== null && !isOver ? jobId : null,
    track,
    start,
  };
}
