import { z } from 'zod';
import { connectionName, direction, entity, environment, runMode, writeBack } from '../connection.ts';
import { checkId, checkStatus } from '../check.ts';
import { faultData } from '../fault.ts';
import { runStatus } from '../run.ts';
import { setupColumn, setupConnector, setupProperty, setupUpdateFields } from './catalogue.ts';
import { setupStep } from './step.ts';

/** Also the name under which the vault keeps what was entered for a draft; no connection may be called so. */
export const draftId = z.string().regex(/^draft-[a-z0-9]{8}$/);

/** What somebody typed: kept as it is, also while it is wrong. Longer than any field takes, shorter than a novel. */
const typed = z.string().max(2_000);

const target = z.strictObject({ entity, field: typed });

const limit = z.union([z.number(), typed]);

/** The connection file as far as it is filled in: every key may be absent, and texts need not fit yet. */
export const draftConnection = z.strictObject({
  name: typed.optional(),
  title: typed.optional(),
  afas: z
    .strictObject({
      participant: typed.optional(),
      environment: environment.optional(),
      baseUrl: typed.optional(),
      authentication: z.enum(['token', 'oauth']).optional(),
      integrationId: typed.optional(),
      getConnector: typed.optional(),
      parallelWrites: z.number().optional(),
      columns: z
        .strictObject({
          contactId: typed.optional(),
          personNo: typed.optional(),
          organisationId: typed.optional(),
          email: typed.optional(),
          blocked: typed.optional(),
          contactType: typed.optional(),
          changedOn: z.array(typed).max(20).optional(),
        })
        .prefault({}),
    })
    .prefault({}),
  spotler: z
    .strictObject({ baseUrl: typed.optional(), dedup: z.enum(['externalId', 'email', 'unknown']).optional() })
    .prefault({}),
  fields: z
    .array(
      z.strictObject({
        afas: typed,
        spotler: typed,
        direction: direction.default('toSpotler'),
        winner: z.enum(['afas', 'spotler', 'manual']).default('afas'),
        emptyWins: z.boolean().default(false),
        write: target.optional(),
      }),
    )
    .max(400)
    .default([]),
  permissions: z
    .array(
      z.strictObject({ afas: typed, bit: z.number(), direction: direction.default('both'), write: target.optional() }),
    )
    .max(120)
    .default([]),
  bounce: z.strictObject({ write: target }).optional(),
  writeBack: writeBack.optional(),
  brakes: z
    .strictObject({
      create: limit.optional(),
      update: limit.optional(),
      optIn: limit.optional(),
      optOut: limit.optional(),
      vanish: limit.optional(),
    })
    .optional(),
  schedule: z.strictObject({ everyMinutes: z.number().optional(), fullEveryHours: z.number().optional() }).optional(),
  pilot: z.strictObject({ contactIds: z.array(typed).max(1_000) }).optional(),
  mode: runMode.optional(),
});
export type DraftConnection = z.infer<typeof draftConnection>;

const moment = z.string();

/** What AFAS said at the last *Connect*. */
export const afasSeen = z.object({
  at: moment,
  environmentId: z.string(),
  appName: z.string(),
  /** As AFAS sends it; empty or "0" where it tells no expiry. */
  tokenExpiry: z.string(),
  /** Whether the environment is the one that was filled in; `unknown` where its name says nothing. */
  environmentFits: z.enum(['yes', 'no', 'unknown']),
  getConnectors: z.array(setupConnector),
  updateConnectors: z.array(setupConnector),
});
export type AfasSeen = z.infer<typeof afasSeen>;

/** The chosen GetConnector, and what AFAS lets be written. */
export const connectorSeen = z.object({
  at: moment,
  id: z.string(),
  columns: z.array(setupColumn),
  updateFields: setupUpdateFields,
});
export type ConnectorSeen = z.infer<typeof connectorSeen>;

/** What Spotler said at the last *Connect*. */
export const spotlerSeen = z.object({ at: moment, properties: z.array(setupProperty) });
export type SpotlerSeen = z.infer<typeof spotlerSeen>;

/** The requirement checks as they last came out, for this AFAS and this Spotler. */
export const checksSeen = z.object({
  at: moment,
  print: z.string(),
  /** Every check that was run, with how it came out. */
  statuses: z.record(checkId, checkStatus),
  pass: z.int(),
  warn: z.int(),
  fail: z.int(),
  skip: z.int(),
  /** Ids of checks that fail, the cause before what follows from it. */
  failing: z.array(checkId),
});
export type ChecksSeen = z.infer<typeof checksSeen>;

/** The last dry run that came to its end. */
export const dryRunSeen = z.object({
  at: moment,
  runId: z.string(),
  /** Of the configuration that it was a dry run of. */
  fingerprint: z.string(),
  status: runStatus,
  /** When somebody said to have looked at it; null before. */
  seenAt: moment.nullable(),
});
export type DryRunSeen = z.infer<typeof dryRunSeen>;

/** Where a call to the other side last failed; gone as soon as it succeeds. */
export const draftTrouble = z.object({ at: moment, fault: faultData });

/**
 * A connection in the making. One file on this machine; no secrets in it (they are in the vault under its id) and no
 * values of people.
 */
export const draft = z.strictObject({
  version: z.literal(1),
  id: draftId,
  /** The connection that it changes; null for a new customer. */
  of: connectionName.nullable(),
  createdAt: moment,
  savedAt: moment,
  /** The step that was open last. */
  at: setupStep,
  /** Steps that somebody has confirmed. */
  confirmed: z.array(setupStep),
  connection: draftConnection,
  seen: z.strictObject({
    afas: afasSeen.nullable(),
    connector: connectorSeen.nullable(),
    spotler: spotlerSeen.nullable(),
    checks: checksSeen.nullable(),
    dryRun: dryRunSeen.nullable(),
  }),
  trouble: z.strictObject({ afas: draftTrouble.nullable(), spotler: draftTrouble.nullable() }),
});
export type Draft = z.infer<typeof draft>;
