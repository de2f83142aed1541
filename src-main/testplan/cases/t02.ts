import type { Case } from '../case.ts';
import { contactIds, seeChecks } from './t01.ts';

/** ContactId, PersonNo and OrganisationId are there, and no ContactId comes twice. */
export const t02: Case = {
  id: 'T02',
  group: 'connection',
  requirements: ['R3', 'R4'],
  needs: [],
  usesCanaries: false,
  byHand: false,
  timed: false,
  async run(stage) {
    await seeChecks(stage, ['A05', 'A06']);
    const ids = await contactIds(stage);
    const seen = new Set<string>();
    const twice = ids.filter((id) => seen.size === seen.add(id).size);
    const example = twice[0] ?? '';
    stage.expect(twice.length === 0, 'ids.unique', { count: ids.length, twice: twice.length, example });
  },
};
