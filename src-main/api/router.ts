import type { AppState } from '../../src-shared/contract/app.ts';
import type { ConnectionSummary } from '../../src-shared/contract/connections.ts';
import type { Connection } from '../../src-shared/domain/connection.ts';
import { Fault } from '../../src-shared/domain/fault.ts';
import type { CheckJobs } from './check-jobs.ts';
import { checkProcedures } from './check-procedures.ts';
import { createImplementer } from './implementer.ts';
import type { Jobs } from './jobs.ts';
import { listFileName } from './list-file-name.ts';
import type { Services } from './services.ts';
import { scheduleProcedures, setupProcedures } from './setup.ts';
import type { Report } from './typed-error.ts';

type RouterOptions = {
  readonly services: Services;
  readonly jobs: Jobs;
  readonly checkJobs: CheckJobs;
  readonly host: AppState['host'];
  readonly report: Report;
};

/**
 * The contract over the services of a host. Nothing is decided here; what goes out passes the contract's output
 * schemas, which drop every key they do not know, so a secret cannot travel along with a result.
 */
export function createRouter({ services, jobs, checkJobs, host, report }: RouterOptions) {
  const api = createImplementer(report);

  const state = (): AppState => ({
    version: services.version,
    host,
    vault: services.vault.state(),
    ...services.preferences.get(),
  });

  const summary = async (connection: Connection): Promise<ConnectionSummary> => {
    const [lastRun] = await services.runs.list(connection.name, 1);
    return {
      name: connection.name,
      title: connection.title,
      environment: connection.afas.environment,
      participant: connection.afas.participant,
      getConnector: connection.afas.getConnector,
      writeBack: connection.writeBack,
      sandbox: services.connections.isSandbox(connection),
      lastRun: lastRun ?? null,
      jobId: jobs.running(connection.name),
    };
  };

  return api.router({
    app: {
      state: api.app.state.handler(state),
      unlock: api.app.unlock.handler(async ({ input }) => {
        await services.vault.unlock(input.passphrase);
        return state();
      }),
      setPreferences: api.app.setPreferences.handler(({ input }) => {
        services.preferences.set({
          ...(input.language && { language: input.language }),
          ...(input.colorScheme && { colorScheme: input.colorScheme }),
        });
        return state();
      }),
    },
    connections: {
      list: api.connections.list.handler(async () => Promise.all((await services.connections.list()).map(summary))),
      addSandbox: api.connections.addSandbox.handler(({ input }) => services.connections.addSandbox(input.contacts)),
      remove: api.connections.remove.handler(async ({ input }) => {
        if (jobs.running(input.name)) throw new Fault('run.locked', { connection: input.name });
        await services.connections.remove(input.name);
        return { name: input.name };
      }),
    },
    sync: {
      start: api.sync.start.handler(({ input }) => ({ jobId: jobs.start(input) })),
      watch: api.sync.watch.handler(({ input, signal }) => jobs.watch(input.jobId, signal)),
      cancel: api.sync.cancel.handler(({ input }) => {
        jobs.cancel(input.jobId);
        return { jobId: input.jobId };
      }),
    },
    setup: setupProcedures(api, services, jobs),
    schedule: scheduleProcedures(api, services),
    history: {
      runs: api.history.runs.handler(async ({ input }) => [
        ...(await services.runs.list(input.connection, input.limit)),
      ]),
      people: api.history.people.handler(({ input }) => services.people.list(input)),
      peopleCsv: api.history.peopleCsv.handler(async ({ input }) => ({
        fileName: listFileName(input.connection, input.list, services.preferences.get().language, new Date()),
        csv: await services.people.csv(input.connection, input.list),
      })),
    },
    checks: checkProcedures(api.checks, services, checkJobs),
  });
}
