import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { api } from '../../../app/client/client.ts';
import { queryClient } from '../../../app/client/queryClient.ts';
import { useJobs } from '../../sync/jobs.ts';
import { watchJob } from '../../sync/watchJob.ts';

/** The dry run of a draft that goes on, also one that another window started; and the way to start one. */
export function useDryRunJob(draft: string, onEnd: () => void) {
  const job = useQuery(api.setup.dryRun.job.queryOptions({ input: { draft } }));
  const jobId = job.data?.jobId ?? null;
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
  const isOver = track?.view.state === 'ended' && track.view.jobId === jobId;
  return {
    /** Null while none is going on. */
    running: jobId !== null && !isOver ? jobId : null,
    track,
    start,
  };
}
