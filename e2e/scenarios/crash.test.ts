import { setTimeout as after } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunResult } from '../../src-shared/domain/run.ts';
import { makeWorld, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld({ contacts: 3_000, seed: 11 });
  await world.connect();
});
afterEach(() => world.close());

const sync = ['sync', '-c', 'acme', '--only', 'to-spotler', '--json'] as const;

async function countWrites(): Promise<number> {
  const { entries } = (await world.control('GET', '/log?side=spotler&limit=10000')) as {
    entries: { method: string }[];
  };
  return entries.filter(({ method }) => method === 'POST').length;
}

async function contactsInSpotler(): Promise<number> {
  const { contacts } = (await world.act('spotler', 'counts')) as { contacts: number };
  return contacts;
}

/** Waits for something the other side saw, so that the moment of the kill is a place in the run and not a time. */
async function until(seen: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 2_000; tries += 1) {
    if (await seen()) return;
    await after(10);
  }
  throw new Error('the run did not come that far');
}

describe('killed and started again', () => {
  it('ends in the same state wherever it was killed, and writes nobody twice with different values', async () => {
    const undisturbed = await makeWorld({ contacts: 3_000, seed: 11 });
    await undisturbed.connect();
    await undisturbed.pont(...sync);
    const wanted = await undisturbed.act('spotler', 'counts');
    await undisturbed.close();

    await world.control('POST', '/spotler/faults', {
      kind: 'delay',
      ms: 30,
      match: { method: 'POST' },
      times: 'unlimited',
    });
    for (const writes of [1, 5, 9, 13]) {
      const child = world.start([...sync]);
      const done = world.finish(child);
      await until(async () => (await countWrites()) >= writes);
      child.kill('SIGKILL');
      await done;
    }
    await world.control('DELETE', '/spotler/faults');
    const last = await world.pont(...sync);
    expect(last.code).toBe(0);
    expect(await world.act('spotler', 'counts')).toEqual(wanted);
    const again = (await world.pont(...sync)).json() as unknown as RunResult;
    expect(again.calls.spotler.post).toBe(0);
    const { items } = (await world.pont('runs', '-c', 'acme', '--json')).json() as { items: { status: string }[] };
    expect(items.filter(({ status }) => status === 'interrupted')).toHaveLength(4);
  }, 120_000);

  it('a write that arrived although its answer did not is recognised, not repeated blindly', async () => {
    await world.control('POST', '/spotler/faults', {
      kind: 'appliedThenTimeout',
      match: { method: 'POST' },
      after: 2,
      times: 'unlimited',
    });
    const child = world.start([...sync]);
    const done = world.finish(child);
    await until(async () => (await countWrites()) >= 3);
    child.kill('SIGKILL');
    await done;
    await world.control('DELETE', '/spotler/faults');
    await world.control('DELETE', '/log');
    const arrived = await contactsInSpotler();
    const result = (await world.pont(...sync)).json() as unknown as RunResult;
    // Two batches were answered; one or two more had arrived without an answer. Those are read back, not created again.
    expect(arrived).toBeGreaterThanOrEqual(300);
    expect(result.toSpotler.create).toBe((await contactsInSpotler()) - arrived);
  }, 60_000);

  it('two at once: one works, the other ends with exit 6', async () => {
    await world.control('POST', '/spotler/faults', {
      kind: 'delay',
      ms: 400,
      match: { method: 'POST' },
      times: 'unlimited',
    });
    const first = world.start([...sync]);
    const done = world.finish(first);
    await until(async () => (await countWrites()) >= 1);
    const second = await world.pont(...sync);
    expect(second.code).toBe(6);
    expect((await done).code).toBe(0);
  }, 60_000);

  it('cancelled with Ctrl-C: exit 130, and the next run finishes the work', async () => {
    await world.control('POST', '/spotler/faults', {
      kind: 'delay',
      ms: 50,
      match: { method: 'POST' },
      times: 'unlimited',
    });
    const child = world.start([...sync]);
    const done = world.finish(child);
    await until(async () => (await countWrites()) >= 2);
    child.kill('SIGINT');
    const cancelled = await done;
    expect(cancelled.code).toBe(130);
    expect(cancelled.json()).toHaveProperty('run.status', 'cancelled');
    await world.control('DELETE', '/spotler/faults');
    expect((await world.pont(...sync)).code).toBe(0);
  }, 60_000);
});
