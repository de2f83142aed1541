import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld({ contacts: 100_000, seed: 1 });
  await world.connect();
}, 60_000);
afterAll(() => world.close());

/** Highest resident memory of a process so far, in MB, as the kernel keeps it. */
function peakOf(pid: number): number {
  const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes ?? 0) / 1024;
}

it.skipIf(process.platform !== 'linux')(
  'a first sync of 100,000 contacts stays under 300 MB: contacts are streamed, never all in memory',
  async () => {
    const child = world.start(['sync', '-c', 'acme', '--only', 'to-spotler', '--json']);
    let peak = 0;
    const look = setInterval(() => {
      try {
        peak = Math.max(peak, peakOf(child.pid ?? 0));
      } catch {
        // The process has ended; the last look stands.
      }
    }, 50);
    const ran = await world.finish(child);
    clearInterval(look);
    expect(ran.code).toBe(0);
    expect(ran.json()).toHaveProperty('read.afasRows', 100_000);
    expect(peak).toBeGreaterThan(50);
    expect(peak).toBeLessThan(300);
  },
  180_000,
);
