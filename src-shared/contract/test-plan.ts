import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import {
  canary,
  caseCause,
  caseComparison,
  caseGroup,
  caseId,
  caseResult,
  evidence,
  openPoint,
  planSession,
  requirementId,
  sessionState,
  sessionSummary,
} from '../domain/case.ts';
import { connectionName, testPlanSetting } from '../domain/connection.ts';
import { faultData } from '../domain/fault.ts';
import { language } from '../text/language.ts';
import { procedure } from './base.ts';

const connection = connectionName;
const sessionId = z.string().max(60);
const ofSession = z.strictObject({ connection, sessionId });

/** A case as the plan knows it; its words are in `text/testplan`, by id. */
const plannedCase = z.object({
  id: caseId,
  group: caseGroup,
  requirements: z.array(requirementId),
  needs: z.array(caseId),
  /** True when a person has to do something against a real customer. */
  byHand: z.boolean(),
});

/**
 * Whether the canaries are what they have to be. `none`: not marked yet, and the connection says nothing. `refused`
 * holds the fault with the reason; nothing is written before this is `verified`.
 */
const canaryState = z.object({
  state: z.enum(['none', 'unchecked', 'verified', 'refused']),
  setting: testPlanSetting.nullable(),
  canaries: z.array(canary),
  fault: faultData.nullable(),
});
export type CanaryState = z.infer<typeof canaryState>;

/** What a person has to do now; `sinceMs` counts from when it was asked. */
const instruction = z.object({
  caseId,
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  since: z.string(),
});

/** One look at a session that goes on: everything but the evidence itself, which is asked for per case. */
const sessionView = planSession.omit({ cases: true, state: true, openPoints: true }).extend({
  state: z.enum([...sessionState.options, 'pausing', 'cancelling']),
  cases: z.array(caseResult.omit({ evidence: true }).extend({ evidenceCount: z.int().nonnegative() })),
  instruction: instruction.nullable(),
  openPoints: z.array(openPoint),
  /** Set when a fault ended the session as a whole, for instance canaries that turned out not to be. */
  fault: faultData.nullable(),
});
export type SessionView = z.infer<typeof sessionView>;

const overview = z.object({
  cases: z.array(plannedCase),
  canaries: canaryState,
  /** True when a case was cut off and its clean-up waits for the next start. */
  owesCleanUp: z.boolean(),
  /** The session that goes on or waits to be taken up again, else the last one; null before the first. */
  session: sessionView.nullable(),
  /** True while `session` goes on in this program, so that it can be watched. */
  live: z.boolean(),
});
export type TestPlanOverview = z.infer<typeof overview>;

const choice = z.strictObject({
  connection,
  /** Empty chooses all. */
  only: z.array(caseId).max(30).default([]),
  /** Who runs it, as the report says. */
  by: z.string().trim().max(120).default(''),
});

export const testPlan = {
  overview: procedure.input(z.strictObject({ connection })).output(overview),
  /** Looks at the canaries in AFAS; reads only. */
  verifyCanaries: procedure.input(z.strictObject({ connection })).output(canaryState),
  /** Keeps which organisation and contacts are canaries in the connection file; null forgets them. */
  setCanaries: procedure.input(z.strictObject({ connection, setting: testPlanSetting.nullable() })).output(canaryState),
  /** Undoes what a cut-off case left, then starts. Fault `run.locked` while a run or session goes on. */
  start: procedure.input(choice).output(z.object({ sessionId })),
  /** Takes up the session that was paused or cut off: cases without a verdict, or those that are named. */
  resume: procedure.input(choice).output(z.object({ sessionId })),
  /** Streams the session until it ended, at most about ten looks a second. The first is as it is now. */
  watch: procedure.input(ofSession).output(eventIterator(sessionView)),
  /** The case at work is stopped and cleaned up, and has its turn again when the session is taken up. */
  pause: procedure.input(ofSession).output(z.object({ sessionId })),
  cancel: procedure.input(ofSession).output(z.object({ sessionId })),
  /** Ends the wait for a person: the case is cleaned up and counts as skipped, with that reason. */
  skip: procedure.input(ofSession).output(z.object({ sessionId })),
  /** From `after` on, so that a window asks only for what it has not seen. */
  evidence: procedure
    .input(z.strictObject({ connection, sessionId, caseId, after: z.int().nonnegative().default(0) }))
    .output(z.object({ evidence: z.array(evidence), cause: caseCause.nullable() })),
  /** Newest first. */
  history: procedure.input(z.strictObject({ connection })).output(z.array(sessionSummary)),
  /** A session beside another one, by default the one before it. */
  compare: procedure
    .input(z.strictObject({ connection, sessionId, withSession: sessionId.optional() }))
    .output(z.object({ before: sessionSummary.nullable(), now: sessionSummary, cases: z.array(caseComparison) })),
  /** The whole report as one file: HTML that prints on A4, or JSON with the hash of its evidence. */
  report: procedure
    .input(z.strictObject({ connection, sessionId, format: z.enum(['html', 'json']), language }))
    .output(z.object({ fileName: z.string(), content: z.string(), hash: z.string() })),
  /** The report as PDF in base64. Fault `testplan.noPdf` in a host that cannot make one: print it in the browser. */
  reportPdf: procedure
    .input(z.strictObject({ connection, sessionId, language }))
    .output(z.object({ fileName: z.string(), base64: z.string() })),
};
