import { asFault } from '../../../src-shared/domain/fault.ts';
import type { Mapping } from '../plan/mapping.ts';
import type { Returns } from '../plan/returns.ts';
import type { Keeping } from '../store-port.ts';
import type { Cell } from '../ports.ts';
import type { RunOrder, RunPorts } from './order.ts';
import type { Progress } from './progress.ts';
import type { Tally } from './tally.ts';

/** What the phases of one run share. */
export type Session = {
  readonly id: string;
  /** Number of this run among those of the connection. */
  readonly number: number;
  readonly ports: RunPorts;
  readonly order: RunOrder;
  readonly mapping: Mapping;
  /** What may return to AFAS in this run. */
  readonly returns: Returns;
  readonly progress: Progress;
  /** What the plan amounts to, and every finding. */
  readonly tally: Tally;
  /** What either side confirmed. */
  readonly written: Tally;
  /** Keyed hash of the mapping and what may return: another one means planning every contact anew. */
  readonly mappingPrint: string;
  /** Columns of AFAS that planning looks at. */
  readonly compared: readonly string[];
  readonly memory: RunMemory;
  /** False for a contact that a pilot leaves out: it is read, and stays as it is on both sides. */
  readonly isWritten: (contactId: string) => boolean;
};

/** What a run learns on its way and needs before its end. */
export type RunMemory = {
  /** Permissions taken back in AFAS in this run, by address; they hold for everybody with the address. */
  readonly takenBack: Map<string, Set<number>>;
  /** Addresses of which something was learned that those who had passed with it do not know yet. */
  readonly learnedOf: Set<string>;
  /** Permissions that a contact which was merged away had not given, by the contact that took its place. */
  readonly mergedAway: Map<string, Set<number>>;
  /** Who had opted out of everything before the first meeting: it holds for every contact that the person gets later. */
  readonly optedOutBefore: Set<string>;
  /** Contacts to plan again in this run, since something that holds for them was learned after they had passed. */
  readonly again: Set<string>;
  /** Values planned for persons and organisations in this run, so that two contacts of one bring them once. */
  readonly claims: Map<string, { readonly text: string; readonly by: string }>;
  /** What AFAS showed there before. */
  readonly shownBefore: Map<string, Cell>;
  /** Of those, what AFAS took. */
  readonly brought: Map<string, string>;
};

export function newMemory(): RunMemory {
  return {
    takenBack: new Map(),
    learnedOf: new Set(),
    mergedAway: new Map(),
    optedOutBefore: new Set(),
    again: new Set(),
    claims: new Map(),
    shownBefore: new Map(),
    brought: new Map(),
  };
}

/** Adds to a set in a map. */
export function addTo<Key>(map: Map<Key, Set<number>>, key: Key, values: readonly number[]): void {
  const found = map.get(key) ?? new Set<number>();
  for (const value of values) found.add(value);
  map.set(key, found);
}

export function keepingOf({ id, order, ports }: Session): Keeping {
  const { dryRun, direction } = order;
  return { run: id, dryRun, settles: direction === 'both', at: ports.clock.now() };
}

/** Ends the run here when it was cancelled; called between steps that must not be cut in two. */
export function stopIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw asFault(new DOMException('cancelled', 'AbortError'));
}
