import type { CheckSeverity, CheckStatus, FoundList } from '../../src-shared/domain/check.ts';
import type { Connection } from '../../src-shared/domain/connection.ts';
import type { Fault, FaultParams } from '../../src-shared/domain/fault.ts';
import type { Owner } from '../../src-shared/domain/owner.ts';
import type { checkTexts, CheckTextId } from '../../src-shared/text/checks.ts';
import type { FactName, Gathered } from './gather/fact-names.ts';

/** What the checks judge: the connection, and the facts that were gathered for them. */
export type CheckInput = {
  readonly connection: Connection;
  readonly facts: Gathered;
  /** Milliseconds since 1970. */
  readonly now: number;
};

/** One sentence of a verdict: an outcome of the check's own texts. */
export type Said<Outcome extends string = string> = {
  readonly outcome: Outcome;
  readonly params?: FaultParams;
  /** Places that are filled with words of the check's own texts, so that they come in the reader's language. */
  readonly parts?: Readonly<Record<string, readonly Said<Outcome>[]>>;
};

export type FoundCount = { readonly list: FoundList; readonly count: number };

/** A verdict: sentences of the check's own, with the lists of people behind them, or the fault that is the cause. */
export type Finding<Outcome extends string = string> =
  | {
      readonly status: CheckStatus;
      readonly said: readonly Said<Outcome>[];
      readonly people?: readonly FoundCount[];
    }
  | { readonly status: 'fail'; readonly fault: Fault };

type OutcomeOf<Id extends CheckTextId> = keyof (typeof checkTexts)[Id]['nl']['outcomes'] & string;

type CheckOf<Id extends CheckTextId> = {
  readonly id: Id;
  readonly owner: Owner;
  readonly severity: CheckSeverity;
  /** Checks that must not fail for this one to say anything: the report then names the cause, not its consequences. */
  readonly needs: readonly CheckTextId[];
  /** Facts without which there is nothing to judge; one that could not be had is the finding. */
  readonly facts: readonly FactName[];
  /** Facts that are looked at where they could be had. */
  readonly mayUse?: readonly FactName[];
  /** Lists of people that it can find. */
  readonly lists?: readonly FoundList[];
  readonly judge: (input: CheckInput) => Finding<OutcomeOf<Id>>;
};

/** A requirement check: data, and a pure verdict over gathered facts. */
export type Check = Omit<CheckOf<CheckTextId>, 'judge'> & { readonly judge: (input: CheckInput) => Finding };

/** A check whose outcomes are those that its texts have. */
export function defineCheck<const Id extends CheckTextId>(check: CheckOf<Id>): Check {
  return check;
}

type Verdict<O extends string> = { readonly status: CheckStatus; readonly said: readonly Said<O>[] };

function verdict<const O extends string>(status: CheckStatus, outcome: O, params?: FaultParams): Verdict<O> {
  return { status, said: [params === undefined ? { outcome } : { outcome, params }] };
}

export const pass = <const O extends string = 'pass'>(outcome: O = 'pass' as O, params?: FaultParams) =>
  verdict('pass', outcome, params);
export const warn = <const O extends string>(outcome: O, params?: FaultParams) => verdict('warn', outcome, params);
export const fail = <const O extends string>(outcome: O, params?: FaultParams) => verdict('fail', outcome, params);
