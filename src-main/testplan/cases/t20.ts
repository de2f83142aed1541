import type { Case } from '../case.ts';
import { permissionsOf, seeBit } from '../see.ts';

/** Whoever is deleted in AFAS is no longer mailed, once two complete reads agree on it; nothing is removed. */
export const t20: Case = {
  id: 'T20',
  group: 'people',
  requirements: ['R3'],
  needs: [],
  usesCanaries: true,
  byHand: true,
  timed: false,
  async run(stage) {
    const permissions = permissionsOf(stage);
    const contactId = await stage.newCanary('weg');
    await stage.sync();
    await stage.show(contactId, 'before');
    for (const permission of permissions) await seeBit(stage, contactId, permission, true);
    await stage.person({ do: 'deleteContact', contactId });
    await stage.sync({ full: true });
    for (const permission of permissions) await seeBit(stage, contactId, permission, true);
    await stage.sync({ full: true });
    for (const permission of permissions) await seeBit(stage, contactId, permission, false);
    await stage.show(contactId, 'after');
  },
};
