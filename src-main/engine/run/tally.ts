import type { Problem, RunKind, RunResult } from '../../../src-shared/domain/run.ts';
import type { Language } from '../../../src-shared/text/language.ts';
import { type ProblemCode, problemCatalogue, problemSentence } from '../../../src-shared/text/problems.ts';
import type { AfasChange } from '../plan/afas-draft.ts';
import type { ContactPlan, SpotlerChange } from '../plan/plan-contact.ts';
import type { KnownContact } from '../store-port.ts';

/** Counts of one run: once for what the plan amounts to, once for what was confirmed. */
export type Tally = {
  kind: RunKind;
  afasRows: number;
  spotlerChanges: number;
  create: number;
  update: number;
  optIn: number;
  optOut: number;
  /** Permissions switched off in Spotler that the brake counts: by AFAS, not by somebody who opted out. */
  brakedOptOut: number;
  failed: number;
  newConflicts: number;
  becomeMailable: number;
  becomeUnmailable: number;
  bounces: number;
  readonly toAfas: RunResult['toAfas'];
  /** Contacts with a change for AFAS that is no opt-out; those among them with nothing to change in Spotler. */
  afasLines: number;
  onlyInAfas: number;
  readonly problems: Map<ProblemCode, number>;
  /** Contacts by the reason for which they are listed, as they stand after this run. */
  readonly standing: Map<string, number>;
};

export function emptyTally(): Tally {
  return {
    kind: 'full',
    afasRows: 0,
    spotlerChanges: 0,
    create: 0,
    update: 0,
    optIn: 0,
    optOut: 0,
    brakedOptOut: 0,
    failed: 0,
    newConflicts: 0,
    becomeMailable: 0,
    becomeUnmailable: 0,
    bounces: 0,
    afasLines: 0,
    onlyInAfas: 0,
    toAfas: { contact: 0, person: 0, organisation: 0, optOut: 0, failed: 0 },
    problems: new Map(),
    standing: new Map(),
  };
}

export function countProblem(tally: Tally, code: ProblemCode, by = 1): void {
  tally.problems.set(code, (tally.problems.get(code) ?? 0) + by);
}

/** Adds one contact's change; `by` -1 takes it out again. */
export function countChange(tally: Tally, change: SpotlerChange, by: 1 | -1 = 1): void {
  const { mailable, bits } = change;
  if (change.create) tally.create += by;
  else {
    const off = bits.filter((bit) => !bit.enabled);
    tally.update += by;
    tally.optIn += by * (bits.length - off.length);
    tally.optOut += by * off.length;
    tally.brakedOptOut += by * off.filter(({ braked }) => braked).length;
  }
  if (!mailable.before && mailable.after) tally.becomeMailable += by;
  if (mailable.before && !mailable.after) tally.becomeUnmailable += by;
}

/** Adds one contact's writes to AFAS; `by` -1 takes them out again. */
export function countAfasChange(
  tally: Tally,
  { writes, optOuts }: Pick<AfasChange, 'writes' | 'optOuts'>,
  by: 1 | -1 = 1,
): void {
  for (const entity of writes) tally.toAfas[entity] += by;
  tally.toAfas.optOut += by * optOuts;
}

type Changes = { readonly change: SpotlerChange | null; readonly afasChange: AfasChange | null };

function countChanges(tally: Tally, { change, afasChange }: Changes, by: 1 | -1): void {
  if (change !== null) countChange(tally, change, by);
  if (afasChange === null) return;
  countAfasChange(tally, afasChange, by);
  if (afasChange.first) return;
  tally.afasLines += by;
  if (change === null) tally.onlyInAfas += by;
}

/** Adds one contact's plan: what it would write on either side, what it is listed for, and what it says besides. */
export function countPlan(tally: Tally, plan: ContactPlan, known: Pick<KnownContact, 'state' | 'code'> | null): void {
  countChanges(tally, plan, 1);
  if (known?.code) addTo(tally.standing, known.code, -1);
  if (plan.code !== null) addTo(tally.standing, plan.code, 1);
  if (plan.state === 'conflict' && known?.state !== 'conflict') tally.newConflicts += 1;
  for (const code of new Set(plan.notes.map((note) => note.code))) countProblem(tally, code);
}

/** A contact is planned once more in one run: only what it writes counts anew. */
export function recountPlan(tally: Tally, before: Changes, plan: Changes): void {
  countChanges(tally, before, -1);
  countChanges(tally, plan, 1);
}

function addTo(counts: Map<string, number>, code: string, by: number): void {
  counts.set(code, (counts.get(code) ?? 0) + by);
}

const listed = {
  excluded: ['contact.noEmail', 'contact.invalidEmail', 'contact.noOrganisation'],
  conflicts: ['field.conflict', 'field.flapping', 'field.undone'],
} as const;

/** Contacts that stand excluded or in conflict. */
export function countListed({ standing }: Tally, list: keyof typeof listed): number {
  return listed[list].reduce((sum, code) => sum + (standing.get(code) ?? 0), 0);
}

/** What is standing goes among the findings of the run. */
export function noteListed(tally: Tally): void {
  for (const code of [...listed.excluded, ...listed.conflicts]) {
    const count = tally.standing.get(code) ?? 0;
    if (count > 0) tally.problems.set(code, count);
    else tally.problems.delete(code);
  }
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
  const excluded = countListed(findings, 'excluded');
  return {
    toSpotler: { create, update, optIn, optOut, excluded, failed: findings.failed },
    toAfas: { ...toAfas, failed: findings.toAfas.failed },
    mailability: { becomeMailable, becomeUnmailable },
  };
}
