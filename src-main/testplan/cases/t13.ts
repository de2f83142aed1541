import type { Case } from '../case.ts';
import { newValue, returningField, returningPermissions, seeInAfas, seeYesNo } from '../see.ts';

/** A profile-change form returns text and yes/no to AFAS. */
export const t13: Case = {
  id: 'T13',
  group: 'toAfas',
  requirements: ['R6', 'R11', 'R13'],
  needs: [],
  usesCanaries: true,
  byHand: true,
  timed: true,
  async run(stage) {
    const { contactId } = stage.canary(3);
    const field = returningField(stage);
    const [permission] = returningPermissions(stage);
    const text = newValue(field, 'Pont formulier');
    const properties = { [field.spotler]: text };
    await stage.show(contactId, 'before');
    await stage.person({ do: 'form', contactId, properties, bits: { [permission.bit]: false } });
    await stage.sync();
    stage.arrived();
    await seeInAfas(stage, contactId, field.spotler, text);
    await seeYesNo(stage, contactId, permission, false);
    await stage.show(contactId, 'after');
  },
};
