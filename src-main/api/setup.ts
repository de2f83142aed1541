import { Fault } from '../../src-shared/domain/fault.ts';
import type { GuardedContract } from './guarded-contract.ts';
import type { Jobs } from './jobs.ts';
import type { Services } from './services.ts';

/** Setting up: each procedure over its own method of the service, and the dry run as a job. */
export function setupProcedures({ setup: api }: GuardedContract, { setup }: Services, jobs: Jobs) {
  return {
    list: api.list.handler(({ input, signal }) => setup.list(input, given(signal))),
    start: api.start.handler(({ input, signal }) => setup.start(input, given(signal))),
    get: api.get.handler(({ input, signal }) => setup.get(input, given(signal))),
    save: api.save.handler(({ input, signal }) => setup.save(input, given(signal))),
    discard: api.discard.handler(async ({ input, signal }) => {
      if (jobs.running(input.draft)) throw new Fault('run.locked', { connection: input.draft });
      return setup.discard(input, given(signal));
    }),
    credentials: {
      set: api.credentials.set.handler(({ input, signal }) => setup.credentials.set(input, given(signal))),
      forget: api.credentials.forget.handler(({ input, signal }) => setup.credentials.forget(input, given(signal))),
    },
    afas: {
      paste: api.afas.paste.handler(({ input, signal }) => setup.afas.paste(input, given(signal))),
      connect: api.afas.connect.handler(({ input, signal }) => setup.afas.connect(input, given(signal))),
      look: api.afas.look.handler(({ input, signal }) => setup.afas.look(input, given(signal))),
      choose: api.afas.choose.handler(({ input, signal }) => setup.afas.choose(input, given(signal))),
    },
    spotler: {
      connect: api.spotler.connect.handler(({ input, signal }) => setup.spotler.connect(input, given(signal))),
    },
    fields: {
      suggest: api.fields.suggest.handler(({ input, signal }) => setup.fields.suggest(input, given(signal))),
      samples: api.fields.samples.handler(({ input, signal }) => setup.fields.samples(input, given(signal))),
    },
    permissions: {
      suggest: api.permissions.suggest.handler(({ input, signal }) => setup.permissions.suggest(input, given(signal))),
    },
    dryRun: {
      start: api.dryRun.start.handler(({ input }) => ({
        jobId: jobs.start({ connection: input.draft, draft: true, dryRun: true, full: true, releaseBrake: false }),
      })),
      job: api.dryRun.job.handler(({ input }) => ({ jobId: jobs.running(input.draft) })),
      report: api.dryRun.report.handler(({ input, signal }) => setup.dryRun.report(input, given(signal))),
      people: api.dryRun.people.handler(({ input, signal }) => setup.dryRun.people(input, given(signal))),
      csv: api.dryRun.csv.handler(({ input, signal }) => setup.dryRun.csv(input, given(signal))),
      seen: api.dryRun.seen.handler(({ input, signal }) => setup.dryRun.seen(input, given(signal))),
    },
    goLive: api.goLive.handler(({ input, signal }) => {
      if (jobs.running(input.draft)) throw new Fault('run.locked', { connection: input.draft });
      return setup.goLive(input, given(signal));
    }),
    versions: {
      list: api.versions.list.handler(({ input, signal }) => setup.versions.list(input, given(signal))),
      differences: api.versions.differences.handler(({ input, signal }) =>
        setup.versions.differences(input, given(signal)),
      ),
    },
  };
}

export function scheduleProcedures({ schedule: api }: GuardedContract, { schedule }: Services) {
  return {
    get: api.get.handler(({ input }) => schedule.show(input.connection)),
    set: api.set.handler(async ({ input }) => {
      await schedule.setAutomatic(input.connection, input.automatic);
      return schedule.show(input.connection);
    }),
  };
}

/** A caller without a signal never hangs up. */
function given(signal: AbortSignal | undefined): AbortSignal {
  return signal ?? new AbortController().signal;
}
