import type { Case } from '../case.ts';
import { permissionsOf, seeBit } from '../see.ts';
import { syncChange } from './follow.ts';

/** A permission in AFAS follows to Spotler, from yes to no and from no to yes. */
export const t09: Case = {
  id: 'T09',
  group: 'consent',
  requirements: ['R2', 'R13'],
  needs: [],
  usesCanaries: true,
  byHand: true,
  timed: true,
  async run(stage) {
    const { contactId } = stage.canary(0);
    const [permission] = permissionsOf(stage);
    await stage.show(contactId, 'before');
    for (const value of [false, true]) {
      const values = { [permission.afas]: value };
      await stage.person({ do: 'editAfas', entity: 'contact', contactId, values });
      await syncChange(stage);
      await seeBit(stage, contactId, permission, value);
    }
    await stage.show(contactId, 'after');
  },
};
