import { defineCheck, pass, type Said } from '../check.ts';
import { latelyHours as hours, valueOf } from '../gather/fact-names.ts';

/** Fewer can be people who typed the same change on both sides. */
const noCoincidence = 3;

/** An old link that still runs would fight with Pont over every value; until it stops, Pont looks along only. */
export const x05 = defineCheck({
  id: 'X05',
  owner: 'partner',
  severity: 'warn',
  needs: ['A05', 'A08', 'S01', 'S04'],
  facts: ['compared'],
  lists: ['changedElsewhere'],
  judge({ facts }) {
    const { putByOthers, putLately, carried } = valueOf(facts.compared) ?? { putByOthers: 0, putLately: 0, carried: 0 };
    const said: Said<'unknown' | 'carried'>[] = [];
    if (putLately > 0) said.push({ outcome: 'unknown', params: { count: putLately, hours } });
    if (carried >= noCoincidence) said.push({ outcome: 'carried', params: { count: carried, hours } });
    if (said.length > 0) {
      return { status: 'warn', said, people: [{ list: 'changedElsewhere', count: putLately + carried }] };
    }
    return putByOthers > 0 ? pass('quiet', { count: putByOthers, hours }) : pass('pass', { hours });
  },
});
