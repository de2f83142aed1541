import { z } from 'zod';
import { changeValue } from './change.ts';
import { connectionName, environment } from './connection.ts';
import { owner } from './owner.ts';
import { runKind, runResult, runStatus } from './run.ts';

/** The cases of the test plan, in the order of the plan. */
export const caseIds: readonly string[] = Array.from(
  { length: 30 },
  (_, index) => `T${String(index + 1).padStart(2, '0')}`,
);
export const caseId = z.string().regex(/^T(0[1-9]|[12]\d|30)$/);
export type CaseId = z.infer<typeof caseId>;

export const caseGroup = z.enum(['connection', 'toSpotler', 'toAfas', 'consent', 'people', 'both', 'safety']);
export type CaseGroup = z.infer<typeof caseGroup>;

/** Requirements of the link that a case proves. */
export const requirementIds: readonly string[] = Array.from({ length: 13 }, (_, index) => `R${index + 1}`);
export const requirementId = z.string().regex(/^R([1-9]|1[0-3])$/);
export type RequirementId = z.infer<typeof requirementId>;

/**
 * queued: its turn comes. running, waiting (for a person) and cleaning: it is at work. The others are verdicts;
 * `waiting` is also the verdict of a case that only a person can take further, where nobody was there.
 */
export const caseStatus = z.enum(['queued', 'running', 'waiting', 'cleaning', 'pass', 'fail', 'skip']);
export type CaseStatus = z.infer<typeof caseStatus>;

/** Values that fill the places of a sentence. */
export const sentenceParams = z.record(z.string(), z.union([z.string(), z.number()]));
export type SentenceParams = z.infer<typeof sentenceParams>;

/** Why a case failed, was skipped or waits: a code of `text/testplan/causes` with the values for its sentence. */
export const caseCause = z.object({ code: z.string(), params: sentenceParams, owner });
export type CaseCause = z.infer<typeof caseCause>;

const at = z.string();
const side = z.enum(['afas', 'spotler']);

/** One piece of evidence. Times are ISO 8601; values are those of canaries only. */
export const evidence = z.discriminatedUnion('kind', [
  /** What one side showed of a canary, before or after. Null is empty or unknown. */
  z.object({
    kind: z.literal('values'),
    at,
    side,
    contactId: z.string(),
    moment: z.enum(['before', 'after']),
    /** False where that side has no such contact; then `values` is empty. */
    present: z.boolean(),
    values: z.record(z.string(), changeValue),
  }),
  /** Something a person did, or the practice environment in a person's place, and how long until it was seen. */
  z.object({
    kind: z.literal('step'),
    at,
    code: z.string(),
    params: sentenceParams,
    by: z.enum(['person', 'sandbox']),
    seenAfterMs: z.int().nonnegative().nullable(),
  }),
  /** A run of the engine on the canaries. */
  z.object({
    kind: z.literal('run'),
    at,
    runKind,
    dryRun: z.boolean(),
    status: runStatus,
    durationMs: z.int().nonnegative(),
    read: runResult.shape.read,
    toSpotler: runResult.shape.toSpotler,
    toAfas: runResult.shape.toAfas,
    calls: runResult.shape.calls,
    problems: z.array(z.string()),
    /** Code of the fault that ended it. */
    fault: z.string().nullable(),
  }),
  /** What was expected, and whether it held. */
  z.object({ kind: z.literal('expectation'), at, code: z.string(), params: sentenceParams, held: z.boolean() }),
  /** Calls made, without values or secrets: paths carry `{}` for ids. */
  z.object({
    kind: z.literal('calls'),
    at,
    calls: z.array(
      z.object({
        at,
        side,
        method: z.string(),
        label: z.string(),
        status: z.int().nullable(),
        durationMs: z.number().nonnegative(),
      }),
    ),
  }),
]);
export type Evidence = z.infer<typeof evidence>;

/** What is left to do by hand after a case, and who does it. */
export const openPoint = z.object({ caseId, code: z.string(), params: sentenceParams, owner });
export type OpenPoint = z.infer<typeof openPoint>;

/** One case of one session of the test plan. `startedAt` and `endedAt` are null before. */
export const caseResult = z.object({
  id: caseId,
  status: caseStatus,
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  /** The longest that a change may take to arrive by this connection's schedule, in milliseconds; null where none is promised. */
  promisedMs: z.int().positive().nullable(),
  /** What the slowest change of the case took to arrive, run included. */
  tookMs: z.int().nonnegative().nullable(),
  cause: caseCause.nullable(),
  evidence: z.array(evidence),
});
export type CaseResult = z.infer<typeof caseResult>;

/** `paused` waits to be taken up again, tomorrow or later; `ended` and `cancelled` stay as they are. */
export const sessionState = z.enum(['running', 'paused', 'ended', 'cancelled']);

/** One time that the test plan was run: what was chosen, by whom, and everything that was seen. */
export const planSession = z.object({
  id: z.string(),
  connection: connectionName,
  title: z.string(),
  participant: z.string(),
  environment,
  getConnector: z.string(),
  /** Hash over the configuration that was tested: another one means another configuration. */
  configuration: z.string(),
  pontVersion: z.string(),
  /** True against the practice environment, where nobody has to do anything by hand. */
  practice: z.boolean(),
  by: z.string(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  state: sessionState,
  cases: z.array(caseResult),
  openPoints: z.array(openPoint),
});
export type PlanSession = z.infer<typeof planSession>;

/** A session in the history. */
export const sessionSummary = planSession
  .pick({ id: true, startedAt: true, endedAt: true, state: true, by: true, configuration: true, practice: true })
  .extend({ passed: z.int(), failed: z.int(), skipped: z.int(), waiting: z.int() });
export type SessionSummary = z.infer<typeof sessionSummary>;

/** How one case came out in two sessions. */
export const caseComparison = z.object({
  id: caseId,
  before: caseStatus.nullable(),
  now: caseStatus.nullable(),
  change: z.enum(['same', 'better', 'worse', 'new', 'gone', 'other']),
  tookMsBefore: z.int().nullable(),
  tookMsNow: z.int().nullable(),
});
export type CaseComparison = z.infer<typeof caseComparison>;

/** Of a canary, as the last check of the canaries found it. */
export const canary = z.object({ contactId: z.string(), name: z.string(), email: z.string().nullable() });
