import { setImmediate as turn, setTimeout as after } from 'node:timers/promises';
import { Fault } from '../../src-shared/domain/fault.ts';
import type { Clock } from '../engine/ports.ts';

/** The clock of this machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  async sleep(ms, signal) {
    try {
      await after(ms, undefined, { signal });
    } catch (thrown) {
      throw new Fault('run.cancelled', {}, { cause: thrown });
    }
  },
  breathe: () => turn(),
};
