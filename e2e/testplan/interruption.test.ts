import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cases } from '../../src-main/testplan/cases/index.ts';
import type { PlanPorts } from '../../src-main/testplan/ports.ts';
import { runSession } from '../../src-main/testplan/run-session.ts';
import { newSession } from '../../src-main/testplan/session.ts';
import { makePlanWorld, type PlanWorld } from './world.ts';

let world: PlanWorld;
let before: unknown;
beforeAll(async () => {
  world = await makePlanWorld();
  await world.run(await world.open(), ['T23']);
  before = await world.look();
});
afterAll(() => world.close());

const never = <T>(): Promise<T> => new Promise<T>(() => {});

/**
 * Ports of a program that dies at its n-th step: an act of a person, a run, a write of the intent, each before and after.
 * From then on nothing of it comes back. The system frees the lock of a dead program, so it holds none here.
 */
function dyingAt(ports: PlanPorts, step: number) {
  const death = Promise.withResolvers<'died'>();
  let steps = 0;
  let dead = false;
  const pass = async (): Promise<void> => {
    if (dead) return never();
    steps += 1;
    if (steps !== step) return;
    dead = true;
    death.resolve('died');
    return never();
  };
  const around =
    <Args extends unknown[], T>(work: (...args: Args) => Promise<T>) =>
    async (...args: Args): Promise<T> => {
      await pass();
      const value = await work(...args);
      await pass();
      return value;
    };
  const { people, files } = ports;
  if (people === null) throw new Error('nobody acts in this environment');
  const dying: PlanPorts = {
    ...ports,
    lock: { take: () => ({ release() {} }) },
    people: { perform: around((act, signal) => people.perform(act, signal)) },
    engine: around(ports.engine),
    files: { ...files, writeIntent: around(files.writeIntent), clearIntent: around(files.clearIntent) },
  };
  return { dying, death: death.promise };
}

/** A session of no cases: it puts back what was left, and nothing else. */
async function startAgain(): Promise<void> {
  const ports = await world.open();
  const { openPoints } = await runSession(ports, {
    session: newSession(ports, cases, { only: ['none'], by: '' }),
    cases,
    attended: false,
  }).done;
  expect(openPoints).toEqual([]);
  expect(await ports.files.readIntent()).toBeNull();
}

describe('a case that is cut off leaves no canary changed after the next start', () => {
  it.each(['T06', 'T08', 'T11', 'T12', 'T16', 'T18', 'T26', 'T27', 'T30'])(
    '%s, wherever it was cut off',
    { timeout: 240_000 },
    async (id) => {
      const ports = await world.open();
      let step = 1;
      for (; ; step += 1) {
        const { dying, death } = dyingAt(ports, step);
        const live = world.start(dying, [id]);
        const ended = await Promise.race([death, live.done]);
        expect(live.fault()).toBeNull();
        await startAgain();
        expect(await world.look(), `cut off at step ${step}`).toEqual(before);
        if (ended !== 'died') break;
      }
      // The case did come to its end without a cut.
      expect(step).toBeGreaterThan(6);
    },
  );

  it('a clean-up that is cut off is taken up as well', async () => {
    const ports = await world.open();
    const { dying, death } = dyingAt(ports, 12);
    await Promise.race([death, world.start(dying, ['T18']).done]);
    for (const step of [1, 2, 3]) {
      const again = dyingAt(await world.open(), step);
      const session = newSession(again.dying, cases, { only: ['none'], by: '' });
      const live = runSession(again.dying, { session, cases, attended: false });
      await Promise.race([again.death, live.done]);
    }
    await startAgain();
    expect(await world.look()).toEqual(before);
  });

  it('cancelled in the middle, it is cleaned up at once and has its turn again', async () => {
    const ports = await world.open();
    const live = world.start(ports, ['T18', 'T20']);
    live.changes.on('change', () => {
      const at = live.session().cases.find(({ id }) => id === 'T18');
      if (at?.evidence.some(({ kind }) => kind === 'step')) live.stop('cancel');
    });
    const session = await live.done;
    expect(session).toMatchObject({ state: 'cancelled', cases: [{ status: 'queued' }, { status: 'queued' }] });
    expect(await ports.files.readIntent()).toBeNull();
    expect(await world.look()).toEqual(before);
  });
});
