import { z } from 'zod';
import { setupStep } from './step.ts';

/** What is wrong with one answer: a code, and where it is in the connection document. Sentences: `text/setup/issues`. */
export const issueCode = z.enum([
  'missing',
  'format',
  'tooLong',
  'tooMany',
  'outOfRange',
  'notOneOf',
  'unknownKey',
  'name.taken',
  'name.reserved',
  'column.gone',
  'column.notYesNo',
  'property.gone',
  'property.notMappable',
  'bit.gone',
  'target.gone',
  'write.never',
  'baseUrl.notAllowed',
  'write.missing',
  'write.neverToAfas',
  'spotler.mappedTwice',
  'spotler.reserved',
  'bit.mappedTwice',
  'pilot.empty',
]);
export type IssueCode = z.infer<typeof issueCode>;

export const draftIssue = z.object({
  /** As in the connection file: `['afas', 'participant']`, `['fields', 3, 'write']`. */
  path: z.array(z.union([z.string(), z.number()])),
  code: issueCode,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type DraftIssue = z.infer<typeof draftIssue>;

/** Why a step is not done although its answers may fit. Sentences: `text/setup/reasons`. */
export const reasonCode = z.enum([
  'afas.credentialsMissing',
  'afas.notConnected',
  'afas.trouble',
  'afas.otherEnvironment',
  'afas.connectorGone',
  'afas.connectorNotRead',
  'spotler.credentialsMissing',
  'spotler.notConnected',
  'spotler.trouble',
  'checks.notRun',
  'checks.stale',
  'checks.failing',
  'fields.notConfirmed',
  'permissions.notConfirmed',
  'permissions.none',
  'dryRun.notRun',
  'dryRun.stale',
  'dryRun.notSeen',
  'dryRun.notFinished',
]);
export type ReasonCode = z.infer<typeof reasonCode>;

export const stepReason = z.object({
  code: reasonCode,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type StepReason = z.infer<typeof stepReason>;

/**
 * todo: not filled in yet. done. attention: something in it is wrong or became wrong. blocked: other steps come first,
 * they are in `blockedBy`; it can be looked at, not worked in.
 */
export const stepState = z.object({
  step: setupStep,
  state: z.enum(['todo', 'done', 'attention', 'blocked']),
  blockedBy: z.array(setupStep),
  issues: z.array(draftIssue),
  reasons: z.array(stepReason),
});
export type StepState = z.infer<typeof stepState>;
