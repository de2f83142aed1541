import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { causeSentence } from '../../src-shared/text/testplan/causes.ts';
import { cases } from '../../src-main/testplan/cases/index.ts';
import { defects } from './defects.ts';
import { makePlanWorld, notPassed, type PlanWorld } from './world.ts';

let world: PlanWorld;
beforeEach(async () => {
  world = await makePlanWorld();
});
afterEach(() => world.close());

/** With PONT_WHOLE_PLAN all cases run against each defect, else the case and those around it. */
const wholePlan = process.env['PONT_WHOLE_PLAN'] !== undefined;
/** It makes an environment of its own and takes as long as ten others. */
const slow = 'T29';

function chosen(id: string): string[] {
  const ids = cases.map((one) => one.id).filter((one) => one === id || one !== slow);
  const at = ids.indexOf(id);
  const needed = cases.find((one) => one.id === id)?.needs ?? [];
  return wholePlan ? ids : [...needed, ...ids.slice(Math.max(0, at - 1), at + 2)];
}

describe('what is wrong makes exactly the case fail that is there for it, with its cause', () => {
  it('there is something wrong for each case', () => {
    expect(defects.map(({ id }) => id)).toEqual(cases.map(({ id }) => id));
  });

  it.each(defects)('$id: $what', { timeout: 240_000 }, async ({ id, cause, spoil }) => {
    const { contactIds } = await world.canaries();
    await world.run(await world.open(), ['T23']);
    const before = await world.look();
    const session = await world.run(await spoil(await world.open(), world, contactIds), chosen(id));
    const failed = session.cases.filter(({ status }) => status === 'fail');
    if (process.env['PONT_WHOLE_PLAN']) console.log(notPassed(session).join('; '));
    const told = failed.map((one) =>
      [one.id, one.cause?.code, one.cause && causeSentence(one.cause, 'nl')].join(' | '),
    );
    expect(told, JSON.stringify(failed[0]?.cause)).toEqual([
      expect.stringMatching(new RegExp(`^${id} \\| ${cause} \\| .+`)),
    ]);
    expect(told[0]).not.toContain('…');
    // What fails is cleaned up like anything else.
    expect(await world.look()).toEqual(before);
    expect(session.openPoints).toEqual([]);
  });
});
