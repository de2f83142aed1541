import type { Case } from '../case.ts';
import { permissionsOf, seeYesNo } from '../see.ts';

/** A hard bounce goes to the bounce field of AFAS, where there is one, and changes no consent. */
export const t12: Case = {
  id: 'T12',
  group: 'consent',
  requirements: ['R2', 'R6'],
  needs: [],
  usesCanaries: true,
  byHand: true,
  timed: true,
  async run(stage) {
    const { contactId } = stage.canary(2);
    const permissions = permissionsOf(stage);
    const before = await stage.afas(contactId);
    await stage.show(contactId, 'before');
    await stage.person({ do: 'bounce', contactId });
    const { toAfas, read } = await stage.sync();
    stage.arrived();
    stage.expect(read.bounces > 0, 'bounce.seen');
    stage.expect(toAfas.optOut === 0, 'optOuts.none', { found: toAfas.optOut });
    for (const permission of permissions) {
      await seeYesNo(stage, contactId, permission, before?.bits[permission.bit] === true);
    }
    const { bounce, writeBack } = stage.connection;
    if (bounce && writeBack !== 'none') stage.expect(toAfas.contact === 1, 'bounce.told', { found: toAfas.contact });
    await stage.show(contactId, 'after');
  },
};
