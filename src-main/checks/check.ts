import type { CheckStatus } from '../../src-shared/domain/check.ts';
import type { Connection } from '../../src-shared/domain/connection.ts';
import type { Fault, FaultParams } from '../../src-shared/domain/fault.ts';
import type { Owner } from '../../src-shared/domain/owner.ts';
import type { CheckTextId } from '../../src-shared/text/checks.ts';
import type { Fact, Facts } from '../engine/facts.ts';
import type { AfasRow } from '../engine/ports.ts';

/** What the checks judge: what both sides say about themselves, and a first page of rows where it was read. */
export type CheckInput = {
  readonly connection: Connection;
  readonly facts: Facts;
  /** Null in a run, which meets the rows itself. */
  readonly sample: Fact<readonly AfasRow[]> | null;
  /** Milliseconds since 1970. */
  readonly now: number;
};

/** A verdict: an outcome of the check's own sentences, or the fault that is the cause. */
export type Finding =
  | { readonly status: CheckStatus; readonly outcome: string; readonly params?: FaultParams }
  | { readonly status: 'fail'; readonly fault: Fault };

/** A requirement check: data, and a pure verdict over gathered facts. */
export type Check = {
  readonly id: CheckTextId;
  readonly owner: Owner;
  /** Checks that must not fail for this one to say anything: the report then names the cause, not its consequences. */
  readonly needs: readonly CheckTextId[];
  /** True when a run may not start while this one fails. */
  readonly blocking: boolean;
  readonly judge: (input: CheckInput) => Finding;
};

export const pass: Finding = { status: 'pass', outcome: 'pass' };
