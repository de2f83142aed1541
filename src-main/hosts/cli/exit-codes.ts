import type { FaultKind } from '../../../src-shared/domain/fault.ts';
import type { RunResult } from '../../../src-shared/domain/run.ts';

/** Exit codes that other programs rely on. */
export const exitCodes = {
  done: 0,
  partial: 1,
  usage: 2,
  requirement: 3,
  credentials: 4,
  brake: 5,
  locked: 6,
  unreachable: 7,
  internal: 70,
  cancelled: 130,
} as const;

const byKind: Readonly<Record<FaultKind, number>> = {
  credentials: exitCodes.credentials,
  throttled: exitCodes.unreachable,
  transient: exitCodes.unreachable,
  unknownOutcome: exitCodes.unreachable,
  permanent: exitCodes.unreachable,
  conflict: exitCodes.partial,
  requirement: exitCodes.requirement,
  usage: exitCodes.usage,
  locked: exitCodes.locked,
  brake: exitCodes.brake,
  cancelled: exitCodes.cancelled,
  internal: exitCodes.internal,
};

/** The exit code of a failure. */
export function exitCodeOfFault(kind: FaultKind): number {
  return byKind[kind];
}

/** The exit code of a run that came to a result. */
export function exitCodeOfRun(result: RunResult): number {
  if (result.run.status === 'stopped') return exitCodes.brake;
  if (result.run.status === 'cancelled') return exitCodes.cancelled;
  return result.run.status === 'partial' ? exitCodes.partial : exitCodes.done;
}
