import type { Case } from '../case.ts';
import { returningPermissions, seeBit, seeYesNo } from '../see.ts';
import { skip } from '../verdict.ts';
import { syncChange } from './follow.ts';

/** Two contacts with one address: whoever opts out once is off for both. */
export const t16: Case = {
  id: 'T16',
  group: 'consent',
  requirements: ['R2'],
  needs: [],
  usesCanaries: true,
  byHand: true,
  timed: false,
  async run(stage) {
    if (stage.connection.spotler.dedup === 'email') skip('dedup.email');
    const [first, second] = [stage.canary(0), stage.canary(1)];
    const [permission] = returningPermissions(stage);
    const values = { [stage.connection.afas.columns.email]: first.email };
    await stage.person({ do: 'editAfas', entity: 'contact', contactId: second.contactId, values });
    await syncChange(stage);
    await stage.show(second.contactId, 'before');
    await stage.person({ do: 'unsubscribe', contactId: first.contactId, bit: permission.bit });
    await stage.sync();
    for (const { contactId } of [first, second]) {
      await seeYesNo(stage, contactId, permission, false);
      await seeBit(stage, contactId, permission, false);
    }
    await stage.show(second.contactId, 'after');
  },
};
