import type { Case } from '../case.ts';
import { returningPermissions, seeBit, seeYesNo } from '../see.ts';
import { skip } from '../verdict.ts';

/** Two records of one person are merged: the most restrictive consent of the two stays. */
export const t19: Case = {
  id: 'T19',
  group: 'people',
  requirements: ['R2', 'R3'],
  needs: [],
  usesCanaries: true,
  byHand: true,
  timed: false,
  async run(stage) {
    const { fields, spotler, afas } = stage.connection;
    if (!fields.some((field) => field.spotler === 'lastName')) skip('lastName.unmapped');
    if (spotler.dedup === 'email') skip('dedup.email');
    const [refused, ...others] = returningPermissions(stage);
    const keep = await stage.newCanary('dubbel');
    const email = (await stage.afas(keep))?.email ?? null;
    const gone = await stage.newCanary('dubbel', { [afas.columns.email]: email, [refused.afas]: false });
    await stage.sync();
    await stage.show(keep, 'before');
    await seeBit(stage, keep, refused, true);
    await stage.person({ do: 'merge', keep, contactId: gone });
    // Absence counts only in complete reads, and only at the second.
    await stage.sync({ full: true });
    await stage.sync({ full: true });
    await stage.sync();
    await seeBit(stage, keep, refused, false);
    await seeYesNo(stage, keep, refused, false);
    for (const permission of others) await seeBit(stage, keep, permission, true);
    await stage.show(keep, 'after');
  },
};
