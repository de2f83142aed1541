import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { CheckSubjectId } from '../../../src-shared/contract/checks.ts';
import { api } from '../../app/client/client.ts';
import { jobToJoin, keyOf, rememberJob, useBoards } from './boards.ts';
import { emptyBoard } from './checkBoard.ts';
import { watchChecks } from './watchChecks.ts';

/** The checks of a subject: all there are, how they stand, and how to start and stop them. */
export function useChecks(subject: CheckSubjectId, onEnded?: () => void) {
  const key = keyOf(subject);
  const infos = useQuery(api.checks.list.queryOptions({ staleTime: Infinity }));
  const board = useBoards(({ boards }) => boards[key]) ?? emptyBoard;
  const [followed, setFollowed] = useState(() => board.job?.jobId ?? jobToJoin(key));
  const ended = useRef(onEnded);
  useEffect(() => {
    ended.current = onEnded;
  });
  useEffect(() => {
    if (followed === null) return undefined;
    const leave = new AbortController();
    void (async () => {
      const known = await watchChecks(followed, leave.signal);
      if (leave.signal.aborted) return;
      if (known) ended.current?.();
      else rememberJob(key, null);
    })();
    return () => leave.abort();
  }, [followed, key]);
  const start = useMutation(
    api.checks.start.mutationOptions({
      onSuccess: ({ jobId }, { only }) => {
        // One that judged everything tells more after a reload than a later one that judged a part again.
        if (only === undefined) rememberJob(key, jobId);
        setFollowed(jobId);
      },
    }),
  );
  const cancel = useMutation(api.checks.cancel.mutationOptions());
  const running = (board.job !== null && board.job.state !== 'ended') || start.isPending;
  return {
    infos,
    board,
    running,
    start: (only?: string[]) => start.mutate({ subject, ...(only && { only }) }),
    starting: start,
    cancel: () => board.job && cancel.mutate({ jobId: board.job.jobId }),
    cancelling: cancel,
  };
}
