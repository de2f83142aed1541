import { z } from 'zod';
import { type FaultCode, faultCatalogue } from '../text/faults/index.ts';
import { type Owner, owner } from './owner.ts';

/**
 * What a failure means for the run, decided before anything is retried.
 * credentials: stop the run · throttled, transient: wait and retry · permanent: park this contact ·
 * conflict: the other side changed, plan again · unknownOutcome: a write may have happened, read back first ·
 * requirement: something has to be arranged · the others belong to Pont itself.
 */
export const faultKind = z.enum([
  'credentials',
  'throttled',
  'transient',
  'permanent',
  'conflict',
  'unknownOutcome',
  'requirement',
  'usage',
  'locked',
  'brake',
  'cancelled',
  'internal',
]);
export type FaultKind = z.infer<typeof faultKind>;

/** Values shown inside a sentence. Never secrets, never personal values. */
export type FaultParams = Readonly<Record<string, string | number>>;

/** A fault as it travels to the window, into a run's result and onto the command line. */
export const faultData = z.object({
  code: z.string(),
  kind: faultKind,
  owner,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type FaultData = z.infer<typeof faultData>;

type FaultOptions = { readonly cause?: unknown; readonly retryAfterMs?: number };

/** An expected failure: a code of the catalogue with its kind, its owner and the values for its sentences. */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: FaultCode;
  readonly kind: FaultKind;
  readonly owner: Owner;
  readonly params: FaultParams;
  /** What the other side asked to wait, in milliseconds, when it said so. */
  readonly retryAfterMs: number | undefined;

  constructor(code: FaultCode, params: FaultParams = {}, options: FaultOptions = {}) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause });
    const entry = faultCatalogue[code];
    this.code = code;
    this.kind = entry.kind;
    this.owner = entry.owner;
    this.params = params;
    this.retryAfterMs = options.retryAfterMs;
  }

  /** Plain data for journals, results and the window. */
  toData(): FaultData {
    return { code: this.code, kind: this.kind, owner: this.owner, params: { ...this.params } };
  }
}

/** Any thrown thing as a fault; what is not one becomes `internal.unexpected` and keeps its cause for the log. */
export function asFault(thrown: unknown): Fault {
  if (thrown instanceof Fault) return thrown;
  if (thrown instanceof Error && thrown.name === 'AbortError') return new Fault('run.cancelled', {}, { cause: thrown });
  return new Fault('internal.unexpected', {}, { cause: thrown });
}
