import type { EngineOrder, EngineRun } from './processes.ts';
import type { Sizes } from './sizes.ts';

/** What every measure gets. */
export type Bench = {
  readonly sizes: Sizes;
  /** Runs the engine and remembers the run: its event loop counts whatever is being measured. */
  readonly engine: (order: EngineOrder) => Promise<EngineRun>;
  /** One line on standard error about what happens now. */
  readonly say: (line: string) => void;
};
