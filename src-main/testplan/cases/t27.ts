import type { Case } from '../case.ts';
import { seeNoWrites } from '../see.ts';
import { skip } from '../verdict.ts';

/** So many that 60 % of them is above the smallest number at which the brake stops. */
const needed = 10;

/** An authorisation that suddenly hides most rows looks like mass deletion: the brake stops the run. */
export const t27: Case = {
  id: 'T27',
  group: 'safety',
  requirements: ['R10'],
  needs: [],
  usesCanaries: true,
  byHand: true,
  timed: false,
  async run(stage) {
    const present = stage.canaries.length;
    if (present < needed) skip('canary.tooFew', { needed, present });
    const { vanish } = stage.connection.brakes;
    stage.expect(vanish !== 'unlimited', 'brake.on', { found: vanish });
    await stage.person({ do: 'hideRows' });
    const { result } = await stage.tryRun({ full: true, vanish: '2%' });
    const status = result?.run.status ?? 'failed';
    const braked = status === 'stopped' && result?.problems.some(({ code }) => code === 'brake.vanish') === true;
    stage.expect(braked, 'brake.held', { found: status });
    if (result !== null) seeNoWrites(stage, result);
    await stage.person({ do: 'showRows' });
    seeNoWrites(stage, await stage.sync({ full: true }));
  },
};
