import { asFault } from '../../../src-shared/domain/fault.ts';
import type { Mapping } from '../plan/mapping.ts';
import type { Returns } from '../plan/returns.ts';
import type { RunOrder, RunPorts } from './order.ts';
import type { Progress } from './progress.ts';
import type { Tally } from './tally.ts';

/** What the phases of one run share. */
export type Session = {
  readonly id: string;
  readonly ports: RunPorts;
  readonly order: RunOrder;
  readonly mapping: Mapping;
  /** What may return to AFAS in this run. */
  readonly returns: Returns;
  readonly progress: Progress;
  /** What the plan amounts to, and every finding. */
  readonly tally: Tally;
  /** What Spotler confirmed. */
  readonly written: Tally;
  /** Keyed hash of the mapping: another mapping means planning every contact anew. */
  readonly mappingPrint: string;
};

/** Ends the run here when it was cancelled; called between steps that must not be cut in two. */
export function stopIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw asFault(new DOMException('cancelled', 'AbortError'));
}
