import { z } from 'zod';
import { connectionName, connectionTitle, environment, writeBack } from '../domain/connection.ts';
import { faultData } from '../domain/fault.ts';
import { fileProblem } from '../domain/file-problem.ts';
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
  /** True where a test or accept environment faces a live Spotler account: no run starts (check X02). */
  locked: z.boolean(),
  /** Which sides have credentials, whether or not they are still good. */
  configured: z.object({ afas: z.boolean(), spotler: z.boolean() }),
  /** Null before the first one, and where the state cannot be read. */
  lastRun: runRecord.nullable(),
  /** Why the state of this connection cannot be read; the other connections are as usable as before. */
  stateFault: faultData.nullable(),
  /** The job that is going on now, if any. */
  jobId: z.string().nullable(),
});
export type ConnectionSummary = z.infer<typeof connectionSummary>;

const named = z.strictObject({ name: connectionName });
const renamed = z.strictObject({ name: connectionName, newName: connectionName, title: connectionTitle });

/** Far below what a host takes as one message, and far above any connection file. */
const fileText = z.string().max(400_000);
const givenFile = { text: fileText, fileName: z.string().max(200) };

export const connections = {
  list: procedure.output(z.array(connectionSummary)),
  /** Starts the sandbox and adds the practice customer; gives its name. */
  addSandbox: procedure
    .input(z.strictObject({ contacts: z.int().min(1).max(100_000).default(1_000) }))
    .output(z.object({ name: connectionName })),
  /** Another connection with the same settings: without secrets and state, and writing back opt-outs at most. */
  duplicate: procedure.input(renamed).output(z.object({ name: connectionName })),
  /** The connection as a file, which holds no secrets. */
  export: procedure.input(named).output(z.object({ fileName: z.string(), json: z.string() })),
  /** Judges a file without asking either side and without keeping anything. */
  inspect: procedure.input(z.strictObject(givenFile)).output(
    z.object({
      /** Null where the file is no connection file. */
      found: z
        .object({ name: connectionName, title: z.string(), environment, participant: z.string(), taken: z.boolean() })
        .nullable(),
      /** Every place that is wrong, by its path. */
      problems: z.array(fileProblem),
    }),
  ),
  /** Adds the connection of a file under a name that is free. Nothing is kept of a file that has a problem. */
  import: procedure
    .input(z.strictObject({ ...givenFile, name: connectionName }))
    .output(z.object({ name: connectionName })),
  /** Gives a connection another title, and another name while no run holds its lock. */
  rename: procedure.input(renamed).output(z.object({ name: connectionName })),
  /** What removing would take away. `ledgerLines` is null where the state cannot be read. */
  data: procedure
    .input(named)
    .output(z.object({ runs: z.int().nonnegative().nullable(), ledgerLines: z.int().nonnegative().nullable() })),
  /** The consent ledger as CSV for a Dutch Excel. */
  ledgerCsv: procedure.input(named).output(z.object({ fileName: z.string(), csv: z.string() })),
  /** Removes the connection with its secrets and its state on this machine; nothing changes in AFAS or Spotler. */
  remove: procedure.input(named).output(z.object({ name: connectionName })),
};
