import type { Draft } from './draft.ts';
import type { DraftIssue, StepReason, StepState } from './state.ts';
import { type SetupStep, stepOfPath, stepOrder } from './step.ts';
import { permissionsOf } from './catalogue.ts';

/** What the draft does not say itself. */
export type StepContext = {
  readonly issues: readonly DraftIssue[];
  readonly configured: { readonly afas: boolean; readonly spotler: boolean };
  /** Of the configuration as it is now; null while it is not complete. */
  readonly fingerprint: string | null;
  /** Of the part that the requirement checks look at. */
  readonly checksPrint: string;
};

/** What must be done before a step can be worked in. */
const needs: Readonly<Record<SetupStep, readonly SetupStep[]>> = {
  customer: [],
  afas: [],
  spotler: [],
  requirements: ['afas', 'spotler'],
  fields: ['afas', 'spotler'],
  permissions: ['afas', 'spotler'],
  // It only reads, and the engine itself holds it to what a run cannot do without: it can be looked at while others arrange the rest.
  dryRun: ['customer', 'afas', 'spotler', 'fields', 'permissions'],
  goLive: ['customer', 'afas', 'spotler', 'requirements', 'fields', 'permissions', 'dryRun'],
};

/**
 * The state of every step, from what was filled in, what was seen, and what went wrong. Any step can be entered again at
 * any time; what an edit makes void shows as `todo` or `attention` of the steps it concerns.
 */
export function stepStates(draft: Draft, context: StepContext): StepState[] {
  const done = new Set<SetupStep>();
  return stepOrder.map((step) => {
    const issues = context.issues.filter(({ path }) => stepOfPath(path) === step);
    const reasons = reasonsOf(step, draft, context);
    const blockedBy = needs[step].filter((before) => !done.has(before));
    const open = issues.length + reasons.length > 0;
    // Going live ends the draft, so the last step is never done.
    const isDone = !open && blockedBy.length === 0 && step !== 'goLive';
    if (isDone) done.add(step);
    return { step, state: stateOf(step, draft, { issues, reasons, blockedBy, isDone }), blockedBy, issues, reasons };
  });
}

/** True once everything before *Go live* is done and its own answers fit. */
export function mayGoLive(states: readonly StepState[]): boolean {
  const last = states.find(({ step }) => step === 'goLive');
  return last !== undefined && last.blockedBy.length === 0 && last.issues.length === 0;
}

/** Reasons that say that something was not done yet; the others say that something is wrong. */
export const notYet: ReadonlySet<StepReason['code']> = new Set([
  'afas.credentialsMissing',
  'afas.notConnected',
  'afas.connectorNotRead',
  'spotler.credentialsMissing',
  'spotler.notConnected',
  'checks.notRun',
  'fields.notConfirmed',
  'permissions.notConfirmed',
  'dryRun.notRun',
  'dryRun.notSeen',
]);

type Found = Pick<StepState, 'issues' | 'reasons' | 'blockedBy'> & { readonly isDone: boolean };

function stateOf(step: SetupStep, draft: Draft, { issues, reasons, blockedBy, isDone }: Found): StepState['state'] {
  if (isDone) return 'done';
  if (blockedBy.length > 0) return 'blocked';
  const touched = draft.confirmed.includes(step);
  const wrong =
    issues.some(({ code }) => code !== 'missing' || touched) || reasons.some(({ code }) => !notYet.has(code));
  return wrong ? 'attention' : 'todo';
}

function reasonsOf(step: SetupStep, draft: Draft, context: StepContext): StepReason[] {
  switch (step) {
    case 'afas':
      return afasReasons(draft, context);
    case 'spotler':
      return spotlerReasons(draft, context);
    case 'requirements':
      return checkReasons(draft, context);
    case 'fields':
      return draft.confirmed.includes('fields') ? [] : [reason('fields.notConfirmed')];
    case 'permissions':
      return permissionReasons(draft);
    case 'dryRun':
      return dryRunReasons(draft, context);
    case 'customer':
    case 'goLive':
      return [];
  }
}

function afasReasons({ seen, trouble, connection }: Draft, { configured }: StepContext): StepReason[] {
  if (!configured.afas) return [reason('afas.credentialsMissing')];
  if (trouble.afas !== null) return [reason('afas.trouble', { code: trouble.afas.fault.code })];
  if (seen.afas === null) return [reason('afas.notConnected')];
  const reasons: StepReason[] = [];
  if (seen.afas.environmentFits === 'no') {
    reasons.push(reason('afas.otherEnvironment', { environment: seen.afas.environmentId }));
  }
  const chosen = connection.afas.getConnector?.trim() ?? '';
  if (chosen === '') return reasons;
  // AFAS takes the name of a connector regardless of case.
  const listed = seen.afas.getConnectors.some(({ id }) => id.toLowerCase() === chosen.toLowerCase());
  if (!listed) reasons.push(reason('afas.connectorGone', { connector: chosen.slice(0, 120) }));
  else if (seen.connector?.id !== chosen) reasons.push(reason('afas.connectorNotRead'));
  return reasons;
}

function spotlerReasons({ seen, trouble }: Draft, { configured }: StepContext): StepReason[] {
  if (!configured.spotler) return [reason('spotler.credentialsMissing')];
  if (trouble.spotler !== null) return [reason('spotler.trouble', { code: trouble.spotler.fault.code })];
  if (seen.spotler === null) return [reason('spotler.notConnected')];
  return [];
}

function checkReasons({ seen: { checks } }: Draft, { checksPrint }: StepContext): StepReason[] {
  if (checks === null) return [reason('checks.notRun')];
  if (checks.print !== checksPrint) return [reason('checks.stale')];
  return checks.failing.length > 0 ? [reason('checks.failing', { checks: checks.failing.join(', ') })] : [];
}

function permissionReasons({ confirmed, connection, seen }: Draft): StepReason[] {
  if (!confirmed.includes('permissions')) return [reason('permissions.notConfirmed')];
  // Without a permission nobody becomes mailable; that is only wrong where the account has any.
  const offered = seen.spotler === null ? 0 : permissionsOf(seen.spotler.properties).length;
  return connection.permissions.length === 0 && offered > 0 ? [reason('permissions.none')] : [];
}

function dryRunReasons({ seen: { dryRun } }: Draft, { fingerprint }: StepContext): StepReason[] {
  if (dryRun === null) return [reason('dryRun.notRun')];
  if (fingerprint === null || dryRun.fingerprint !== fingerprint) return [reason('dryRun.stale')];
  if (dryRun.status !== 'succeeded' && dryRun.status !== 'partial' && dryRun.status !== 'stopped') {
    return [reason('dryRun.notFinished', { status: dryRun.status })];
  }
  return dryRun.seenAt === null ? [reason('dryRun.notSeen')] : [];
}

function reason(code: StepReason['code'], params: StepReason['params'] = {}): StepReason {
  return { code, params };
}
