import type { AppState } from '../../src-shared/contract/app.ts';
import type { CheckJobs } from './check-jobs.ts';
import { checkProcedures } from './check-procedures.ts';
import { connectionProcedures } from './connections.ts';
import { credentialProcedures } from './credentials.ts';
import { guardedContract } from './guarded-contract.ts';
import type { Jobs } from './jobs.ts';
import { listFileName } from './list-file-name.ts';
import type { Services } from './services.ts';
import { testPlanRoutes } from './test-plan-routes.ts';
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
  const api = guardedContract(report);

  const state = (): AppState => ({
    version: services.version,
    host,
    vault: services.vault.state(),
    protection: services.vault.protection(),
    ...services.preferences.get(),
  });

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
    connections: connectionProcedures(api, services, jobs),
    credentials: credentialProcedures(api, services, state),
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
    testPlan: testPlanRoutes(api.testPlan, services.testPlan),
    checks: checkProcedures(api.checks, services, checkJobs),
  });
}
