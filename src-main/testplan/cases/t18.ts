import { randomUUID } from 'node:crypto';
import type { Case } from '../case.ts';
import { returningPermissions, seeBit, seeYesNo } from '../see.ts';
import { syncChange } from './follow.ts';

/** Somebody moves to another organisation, as a new contact: what was given up stays given up, what was given stays given. */
export const t18: Case = {
  id: 'T18',
  group: 'people',
  requirements: ['R3', 'R4'],
  needs: [],
  usesCanaries: true,
  byHand: true,
  timed: false,
  async run(stage) {
    const [givenUp, ...others] = returningPermissions(stage);
    const organisationId = stage.secondOrganisation();
    const contactId = await stage.newCanary('verhuist');
    await stage.sync();
    await stage.show(contactId, 'before');
    await stage.person({ do: 'unsubscribe', contactId, bit: givenUp.bit });
    await stage.sync();
    const domain = ((await stage.afas(contactId))?.email ?? '').split('@').at(-1);
    const email = `verhuisd-${randomUUID().slice(0, 8)}@${domain}`;
    // As a person types it over: with a yes that is no newer consent.
    const values = { [stage.connection.afas.columns.email]: email, [givenUp.afas]: true };
    await stage.person({ do: 'move', contactId, organisationId, values });
    const moved = await stage.adopt();
    await syncChange(stage);
    await stage.sync();
    await seeBit(stage, moved, givenUp, false);
    await seeYesNo(stage, moved, givenUp, false);
    for (const permission of others) await seeBit(stage, moved, permission, true);
    await stage.show(moved, 'after');
  },
};
