import type { Case } from '../case.ts';
import { returningPermissions, seeBit, seeYesNo } from '../see.ts';
import { skip } from '../verdict.ts';
import { syncChange } from './follow.ts';

/** Blocked in AFAS: everything off. The end of the block gives back what the block took, and not what somebody gave up. */
export const t15: Case = {
  id: 'T15',
  group: 'consent',
  requirements: ['R2'],
  needs: [],
  usesCanaries: true,
  byHand: true,
  timed: false,
  async run(stage) {
    if (stage.connection.afas.columns.blocked === undefined) skip('blocked.unmapped');
    const { contactId } = stage.canary(5);
    const [givenUp, ...others] = returningPermissions(stage);
    await stage.show(contactId, 'before');
    await stage.person({ do: 'unsubscribe', contactId, bit: givenUp.bit });
    await stage.sync();
    await stage.person({ do: 'block', contactId });
    await syncChange(stage);
    for (const permission of [givenUp, ...others]) await seeBit(stage, contactId, permission, false);
    await stage.person({ do: 'unblock', contactId });
    await syncChange(stage);
    await seeBit(stage, contactId, givenUp, false);
    await seeYesNo(stage, contactId, givenUp, false);
    for (const permission of others) await seeBit(stage, contactId, permission, true);
    await stage.show(contactId, 'after');
  },
};
