import { z } from 'zod';
import { changeValue } from '../domain/change.ts';
import { conflictField } from '../domain/conflict.ts';
import { connectionName, direction, entity } from '../domain/connection.ts';
import { faultData } from '../domain/fault.ts';
import { ledgerSide } from '../domain/ledger.ts';
import { runResult } from '../domain/run.ts';
import { setupColumn } from '../domain/setup/catalogue.ts';
import { draft, draftId } from '../domain/setup/draft.ts';
import { draftPatch } from '../domain/setup/patch.ts';
import { setupStep } from '../domain/setup/step.ts';
import { stepState } from '../domain/setup/state.ts';
import { procedure } from './base.ts';

const count = z.int().nonnegative();
const ofDraft = z.strictObject({ draft: draftId });

/** Whether something was entered, and the end by which people recognise it. Never the secret itself. */
const credential = z.object({ configured: z.boolean(), hint: z.string().nullable() });

/** A draft with everything that follows from it. The answer of every call that changes one. */
export const draftView = draft.omit({ version: true }).extend({
  credentials: z.object({ afas: credential, spotler: credential }),
  /** In the order of the wizard. */
  steps: z.array(stepState),
  /** Of the configuration as it is now; null while it is not complete. */
  fingerprint: z.string().nullable(),
  /** True once every step before is done and a dry run of exactly this configuration was seen. */
  mayGoLive: z.boolean(),
});
export type DraftView = z.infer<typeof draftView>;

export const draftSummary = z.object({
  id: draftId,
  of: connectionName.nullable(),
  title: z.string(),
  at: setupStep,
  savedAt: z.string(),
});
export type DraftSummary = z.infer<typeof draftSummary>;

/** What was recognised in a pasted text. */
export const pasted = z.object({
  participant: z.string().nullable(),
  /** Null where the text does not say; a person picks it then. */
  environment: z.enum(['production', 'test', 'accept']).nullable(),
  participantForm: z.enum(['url', 'environment', 'user', 'number']).nullable(),
  /** Set when a token was in it; once applied it is in the vault. */
  tokenForm: z.enum(['xml', 'data', 'base64']).nullable(),
  /** Why nothing, or not everything, was recognised. Sentences: `text/setup/pasted`. */
  problem: z.enum(['nothing', 'severalParticipants', 'training', 'brokenToken', 'onPremise']).nullable(),
});
export type Pasted = z.infer<typeof pasted>;

/** A cell as it is shown: with `reveal` as it is, without it as its shape (`Xxx 99`). Yes/no is never masked. */
const shownValue = z.string().or(z.boolean()).nullable();

/** Why a column cannot be used at all, or only with care. Sentences: `text/setup/columns`. */
export const columnNote = z.enum(['image', 'otherModule', 'sensitive']);

/** The columns of a GetConnector that carry the link, by role. */
export const columnRole = z.enum([
  'contactId',
  'personNo',
  'organisationId',
  'email',
  'blocked',
  'contactType',
  'changedOn',
]);
export type ColumnRole = z.infer<typeof columnRole>;

const reason = z.object({
  /** Sentences: `text/setup/suggestions`. */
  code: z.enum(['name', 'label', 'synonym', 'type', 'samePlace', 'option']),
  params: z.record(z.string(), z.string()),
});
const certainty = z.enum(['sure', 'likely', 'maybe']);
const writeTarget = z.object({ entity, field: z.string(), label: z.string() });

export const connectorLook = z.object({
  id: z.string(),
  columns: z.array(setupColumn.extend({ note: columnNote.nullable() })),
  /** Up to five rows, a cell per column. Empty with `rowsProblem` where the rows could not be read. */
  rows: z.array(z.array(shownValue)),
  rowsProblem: faultData.nullable(),
  /** Suggested columns by role; `changedOn` can have three. */
  roles: z.array(z.object({ role: columnRole, column: z.string(), certainty, reasons: z.array(reason) })),
  /** Roles that must be there and for which no column was found. */
  missing: z.array(columnRole),
});
export type ConnectorLook = z.infer<typeof connectorLook>;

export const fieldSuggestion = z.object({
  afas: z.string(),
  spotler: z.string(),
  direction,
  write: writeTarget.nullable(),
  certainty,
  reasons: z.array(reason),
});
export type FieldSuggestion = z.infer<typeof fieldSuggestion>;

export const permissionSuggestion = z.object({
  afas: z.string(),
  bit: z.int(),
  description: z.string(),
  write: writeTarget.nullable(),
  certainty,
  reasons: z.array(reason),
});
export type PermissionSuggestion = z.infer<typeof permissionSuggestion>;

/** Lists of people in a dry run. The first two are the mailability balance. */
export const dryRunList = z.enum([
  'becomesMailable',
  'becomesUnmailable',
  'create',
  'update',
  'optIn',
  'optOut',
  'toAfas',
  'conflict',
  'excluded',
  'unchanged',
  'all',
]);
export type DryRunList = z.infer<typeof dryRunList>;

/** One contact of a dry run: what would happen to it and why. */
export const dryRunPerson = z.object({
  contactId: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  organisation: z.string().nullable(),
  kind: z.enum(['create', 'update', 'toAfas', 'none']),
  becomes: z.enum(['mailable', 'unmailable']).nullable(),
  /** Codes with their sentence: why it is in this list. */
  why: z.array(z.object({ code: z.string(), message: z.string() })),
  /** Per field and permission. */
  differences: z.array(
    z.object({
      side: ledgerSide,
      /** Property, AFAS column of a permission, or `bounce`. */
      what: z.string(),
      /** `person.FiNm`, `firstName`, `permissions.1`. */
      field: z.string(),
      before: changeValue,
      after: changeValue,
      message: z.string(),
    }),
  ),
  conflicts: z.array(conflictField.omit({ decided: true })),
});
export type DryRunPerson = z.infer<typeof dryRunPerson>;

export const dryRunReport = z.object({
  runId: z.string(),
  at: z.string(),
  fingerprint: z.string(),
  /** False when the configuration has changed since. */
  current: z.boolean(),
  result: runResult,
  lists: z.array(z.object({ list: dryRunList, count })),
  /** Within the two lists of the balance: how many for which reason. */
  balance: z.array(
    z.object({
      list: z.enum(['becomesMailable', 'becomesUnmailable']),
      code: z.string(),
      message: z.string(),
      count,
    }),
  ),
});
export type DryRunReport = z.infer<typeof dryRunReport>;

const peopleQuery = ofDraft.extend({
  list: dryRunList,
  /** Only those with this reason (a code of `balance` or of `why`). */
  reason: z.string().max(80).nullable().default(null),
});

export const configurationVersion = z.object({
  version: z.int().positive(),
  at: z.string(),
  cause: z.enum(['goLive', 'change', 'restore', 'elsewhere']),
  /** How many places differ from the version before; 0 for the first. */
  changes: count,
});
export type ConfigurationVersion = z.infer<typeof configurationVersion>;

/** One place that differs between two versions; null is absent. */
export const configurationDifference = z.object({
  /** `fields.firstName.direction`, `permissions.1`, `brakes.optIn`: lists by what they map, not by position. */
  place: z.string(),
  step: setupStep,
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type ConfigurationDifference = z.infer<typeof configurationDifference>;

/**
 * Setting up a customer. A draft is saved with every call; nothing of it runs before `goLive`. Calls to AFAS or Spotler
 * fail with the fault of the other side, which the draft remembers (`trouble`) until the next call that succeeds.
 */
export const setup = {
  /** Newest first. A damaged file is left out and stays where it is. */
  list: procedure.output(z.array(draftSummary)),
  /** A new draft: empty, or made from a connection, or from an earlier version of it. */
  start: procedure
    .input(
      z.strictObject({
        of: connectionName.nullable().default(null),
        version: z.int().positive().nullable().default(null),
        /** With the practice customer: its addresses are filled in, its credentials in the vault. `of` is not looked at. */
        practice: z.boolean().default(false),
      }),
    )
    .output(draftView),
  get: procedure.input(ofDraft).output(draftView),
  /** Saves answers of one step, however wrong; what is wrong comes back in `steps[].issues`. */
  save: procedure.input(ofDraft.extend({ patch: draftPatch })).output(draftView),
  /** Removes the draft with its credentials and what its dry run read. A connection made from it stays. */
  discard: procedure.input(ofDraft).output(z.object({ id: draftId })),

  credentials: {
    /** One way. AFAS wants a token or a client id with its secret, Spotler a key with its secret. */
    set: procedure
      .input(
        ofDraft.extend({
          credential: z.discriminatedUnion('kind', [
            z.strictObject({ kind: z.literal('afasToken'), token: z.string().min(1).max(4_000) }),
            z.strictObject({
              kind: z.literal('afasOauth'),
              clientId: z.string().trim().min(1).max(400),
              clientSecret: z.string().trim().min(1).max(4_000),
            }),
            z.strictObject({
              kind: z.literal('spotler'),
              key: z.string().trim().min(1).max(400),
              secret: z.string().trim().min(1).max(4_000),
            }),
          ]),
        }),
      )
      .output(draftView),
    /** Of a draft made from a connection: goes back to the credentials of the connection. */
    forget: procedure.input(ofDraft.extend({ side: z.enum(['afas', 'spotler']) })).output(draftView),
  },

  afas: {
    /**
     * Paste anything: participant number, environment, user name, address, token. What is recognised is filled in; with
     * `apply` false it is only told, and nothing is kept.
     */
    paste: procedure
      .input(ofDraft.extend({ text: z.string().max(20_000), apply: z.boolean().default(true) }))
      .output(z.object({ pasted, view: draftView })),
    /** Asks AFAS who it is and which connectors there are. */
    connect: procedure.input(ofDraft).output(draftView),
    /** One GetConnector, looked at before it is chosen. */
    look: procedure
      .input(ofDraft.extend({ getConnector: z.string().min(1).max(120), reveal: z.boolean().default(false) }))
      .output(connectorLook),
    /** Chooses the GetConnector; roles for which a sure column is there are filled in where they are empty. */
    choose: procedure.input(ofDraft.extend({ getConnector: z.string().min(1).max(120) })).output(draftView),
  },

  spotler: {
    /** Asks Spotler for the properties and permissions of the account. */
    connect: procedure.input(ofDraft).output(draftView),
  },

  fields: {
    /** Never applied by itself: taking one is a `save`. */
    suggest: procedure.input(ofDraft).output(
      z.object({
        suggestions: z.array(fieldSuggestion),
        /** Columns and properties that neither the mapping nor a role uses. */
        unmappedColumns: z.array(z.string()),
        unmappedProperties: z.array(z.string()),
      }),
    ),
    /** Up to five people with every column, and with every property where Spotler has the contact. */
    samples: procedure.input(ofDraft.extend({ reveal: z.boolean().default(false) })).output(
      z.object({
        people: z.array(
          z.object({
            contactId: z.string(),
            columns: z.record(z.string(), shownValue),
            /** Null where Spotler does not have the contact. */
            properties: z.record(z.string(), shownValue).nullable(),
          }),
        ),
      }),
    ),
  },

  permissions: {
    suggest: procedure.input(ofDraft).output(
      z.object({
        suggestions: z.array(permissionSuggestion),
        /** Where a bounce could be told. */
        bounce: z.array(writeTarget),
        unmappedBits: z.array(z.object({ bit: z.int(), description: z.string() })),
        /** Yes/no columns that are neither mapped nor `blocked`. */
        unmappedColumns: z.array(z.string()),
      }),
    ),
  },

  dryRun: {
    /** Reads both sides, writes neither, and leaves a connection that it was made from alone. Watch with `sync.watch`. */
    start: procedure.input(ofDraft).output(z.object({ jobId: z.string() })),
    /** The dry run that is going on, for a window that was opened since; null where there is none. */
    job: procedure.input(ofDraft).output(z.object({ jobId: z.string().nullable() })),
    /** Null before the first that came to its end. */
    report: procedure.input(ofDraft).output(dryRunReport.nullable()),
    people: procedure
      .input(
        peopleQuery.extend({
          search: z.string().max(200).default(''),
          offset: z.int().min(0).default(0),
          limit: z.int().min(1).max(200).default(50),
        }),
      )
      .output(z.object({ items: z.array(dryRunPerson), total: count })),
    /** The whole list, a row per difference, for a Dutch Excel. */
    csv: procedure.input(peopleQuery).output(z.object({ fileName: z.string(), csv: z.string() })),
    /** Somebody has looked at the dry run with this fingerprint. Fault `setup.dryRunStale` when it is not the last. */
    seen: procedure.input(ofDraft.extend({ fingerprint: z.string().max(100) })).output(draftView),
  },

  /**
   * Makes the draft the connection, with a new version, and removes the draft. `automatic` starts its schedule. Fault
   * `setup.notReady` while `mayGoLive` is false.
   */
  goLive: procedure
    .input(ofDraft.extend({ automatic: z.boolean().default(true) }))
    .output(z.object({ name: connectionName })),

  versions: {
    /** Newest first. */
    list: procedure.input(z.strictObject({ connection: connectionName })).output(z.array(configurationVersion)),
    /** What differs between two versions. */
    differences: procedure
      .input(z.strictObject({ connection: connectionName, from: z.int().positive(), to: z.int().positive() }))
      .output(z.array(configurationDifference)),
  },
};
