import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { electronBinary, haveElectronBinary } from './electron-binary.ts';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'pont-electron-'))));
afterEach(() => rm(folder, { recursive: true }));

test('a package without its binary has none, with it that one', async () => {
  expect(electronBinary(folder)).toBeNull();
  await writeFile(join(folder, 'path.txt'), 'electron');
  expect(electronBinary(folder)).toBeNull();
  await mkdir(join(folder, 'dist'));
  await writeFile(join(folder, 'dist', 'electron'), '');

  expect(electronBinary(folder)).toBe(join(folder, 'dist', 'electron'));
});

test('what the installer fetches is used', async () => {
  const install = `const fs = require('fs'); fs.mkdirSync(__dirname + '/dist');
    fs.writeFileSync(__dirname + '/dist/electron', ''); fs.writeFileSync(__dirname + '/path.txt', 'electron');`;
  await writeFile(join(folder, 'install.js'), install);

  expect(await haveElectronBinary(folder, vi.fn())).toBe(join(folder, 'dist', 'electron'));
});

test('an installer that fails at once leaves none, without a word', async () => {
  await writeFile(join(folder, 'install.js'), `console.error('no network'); process.exit(1);`);
  const announce = vi.fn();

  expect(await haveElectronBinary(folder, announce)).toBeNull();
  expect(announce).not.toHaveBeenCalled();
});
