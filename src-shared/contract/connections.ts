import { z } from 'zod';
import { connectionName, environment, writeBack } from '../domain/connection.ts';
import { runRecord } from '../domain/run.ts';
import { procedure } from './base.ts';

export const connectionSummary = z.object({
  name: connectionName,
  title: z.string(),
  environment,
  participant: z.string(),
  getConnector: z.string(),
  writeBack,
  /** True for the practice customer: its AFAS and Spotler run on this machine. */
  sandbox: z.boolean(),
  /** Null before the first one. */
  lastRun: runRecord.nullable(),
  /** The job that is going on now, if any. */
  jobId: z.string().nullable(),
});
export type ConnectionSummary = z.infer<typeof connectionSummary>;

export const connections = {
  list: procedure.output(z.array(connectionSummary)),
  /** Starts the sandbox and adds the practice customer; gives its name. */
  addSandbox: procedure
    .input(z.strictObject({ contacts: z.int().min(1).max(100_000).default(1_000) }))
    .output(z.object({ name: connectionName })),
  /** Removes the connection with its secrets and its state on this machine; nothing changes in AFAS or Spotler. */
  remove: procedure.input(z.strictObject({ name: connectionName })).output(z.object({ name: connectionName })),
};
