import type { Case } from '../case.ts';
import { seeProblem } from '../see.ts';

/** A contact without an address is not created, and the run says why. */
export const t05: Case = {
  id: 'T05',
  group: 'toSpotler',
  requirements: ['R4', 'R10'],
  needs: [],
  usesCanaries: true,
  byHand: true,
  timed: false,
  async run(stage) {
    const contact = await stage.newCanary('zonder', { [stage.connection.afas.columns.email]: null });
    const { toSpotler, problems } = await stage.sync();
    stage.expect(toSpotler.create === 0, 'create.count', { wanted: 0, found: toSpotler.create });
    stage.expect((await stage.spotler(contact)) === null, 'spotler.absent', { contact });
    seeProblem(stage, problems, 'contact.noEmail');
    await stage.show(contact, 'after');
  },
};
