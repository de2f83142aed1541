import { pageSize } from '../../engine/run/read-by-key.ts';
import type { Case } from '../case.ts';
import { seeNoWrites } from '../see.ts';

const contacts = 10_000;
/** Metainfo, properties, the ends of the feeds and of the read, and a look again: what a run asks besides rows. */
const besides = 12;
/** Spotler takes so many contacts in one call. */
const batch = 100;

/**
 * A first run and a second one over 10,000 made-up contacts in an environment of their own, so that no customer is in it:
 * the calls are what the size asks for, and no more.
 */
export const t29: Case = {
  id: 'T29',
  group: 'safety',
  requirements: ['R11'],
  needs: [],
  usesCanaries: false,
  byHand: false,
  timed: false,
  async run(stage) {
    const practice = await stage.openPractice(contacts);
    try {
      const first = await stage.practiceRun(practice);
      const { afasRows } = first.read;
      stage.expect(afasRows === contacts, 'rows.all', { wanted: contacts, found: afasRows });
      const columns = await practice.afas.columns(practice.connection.afas.getConnector, stage.signal);
      const reads = Math.ceil(contacts / pageSize(columns.length)) + besides;
      const writes = Math.ceil(first.toSpotler.create / batch) + 1;
      const within = (what: string, found: number, budget: number): void =>
        stage.expect(found <= budget, 'calls.budget', { what, found, budget });
      within('AFAS GET', first.calls.afas.get, reads);
      within('Spotler POST', first.calls.spotler.post, writes);
      within('Spotler GET', first.calls.spotler.get, besides);
      const second = await stage.practiceRun(practice);
      seeNoWrites(stage, second);
      within('AFAS GET', second.calls.afas.get, besides);
      within('Spotler GET', second.calls.spotler.get, besides + Math.ceil(first.toSpotler.create / batch));
    } finally {
      await practice.close();
    }
  },
};
