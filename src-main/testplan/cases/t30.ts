import type { Case } from '../case.ts';
import { permissionsOf, seeProblem } from '../see.ts';

/** Somebody who unsubscribed is on a static list, whose mailings do not look at permissions: the run warns. */
export const t30: Case = {
  id: 'T30',
  group: 'consent',
  requirements: ['R10'],
  needs: [],
  usesCanaries: true,
  byHand: true,
  timed: false,
  async run(stage) {
    const { contactId } = stage.canary(11);
    const [permission] = permissionsOf(stage);
    await stage.show(contactId, 'before');
    await stage.person({ do: 'addToStaticList', contactId });
    await stage.person({ do: 'unsubscribe', contactId, bit: permission.bit });
    const { problems } = await stage.sync();
    seeProblem(stage, problems, 'contact.staticList');
    await stage.show(contactId, 'after');
  },
};
