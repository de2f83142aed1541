import type { Clock, SideClock } from '../server/clock.ts';
import type { FaultList } from '../server/faults.ts';
import type { Listener } from '../server/listen.ts';
import type { RequestLog } from '../server/log.ts';
import type { SandboxRequest, SandboxSide, SideName } from '../server/types.ts';

/** One side as the control URL handles it. */
export type ControlledSide = {
  readonly side: SandboxSide;
  readonly faults: FaultList;
  readonly clock: SideClock;
  readonly listener: Listener;
};

export type ControlParts = {
  readonly sides: Readonly<Record<SideName, ControlledSide>>;
  readonly clock: Clock;
  readonly log: RequestLog;
};

/** A request to the control URL: its body parsed, undefined without one. */
export type ControlCall = { readonly request: SandboxRequest; readonly body: unknown };

export const isSideName = (name: string | undefined): name is SideName => name === 'afas' || name === 'spotler';
