import type { Case } from '../case.ts';

/** A new contact with an address appears in Spotler, once. */
export const t04: Case = {
  id: 'T04',
  group: 'toSpotler',
  requirements: ['R3', 'R4'],
  needs: [],
  usesCanaries: true,
  byHand: true,
  timed: true,
  async run(stage) {
    const contact = await stage.newCanary('nieuw');
    await stage.show(contact, 'before');
    const result = await stage.sync();
    stage.arrived();
    stage.expect(result.toSpotler.create === 1, 'create.count', { wanted: 1, found: result.toSpotler.create });
    const email = (await stage.afas(contact))?.email ?? '';
    const found = (await stage.spotlerByEmail(email)).length;
    stage.expect(found === 1, 'spotler.once', { email, found });
    const again = await stage.sync();
    stage.expect(again.toSpotler.create === 0, 'create.count', { wanted: 0, found: again.toSpotler.create });
    await stage.show(contact, 'after');
  },
};
