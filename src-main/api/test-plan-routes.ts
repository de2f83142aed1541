import type { SessionView } from '../../src-shared/contract/test-plan.ts';
import type { GuardedContract } from './guarded-contract.ts';
import { lookAt } from './job-looks.ts';
import { pauseFor } from './jobs.ts';
import type { TestPlanServices } from './services.ts';

/** The contract of the test plan over its services. */
export function testPlanRoutes(api: GuardedContract['testPlan'], plan: TestPlanServices) {
  const stop =
    (kind: 'pause' | 'cancel' | 'skip') =>
    ({ input }: { input: { connection: string; sessionId: string } }) => {
      plan.stop(input.connection, input.sessionId, kind);
      return { sessionId: input.sessionId };
    };
  return {
    overview: api.overview.handler(({ input }) => plan.overview(input.connection)),
    verifyCanaries: api.verifyCanaries.handler(({ input }) => plan.verifyCanaries(input.connection)),
    setCanaries: api.setCanaries.handler(({ input }) => plan.setCanaries(input.connection, input.setting)),
    start: api.start.handler(({ input }) => plan.start(input)),
    resume: api.resume.handler(({ input }) => plan.resume(input)),
    watch: api.watch.handler(async ({ input, signal }) => {
      const watched = await plan.watch(input.connection, input.sessionId);
      return lookAt({ watched, isLast, pause: pauseFor }, signal);
    }),
    pause: api.pause.handler(stop('pause')),
    cancel: api.cancel.handler(stop('cancel')),
    skip: api.skip.handler(stop('skip')),
    evidence: api.evidence.handler(({ input }) =>
      plan.evidence(input.connection, input.sessionId, input.caseId, input.after),
    ),
    history: api.history.handler(({ input }) => plan.history(input.connection)),
    compare: api.compare.handler(({ input }) => plan.compare(input.connection, input.sessionId, input.withSession)),
    report: api.report.handler(({ input }) => plan.report(input)),
    reportPdf: api.reportPdf.handler(({ input }) => plan.reportPdf(input)),
  };
}

function isLast({ state }: SessionView): boolean {
  return state === 'ended' || state === 'paused' || state === 'cancelled';
}
