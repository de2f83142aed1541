import type { ConnectionSummary } from '../../src-shared/contract/connections.ts';
import { type Connection, isTestCopyLocked } from '../../src-shared/domain/connection.ts';
import { Fault, type FaultData } from '../../src-shared/domain/fault.ts';
import type { RunRecord } from '../../src-shared/domain/run.ts';
import type { GuardedContract } from './guarded-contract.ts';
import type { Jobs } from './jobs.ts';
import { ledgerFileName } from './list-file-name.ts';
import type { Services } from './services.ts';

export function connectionProcedures(api: GuardedContract, services: Services, jobs: Jobs) {
  const mustRest = (connection: string): void => {
    if (jobs.running(connection)) throw new Fault('run.locked', { connection });
  };
  const summary = async (connection: Connection): Promise<ConnectionSummary> => ({
    name: connection.name,
    title: connection.title,
    environment: connection.afas.environment,
    participant: connection.afas.participant,
    getConnector: connection.afas.getConnector,
    writeBack: connection.writeBack,
    sandbox: services.connections.isSandbox(connection),
    locked: isTestCopyLocked(connection),
    configured: services.connections.configured(connection.name),
    ...(await lastRun(services, connection.name)),
    jobId: jobs.running(connection.name),
  });

  return {
    list: api.connections.list.handler(async () => Promise.all((await services.connections.list()).map(summary))),
    addSandbox: api.connections.addSandbox.handler(({ input }) => services.connections.addSandbox(input.contacts)),
    duplicate: api.connections.duplicate.handler(async ({ input: { name, newName, title } }) => {
      await services.connections.duplicate(name, newName, title);
      return { name: newName };
    }),
    export: api.connections.export.handler(({ input }) => services.connections.export(input.name)),
    inspect: api.connections.inspect.handler(({ input }) => services.connections.inspect(input.text)),
    import: api.connections.import.handler(async ({ input: { text, fileName, name } }) => {
      await services.connections.import(text, fileName, name);
      return { name };
    }),
    rename: api.connections.rename.handler(async ({ input: { name, newName, title } }) => {
      if (newName !== name) mustRest(name);
      await services.connections.rename(name, newName, title);
      return { name: newName };
    }),
    data: api.connections.data.handler(({ input }) => services.connections.data(input.name)),
    ledgerCsv: api.connections.ledgerCsv.handler(async ({ input }) => ({
      fileName: ledgerFileName(input.name, services.preferences.get().language, new Date()),
      csv: await services.connections.ledgerCsv(input.name),
    })),
    remove: api.connections.remove.handler(async ({ input }) => {
      mustRest(input.name);
      await services.connections.remove(input.name);
      return { name: input.name };
    }),
  };
}

/** A state that cannot be read concerns one connection, and must not hide the others. */
async function lastRun(
  services: Services,
  connection: string,
): Promise<{ lastRun: RunRecord | null; stateFault: FaultData | null }> {
  try {
    const [last] = await services.runs.list(connection, 1);
    return { lastRun: last ?? null, stateFault: null };
  } catch (thrown) {
    if (!(thrown instanceof Fault) || thrown.kind !== 'requirement') throw thrown;
    return { lastRun: null, stateFault: thrown.toData() };
  }
}
