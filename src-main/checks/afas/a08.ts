import type { Connection } from '../../../src-shared/domain/connection.ts';
import { defineCheck, fail, pass, warn } from '../check.ts';
import { valueOf } from '../gather/fact-names.ts';

/** Fewer than this part of what was read before is no ordinary tidying up. */
const alarming = 0.8;

/** A valid call can give no rows at all: the user's filter authorisation decides what is shown. */
export const a08 = defineCheck({
  id: 'A08',
  owner: 'afasAdmin',
  severity: 'warn',
  needs: ['A05'],
  facts: ['people'],
  judge(input) {
    const people = valueOf(input.facts.people);
    if (people === null) return pass('pass', { count: 0 });
    const { rows: count, before } = people;
    if (count === 0) return fail('none', { connector: input.connection.afas.getConnector });
    const less = (before ?? 0) - count;
    if (before === null || less <= tolerated(input.connection, before)) return pass('pass', { count });
    return (count < before * alarming ? fail : warn)('fewer', { count, before, less });
  },
});

/** What the brake on vanished contacts lets through without stopping a run. */
function tolerated({ brakes }: Connection, before: number): number {
  const { vanish } = brakes;
  if (vanish === 'unlimited') return before;
  return typeof vanish === 'number' ? vanish : Math.max(5, (before * Number(vanish.slice(0, -1))) / 100);
}
