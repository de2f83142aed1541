import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inTurn } from './turn.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pont-turn-'));
  file = join(folder, 'count');
  writeFileSync(file, '0');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function countUp(): Promise<void> {
  await writeFile(file, String(Number(await readFile(file, 'utf8')) + 1));
}

/** Counts up 25 times, once all three processes have started. */
const child = `
  const { mkdir, readdir, readFile, writeFile } = await import('node:fs/promises');
  const { setTimeout: pause } = await import('node:timers/promises');
  const [, room, file, started] = process.argv;
  const { inTurn } = await import(room);
  await mkdir(started + '/' + process.pid, { recursive: true });
  while ((await readdir(started)).length < 3) await pause(5);
  for (let n = 0; n < 25; n += 1)
    await inTurn(file, async () => {
      const count = Number(await readFile(file, 'utf8'));
      await pause(1);
      await writeFile(file, String(count + 1));
    });
`;

describe('turns on one file', () => {
  it('are kept between processes', async () => {
    const room = new URL('turn.ts', import.meta.url).href;
    const started = join(folder, 'started');
    const run = (): Promise<unknown> =>
      promisify(execFile)(process.execPath, ['--input-type=module', '-e', child, room, file, started]);
    await Promise.all([run(), run(), run()]);
    expect(readFileSync(file, 'utf8')).toBe('75');
    expect(readdirSync(folder)).toEqual(['count', 'started']);
  });

  it('come in the order in which they were asked for', async () => {
    const order: number[] = [];
    await Promise.all([3, 1, 2].map((n) => inTurn(file, async () => void order.push(n))));
    expect(order).toEqual([3, 1, 2]);
  });

  it('go on after one that failed', async () => {
    const failed = inTurn(file, () => Promise.reject(new Error('no')));
    const next = inTurn(file, countUp);
    await expect(failed).rejects.toThrow('no');
    await next;
    expect(readFileSync(file, 'utf8')).toBe('1');
    expect(readdirSync(folder)).toEqual(['count']);
  });
});
