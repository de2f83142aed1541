import { setTimeout as after } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cases } from '../../src-main/testplan/cases/index.ts';
import type { PlanPorts } from '../../src-main/testplan/ports.ts';
import { type LiveSession, runSession } from '../../src-main/testplan/run-session.ts';
import { newSession, takenUp } from '../../src-main/testplan/session.ts';
import { makePlanWorld, type PlanWorld } from './world.ts';

let world: PlanWorld;
let before: unknown;
beforeEach(async () => {
  world = await makePlanWorld();
  await world.run(await world.open(), ['T23']);
  before = await world.look();
});
afterEach(() => world.close());

/** Ports as for a real customer: nobody acts in a person's place. Watchers look again at once. */
async function realCustomer(): Promise<PlanPorts> {
  const ports = await world.open();
  const clock = { ...ports.clock, sleep: (_ms: number, signal: AbortSignal) => ports.clock.sleep(5, signal) };
  return { ...ports, people: null, clock };
}

async function waiting(live: LiveSession): Promise<NonNullable<ReturnType<LiveSession['waiting']>>> {
  for (let tries = 0; tries < 4_000; tries += 1) {
    const step = live.waiting();
    if (step !== null) return step;
    await after(5);
  }
  throw new Error('nobody was asked for anything');
}

const statuses = (live: LiveSession): string[] => live.session().cases.map(({ id, status }) => `${id} ${status}`);

describe('against a real customer', () => {
  it('a person is told what to do, it is noticed without a word, and the case goes on', async () => {
    const [contactId = ''] = (await world.canaries()).contactIds;
    const live = world.start(await realCustomer(), ['T10'], true);
    const step = await waiting(live);
    expect(step).toMatchObject({ caseId: 'T10', code: 'unsubscribe', params: { bit: 1 } });
    expect(String(step.params['contact'])).toContain(contactId);
    expect(statuses(live)).toEqual(['T10 waiting']);
    await world.act('spotler', 'unsubscribe', { externalId: contactId, bit: 1 });
    const session = await live.done;
    expect(session).toMatchObject({ state: 'ended', practice: false, cases: [{ status: 'pass' }] });
    const [step10] = session.cases[0]?.evidence.filter(({ kind }) => kind === 'step') ?? [];
    expect(step10).toMatchObject({ by: 'person' });
    // What can be put back through the connectors needs nobody.
    expect(await world.look()).toEqual(before);
    expect(session.openPoints).toEqual([]);
  });

  it('another change than was asked for does not pass for it', async () => {
    const [, , , , , contactId = ''] = (await world.canaries()).contactIds;
    const live = world.start(await realCustomer(), ['T15'], true);
    await waiting(live);
    await world.act('spotler', 'unsubscribe', { externalId: contactId, bit: 4 });
    await after(200);
    expect(statuses(live)).toEqual(['T15 waiting']);
    live.stop('cancel');
    await live.done;
    expect(await world.look()).toEqual(before);
  });

  it('where nobody is there, the case waits for a person and nothing is left behind', async () => {
    const live = world.start(await realCustomer(), ['T10', 'T23'], false);
    const session = await live.done;
    expect(statuses(live)).toEqual(['T10 waiting', 'T23 pass']);
    expect(session.cases[0]?.cause).toMatchObject({ code: 'step.needsPerson', owner: 'partner' });
    expect(await world.look()).toEqual(before);
  });

  it('skipped by the person: with that reason, cleaned up, and the session goes on', async () => {
    const live = world.start(await realCustomer(), ['T10', 'T23'], true);
    await waiting(live);
    live.stop('skip');
    await live.done;
    expect(statuses(live)).toEqual(['T10 skip', 'T23 pass']);
    expect(live.session().cases[0]?.cause?.code).toBe('case.skipped');
    expect(await world.look()).toEqual(before);
  });

  it('paused while it waits, and taken up again another day, in another program', async () => {
    const [contactId = ''] = (await world.canaries()).contactIds;
    const live = world.start(await realCustomer(), ['T01', 'T10', 'T23'], true);
    await waiting(live);
    live.stop('pause');
    const paused = await live.done;
    expect(paused.state).toBe('paused');
    expect(statuses(live)).toEqual(['T01 pass', 'T10 queued', 'T23 queued']);
    expect(await world.look()).toEqual(before);

    const ports = await realCustomer();
    const [kept] = await ports.files.sessions();
    expect(kept?.id).toBe(paused.id);
    const session = takenUp(kept ?? paused, cases, { only: [], by: '' });
    const again = runSession(ports, { session, cases, attended: true });
    await waiting(again);
    await world.act('spotler', 'unsubscribe', { externalId: contactId, bit: 1 });
    expect(await again.done).toMatchObject({ id: paused.id, state: 'ended', by: 'tester' });
    expect(statuses(again)).toEqual(['T01 pass', 'T10 pass', 'T23 pass']);
  });

  it('what only a person can put back is asked for, and owed when it is not done', async () => {
    const { contactIds } = await world.canaries();
    const contactId = Number(contactIds[10]);
    const live = world.start(await realCustomer(), ['T08', 'T23'], true);
    expect(await waiting(live)).toMatchObject({ code: 'editAfas', params: { entity: 'organisation' } });
    const Company = 'Pont test acme organisation';
    await world.act('afas', 'editOrganisation', { contactId, fields: { Company } });
    // The clean-up asks for the old name; nobody does it.
    while (live.session().cases[0]?.status !== 'cleaning' || live.waiting() === null) await after(5);
    live.stop('pause');
    const session = await live.done;
    expect(session.openPoints.some(({ code, caseId }) => code === 'cleanUp.left' && caseId === 'T08')).toBe(true);
    expect(await (await realCustomer()).files.readIntent()).not.toBeNull();

    // The next start, here with somebody who acts, begins with it.
    const ports = await world.open();
    const next = runSession(ports, {
      session: newSession(ports, cases, { only: ['T23'], by: '' }),
      cases,
      attended: false,
    });
    expect((await next.done).cases).toMatchObject([{ status: 'pass' }]);
    expect(await world.look()).toEqual(before);
  });

  it('no other run meets the canaries while a session goes on', async () => {
    const live = world.start(await realCustomer(), ['T10'], true);
    await waiting(live);
    expect((await world.open()).lock.take()).toBeNull();
    live.stop('cancel');
    await live.done;
    const lock = (await world.open()).lock.take();
    expect(lock).not.toBeNull();
    lock?.release();
  });
});
