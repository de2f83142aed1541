import { z } from 'zod';
import { connectionName } from '../domain/connection.ts';
import { procedure } from './base.ts';

export const scheduleView = z.object({
  connection: connectionName,
  /** True: runs start by themselves while Pont is open. */
  automatic: z.boolean(),
  everyMinutes: z.int(),
  /** When the next one is due; null while it is not automatic. May be in the past: then it waits for its turn. */
  nextAt: z.string().nullable(),
  /** Why it waits although it is due. */
  waitsFor: z.enum(['vault', 'run']).nullable(),
});
export type ScheduleView = z.infer<typeof scheduleView>;

const ofConnection = z.strictObject({ connection: connectionName });

export const schedule = {
  get: procedure.input(ofConnection).output(scheduleView),
  /** Pauses or resumes. Resuming does not catch up on what was missed. */
  set: procedure.input(ofConnection.extend({ automatic: z.boolean() })).output(scheduleView),
};
