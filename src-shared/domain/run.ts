import { z } from 'zod';
import { faultData } from './fault.ts';
import { owner } from './owner.ts';

const count = z.int().nonnegative();

/** How AFAS was read; `undo` takes back what another run wrote. */
export const runKind = z.enum(['delta', 'full', 'undo']);
export type RunKind = z.infer<typeof runKind>;

/** Which way a run writes. `both` is the default of the product; the window and the command line may narrow it. */
export const runDirection = z.enum(['both', 'toSpotler', 'toAfas']);
export type RunDirection = z.infer<typeof runDirection>;

export const runStatus = z.enum(['running', 'succeeded', 'partial', 'stopped', 'failed', 'cancelled', 'interrupted']);
export type RunStatus = z.infer<typeof runStatus>;

/** One kind of finding in a run, counted; the people behind it are in the lists. */
export const problem = z.object({ code: z.string(), count, owner, message: z.string() });
export type Problem = z.infer<typeof problem>;

/** The result of a run or a dry run, as `--json` prints it and the window shows it. */
export const runResult = z.object({
  run: z.object({
    id: z.string(),
    connection: z.string(),
    kind: runKind,
    dryRun: z.boolean(),
    status: runStatus,
    startedAt: z.string(),
    endedAt: z.string(),
    durationMs: count,
  }),
  read: z.object({ afasRows: count, spotlerChanges: count, bounces: count }),
  toSpotler: z.object({ create: count, update: count, optIn: count, optOut: count, excluded: count, failed: count }),
  toAfas: z.object({ contact: count, person: count, organisation: count, optOut: count, failed: count }),
  conflicts: count,
  waiting: count,
  mailability: z.object({ becomeMailable: count, becomeUnmailable: count }),
  calls: z.object({
    afas: z.object({ get: count, put: count }),
    spotler: z.object({ get: count, post: count, put: count }),
  }),
  problems: z.array(problem),
});
export type RunResult = z.infer<typeof runResult>;

/** A run in the history: its result when it has one, the fault that ended it when it was cut short. */
export const runRecord = z.object({
  id: z.string(),
  connection: z.string(),
  kind: runKind,
  direction: runDirection,
  dryRun: z.boolean(),
  status: runStatus,
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  result: runResult.nullable(),
  fault: faultData.nullable(),
});
export type RunRecord = z.infer<typeof runRecord>;

/** Phases in the order in which a run passes them. */
export const runPhase = z.enum(['start', 'recover', 'readSpotler', 'readAfas', 'write', 'finish']);
export type RunPhase = z.infer<typeof runPhase>;

/** Progress of a running job. `total` and `secondsLeft` are null as long as they would be a guess. */
export const runProgress = z.object({
  phase: runPhase,
  done: count,
  total: count.nullable(),
  perSecond: z.number().nonnegative().nullable(),
  secondsLeft: z.number().nonnegative().nullable(),
});
export type RunProgress = z.infer<typeof runProgress>;
