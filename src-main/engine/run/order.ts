import type { Connection } from '../../../src-shared/domain/connection.ts';
import type { Fault } from '../../../src-shared/domain/fault.ts';
import type { RunDirection, RunProgress, RunResult } from '../../../src-shared/domain/run.ts';
import type { Language } from '../../../src-shared/text/language.ts';
import type { Facts } from '../facts.ts';
import type { AfasPort, Clock, SpotlerPort } from '../ports.ts';
import type { LockPort, StorePort } from '../store-port.ts';

/** The world of one run. */
export type RunPorts = {
  readonly afas: AfasPort;
  readonly spotler: SpotlerPort;
  readonly store: StorePort;
  readonly lock: LockPort;
  readonly clock: Clock;
  /** Calls made so far in this run. */
  readonly calls: () => RunResult['calls'];
  readonly newId: () => string;
  /** The requirement checks that block a run: null when they are met. */
  readonly requirements: (connection: Connection, facts: Facts) => Fault | null;
};

/** What is asked of one run. */
export type RunOrder = {
  readonly connection: Connection;
  readonly direction: RunDirection;
  /** Reads both sides and plans, writes neither. */
  readonly dryRun: boolean;
  /** Also plans contacts anew that were parked. */
  readonly full: boolean;
  readonly releaseBrake: boolean;
  /** Language of the sentences in the result. */
  readonly language: Language;
  readonly onProgress: (progress: RunProgress) => void;
  readonly signal: AbortSignal;
};
