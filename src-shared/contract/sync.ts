import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { connectionName } from '../domain/connection.ts';
import { faultData } from '../domain/fault.ts';
import { runProgress, runResult } from '../domain/run.ts';
import { procedure } from './base.ts';

const jobId = z.string().max(60);

/** One look at a job. The first event of a watch is the state as it is, so a window can join at any moment. */
export const jobView = z.object({
  jobId,
  connection: connectionName,
  dryRun: z.boolean(),
  startedAt: z.string(),
  state: z.enum(['running', 'cancelling', 'ended']),
  progress: runProgress,
  /** Set when the job ended with a result (also when it was stopped or cancelled after its start). */
  result: runResult.nullable(),
  /** Set when a fault ended the job. */
  fault: faultData.nullable(),
});
export type JobView = z.infer<typeof jobView>;

export const sync = {
  start: procedure
    .input(
      z.strictObject({
        connection: connectionName,
        dryRun: z.boolean().default(false),
        full: z.boolean().default(false),
        releaseBrake: z.boolean().default(false),
      }),
    )
    .output(z.object({ jobId })),
  /** Streams the job until it ended, at most about ten events a second. */
  watch: procedure.input(z.strictObject({ jobId })).output(eventIterator(jobView)),
  cancel: procedure.input(z.strictObject({ jobId })).output(z.object({ jobId })),
};
