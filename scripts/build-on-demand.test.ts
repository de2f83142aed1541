import { mkdtemp, rm, unlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newestChange } from './build-on-demand.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pont-build-'));
  await write('a.ts', 1_000);
});
afterEach(() => rm(folder, { recursive: true }));

async function write(name: string, seconds: number): Promise<void> {
  await writeFile(join(folder, name), '');
  await utimes(join(folder, name), seconds, seconds);
  await utimes(folder, 500, 500);
}

test('the newest file counts, tests do not', async () => {
  expect(newestChange(folder)).toBe(1_000_000);
  await write('b.ts', 2_000);
  await write('b.test.ts', 3_000);
  await write('c.test.tsx', 3_000);

  expect(newestChange(folder)).toBe(2_000_000);
});

test('a file that was removed is a change', async () => {
  const before = newestChange(folder);
  await unlink(join(folder, 'a.ts'));

  expect(newestChange(folder)).not.toBe(before);
});
