import type { Case } from '../case.ts';
import { newValue, ownField, returningField, seeInAfas, seeInSpotler } from '../see.ts';

/** Two fields of one contact are changed, one on each side: both are kept. */
export const t22: Case = {
  id: 'T22',
  group: 'both',
  requirements: ['R6', 'R11'],
  needs: [],
  usesCanaries: true,
  byHand: true,
  timed: false,
  async run(stage) {
    const { contactId } = stage.canary(7);
    const back = returningField(stage);
    const there = ownField(stage, back.spotler);
    const [sent, returned] = [newValue(there, 'Pont uit AFAS'), newValue(back, 'Pont uit Spotler')];
    await stage.show(contactId, 'before');
    const { entity } = there;
    await stage.person({ do: 'editAfas', entity, contactId, values: { [there.afas]: sent } });
    await stage.person({ do: 'form', contactId, properties: { [back.spotler]: returned } });
    await stage.sync();
    for (const [property, value] of [
      [there.spotler, sent],
      [back.spotler, returned],
    ] as const) {
      await seeInSpotler(stage, contactId, property, value);
      await seeInAfas(stage, contactId, property, value);
    }
    await stage.show(contactId, 'after');
  },
};
