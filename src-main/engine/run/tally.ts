import type { Problem, RunResult } from '../../../src-shared/domain/run.ts';
import type { Language } from '../../../src-shared/text/language.ts';
import { type ProblemCode, problemCatalogue, problemSentence } from '../../../src-shared/text/problems.ts';
import type { AfasChange } from '../plan/afas-draft.ts';
import type { ContactPlan, SpotlerChange } from '../plan/plan-contact.ts';

/** Counts of one run: once for what the plan amounts to, once for what was confirmed. */
export type Tally = {
  afasRows: number;
  spotlerChanges: number;
  create: number;
  update: number;
  optIn: number;
  optOut: number;
  excluded: number;
  failed: number;
  conflicts: number;
  newConflicts: number;
  becomeMailable: number;
  becomeUnmailable: number;
  bounces: number;
  readonly toAfas: RunResult['toAfas'];
  /** Contacts with a change for AFAS that is no opt-out; those among them with nothing to change in Spotler. */
  afasLines: number;
  onlyInAfas: number;
  readonly problems: Map<ProblemCode, number>;
};

export function emptyTally(): Tally {
  return {
    afasRows: 0,
    spotlerChanges: 0,
    create: 0,
    update: 0,
    optIn: 0,
    optOut: 0,
    excluded: 0,
    failed: 0,
    conflicts: 0,
    newConflicts: 0,
    becomeMailable: 0,
    becomeUnmailable: 0,
    bounces: 0,
    afasLines: 0,
    onlyInAfas: 0,
    toAfas: { contact: 0, person: 0, organisation: 0, optOut: 0, failed: 0 },
    problems: new Map(),
  };
}

export function countProblem(tally: Tally, code: ProblemCode, by = 1): void {
  tally.problems.set(code, (tally.problems.get(code) ?? 0) + by);
}

/** Adds one contact's change. */
export function countChange(tally: Tally, change: SpotlerChange): void {
  const { mailable } = change;
  if (change.create) tally.create += 1;
  else {
    tally.update += 1;
    tally.optIn += change.bits.filter((bit) => bit.enabled).length;
    tally.optOut += change.bits.filter((bit) => !bit.enabled).length;
  }
  if (!mailable.before && mailable.after) tally.becomeMailable += 1;
  if (mailable.before && !mailable.after) tally.becomeUnmailable += 1;
}

/** Adds one contact's change towards AFAS. */
export function countAfasChange(tally: Tally, change: AfasChange): void {
  for (const entity of ['contact', 'person', 'organisation'] as const)
    if (change.entities[entity]) tally.toAfas[entity] += 1;
  tally.toAfas.optOut += change.optOuts;
}

/** Adds one contact's plan: what it would write on either side, and what it says besides. */
export function countPlan(tally: Tally, plan: ContactPlan, wasConflict: boolean): void {
  if (plan.change !== null) countChange(tally, plan.change);
  if (plan.afasChange !== null) countAfasChange(tally, plan.afasChange);
  if (plan.afasChange?.optOuts === 0) {
    tally.afasLines += 1;
    if (plan.change === null) tally.onlyInAfas += 1;
  }
  countFindings(tally, plan, wasConflict);
}

function countFindings(tally: Tally, plan: ContactPlan, wasConflict: boolean): void {
  if (plan.state === 'excluded') {
    tally.excluded += 1;
    if (plan.code !== null) countProblem(tally, plan.code);
  }
  if (plan.state === 'conflict') {
    tally.conflicts += 1;
    if (!wasConflict) tally.newConflicts += 1;
    countProblem(tally, 'field.conflict');
  }
  for (const code of new Set(plan.notes.map((note) => note.code))) countProblem(tally, code);
}

/** The findings as people read them, most frequent first. */
export function problemsOf(tally: Tally, language: Language): Problem[] {
  return [...tally.problems]
    .toSorted(([a, m], [b, n]) => n - m || a.localeCompare(b))
    .map(([code, count]) => ({
      code,
      count,
      owner: problemCatalogue[code].owner,
      message: problemSentence(code, language, count),
    }));
}

type Counts = Pick<RunResult, 'toSpotler' | 'toAfas' | 'mailability'>;

/** The part of a result that says what goes to either side: as planned in a dry run, else as confirmed. */
export function countsOf(changes: Tally, findings: Tally, toAfas: RunResult['toAfas']): Counts {
  const { create, update, optIn, optOut, becomeMailable, becomeUnmailable } = changes;
  const { excluded, failed } = findings;
  return {
    toSpotler: { create, update, optIn, optOut, excluded, failed },
    toAfas: { ...toAfas, failed: findings.toAfas.failed },
    mailability: { becomeMailable, becomeUnmailable },
  };
}
