import type { Case } from '../case.ts';
import { returningPermissions, seeYesNo } from '../see.ts';

/** Whoever opts out of everything in Spotler gets a no for every mapped permission. */
export const t11: Case = {
  id: 'T11',
  group: 'consent',
  requirements: ['R2', 'R6'],
  needs: [],
  usesCanaries: true,
  byHand: true,
  timed: true,
  async run(stage) {
    const { contactId } = stage.canary(1);
    const permissions = returningPermissions(stage);
    await stage.show(contactId, 'before');
    await stage.person({ do: 'optOut', contactId });
    await stage.sync();
    stage.arrived();
    for (const permission of permissions) await seeYesNo(stage, contactId, permission, false);
    await stage.show(contactId, 'after');
  },
};
