import type { Case } from '../case.ts';
import { returningPermissions, seeBitItself, seeYesNo } from '../see.ts';
import { syncChange } from './follow.ts';

/** A new address for somebody who opted out of everything does not make the person mailable again. */
export const t17: Case = {
  id: 'T17',
  group: 'consent',
  requirements: ['R2'],
  needs: [],
  usesCanaries: true,
  byHand: true,
  timed: false,
  async run(stage) {
    const { contactId, email } = stage.canary(6);
    const permissions = returningPermissions(stage);
    await stage.show(contactId, 'before');
    await stage.person({ do: 'optOut', contactId });
    await stage.sync();
    const values = { [stage.connection.afas.columns.email]: (email ?? '').replace('@', '.anders@') };
    await stage.person({ do: 'editAfas', entity: 'contact', contactId, values });
    await syncChange(stage);
    await stage.sync();
    for (const permission of permissions) {
      await seeBitItself(stage, contactId, permission, false);
      await seeYesNo(stage, contactId, permission, false);
    }
    await stage.show(contactId, 'after');
  },
};
