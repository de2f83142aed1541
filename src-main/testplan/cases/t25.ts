import type { Case, Stage } from '../case.ts';
import type { TestField } from '../entity-of.ts';
import { newValue, ownField, returningPermissions, seeInSpotler, seeNoWrites, seeYesNo } from '../see.ts';
import { syncChange } from './follow.ts';

/** A run that is cut off in the middle of a write loses nothing and does nothing twice. */
export const t25: Case = {
  id: 'T25',
  group: 'safety',
  requirements: ['R11'],
  needs: ['T23'],
  usesCanaries: true,
  byHand: true,
  timed: false,
  async run(stage) {
    const field = ownField(stage);
    await cutOptOut(stage);
    await cutToSpotler(stage, field, 'after');
    await cutToSpotler(stage, field, 'before');
    seeNoWrites(stage, await stage.sync());
  },
};

/** Cut off when AFAS had written an opt-out, and its answer was still on the way. */
async function cutOptOut(stage: Stage): Promise<void> {
  const { contactId } = stage.canary(8);
  const [permission] = returningPermissions(stage);
  await stage.show(contactId, 'before');
  await stage.person({ do: 'unsubscribe', contactId, bit: permission.bit });
  stage.expect(await stage.killAt(1, 'after'), 'kill.reached', { write: 1 });
  const { calls } = await stage.sync();
  stage.expect(calls.afas.put === 0, 'kill.notTwice', { found: calls.afas.put });
  await seeYesNo(stage, contactId, permission, false);
  await stage.show(contactId, 'after');
}

async function cutToSpotler(stage: Stage, field: TestField, when: 'before' | 'after'): Promise<void> {
  const { contactId } = stage.canary(9);
  const value = newValue(field, `Pont ${when === 'after' ? 'twee' : 'drie'}`);
  const { entity, afas, spotler } = field;
  await stage.person({ do: 'editAfas', entity, contactId, values: { [afas]: value } });
  stage.expect(await stage.killAt(1, when), 'kill.reached', { write: 1 });
  if (when === 'before') await syncChange(stage);
  else {
    const { calls } = await stage.sync();
    stage.expect(calls.spotler.post === 0, 'kill.notTwice', { found: calls.spotler.post });
  }
  await seeInSpotler(stage, contactId, spotler, value);
}
