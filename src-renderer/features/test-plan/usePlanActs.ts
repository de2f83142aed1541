import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseId } from '../../../src-shared/domain/case.ts';
import { api } from '../../app/client/client.ts';
import { faultOf } from '../../app/client/failure.ts';
import { queryClient } from '../../app/client/queryClient.ts';

/** Starts and resumes sessions of a connection. `round` counts what was begun in this window. */
export function usePlanActs(connection: string) {
  const [round, setRound] = useState(0);
  const begun = {
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: api.testPlan.key() });
      setRound((before) => before + 1);
    },
  };
  const start = useMutation(api.testPlan.start.mutationOptions(begun));
  const resume = useMutation(api.testPlan.resume.mutationOptions(begun));
  const begin = (act: typeof start, only: readonly CaseId[], by: string): void => {
    start.reset();
    resume.reset();
    act.mutate({ connection, only: [...only], by });
  };
  return {
    round,
    busy: start.isPending || resume.isPending,
    fault: faultOf(start.error) ?? faultOf(resume.error),
    /** A new session; no cases chooses all. */
    start: (only: readonly CaseId[], by: string) => begin(start, only, by),
    /** The last session: these cases of it, or those without a verdict. */
    resume: (only: readonly CaseId[], by: string) => begin(resume, only, by),
  };
}
