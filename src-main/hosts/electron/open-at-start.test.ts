import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Electron from 'electron';
import { afterEach, beforeEach, expect, expectTypeOf, test } from 'vitest';
import { connectionFiles } from '../../store/connection-files.ts';
import { createVault } from '../../vault/index.ts';
import { type SafeStorage, systemKeys } from '../../vault/system-keys.ts';
import { fakeSafeStorage } from '../../vault/testing/fake-safe-storage.ts';
import { openAtStart } from './open-at-start.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'pont-start-'))));
afterEach(() => rmSync(folder, { recursive: true }));

async function rooms() {
  const keys = await systemKeys(fakeSafeStorage().safeStorage, 'linux');
  return { files: connectionFiles(folder), vault: createVault({ file: join(folder, 'vault.json'), keys }) };
}

test('what the vault uses of Electron is what Electron has', () => {
  expectTypeOf<Electron.SafeStorage>().toExtend<SafeStorage>();
});

test('the password store keeps a new vault, and no passphrase is needed', async () => {
  const { vault, files } = await rooms();
  await openAtStart({ vault, files }, undefined);
  expect([vault.state(), vault.protection().kind]).toEqual(['open', 'system']);
});

test('a passphrase in the environment is a choice: the vault is made under it', async () => {
  const { vault, files } = await rooms();
  await openAtStart({ vault, files }, 'correct horse');
  expect([vault.state(), vault.protection().kind]).toEqual(['open', 'passphrase']);
});

test('a vault that the password store keeps starts with a passphrase in the environment too', async () => {
  const { vault, files } = await rooms();
  await vault.write('acme/afas', 'a-secret');
  await openAtStart({ vault, files }, 'correct horse');
  expect([vault.protection().kind, await vault.read('acme/afas')]).toEqual(['system', 'a-secret']);
});

test('a wrong passphrase is told', async () => {
  const { vault, files } = await rooms();
  await vault.keepUnderPassphrase('correct horse');
  await expect(openAtStart(await rooms(), 'wrong')).rejects.toMatchObject({ code: 'vault.wrongPassphrase' });
  expect(files.list()).toEqual([]);
});
