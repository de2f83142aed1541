import type { Case } from '../case.ts';
import { seeNoWrites } from '../see.ts';

/** A second run without changes writes nothing, and neither does a full one. */
export const t23: Case = {
  id: 'T23',
  group: 'safety',
  requirements: ['R11'],
  needs: [],
  usesCanaries: true,
  byHand: false,
  timed: false,
  async run(stage) {
    seeNoWrites(stage, await stage.sync());
    seeNoWrites(stage, await stage.sync({ full: true }));
  },
};
