import type { Case } from '../case.ts';
import { newValue, returningField, seeInAfas, seeInSpotler, seeProblem } from '../see.ts';

/** One field is changed on both sides: the field's rule decides, and where that is a person, it waits and shows. */
export const t21: Case = {
  id: 'T21',
  group: 'both',
  requirements: ['R6', 'R11'],
  needs: [],
  usesCanaries: true,
  byHand: true,
  timed: false,
  async run(stage) {
    const { contactId } = stage.canary(7);
    const field = returningField(stage);
    const [inAfas, inSpotler] = [newValue(field, 'Pont A'), newValue(field, 'Pont S')];
    await stage.show(contactId, 'before');
    const { entity, afas, spotler, winner } = field;
    await stage.person({ do: 'editAfas', entity, contactId, values: { [afas]: inAfas } });
    await stage.person({ do: 'form', contactId, properties: { [spotler]: inSpotler } });
    const { conflicts, problems } = await stage.sync();
    if (winner === 'manual') {
      stage.expect(conflicts === 1, 'conflict.shown', { found: conflicts });
      seeProblem(stage, problems, 'field.conflict');
    }
    const ends =
      winner === 'manual' ? [inAfas, inSpotler] : winner === 'afas' ? [inAfas, inAfas] : [inSpotler, inSpotler];
    await seeInAfas(stage, contactId, spotler, ends[0] ?? null);
    await seeInSpotler(stage, contactId, spotler, ends[1] ?? null);
    await stage.show(contactId, 'after');
  },
};
