import type { Case } from '../case.ts';
import { returningPermissions, seeYesNo } from '../see.ts';

/** Whoever unsubscribes from one permission in Spotler loses that yes/no in AFAS, and no other. */
export const t10: Case = {
  id: 'T10',
  group: 'consent',
  requirements: ['R2', 'R6', 'R13'],
  needs: [],
  usesCanaries: true,
  byHand: true,
  timed: true,
  async run(stage) {
    const { contactId } = stage.canary(0);
    const [given, ...others] = returningPermissions(stage);
    const before = await stage.afas(contactId);
    await stage.show(contactId, 'before');
    await stage.person({ do: 'unsubscribe', contactId, bit: given.bit });
    await stage.sync();
    stage.arrived();
    await seeYesNo(stage, contactId, given, false);
    for (const other of others) await seeYesNo(stage, contactId, other, before?.bits[other.bit] === true);
    await stage.show(contactId, 'after');
  },
};
