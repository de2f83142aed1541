import type { Case } from '../case.ts';
import { newValue, ownField, returningField, seeNoWrites } from '../see.ts';

/** What Pont wrote itself comes back as a change on both sides, and leads to nothing. */
export const t24: Case = {
  id: 'T24',
  group: 'safety',
  requirements: ['R11'],
  needs: ['T23'],
  usesCanaries: true,
  byHand: true,
  timed: false,
  async run(stage) {
    const [one, other] = [stage.canary(8), stage.canary(9)];
    const back = returningField(stage);
    const there = ownField(stage);
    const values = { [there.afas]: newValue(there, 'Pont heen') };
    const properties = { [back.spotler]: newValue(back, 'Pont terug') };
    await stage.person({ do: 'editAfas', entity: there.entity, contactId: one.contactId, values });
    await stage.person({ do: 'form', contactId: other.contactId, properties });
    const { calls } = await stage.sync();
    const written = { afas: calls.afas.put, spotler: calls.spotler.post };
    stage.expect(written.afas > 0 && written.spotler > 0, 'writes.some', written);
    const echo = await stage.sync();
    const found = echo.read.spotlerChanges;
    stage.expect(found > 0, 'echo.seen', { found });
    seeNoWrites(stage, echo);
    seeNoWrites(stage, await stage.sync({ full: true }));
  },
};
