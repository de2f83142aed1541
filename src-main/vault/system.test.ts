import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dataKey } from './data-key.ts';
import { createVault } from './index.ts';
import { readSide, writeSecrets } from './secrets.ts';
import { systemKeys } from './system-keys.ts';
import { fakeSafeStorage } from './testing/fake-safe-storage.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pont-system-vault-'));
  file = join(folder, 'vault.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

type Entry = { scheme: string; backend: string; tag: string; blob: string; createdAt: string };
const entries = (): Record<string, Entry> =>
  (JSON.parse(readFileSync(file, 'utf8')) as { entries: Record<string, Entry> }).entries;

async function onLinux(fake = fakeSafeStorage()) {
  const keys = await systemKeys(fake.safeStorage, 'linux');
  return { ...fake, vault: createVault({ file, keys }) };
}

describe('a new vault where the system has a password store', () => {
  it('is open without a passphrase, and keeps each secret in an envelope that says what protects it', async () => {
    const { vault } = await onLinux();
    expect([vault.state(), vault.protection()]).toEqual([
      'open',
      { kind: 'system', system: { usable: true, backend: 'keyring' } },
    ]);

    await vault.write('acme/afas', 'a-secret');

    expect(entries()['acme/afas']).toMatchObject({ scheme: 'safeStorage', backend: 'keyring', tag: 'v11' });
    expect(readFileSync(file, 'utf8')).not.toContain('a-secret');
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await (await onLinux()).vault.read('acme/afas')).toBe('a-secret');
  });

  it('writes once for several that ask at the same time', async () => {
    const { vault } = await onLinux();
    const keys = await Promise.all([dataKey(vault, 'acme'), dataKey(vault, 'acme'), dataKey(vault, 'acme')]);
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
  });

  it('forgets one and keeps the others', async () => {
    const { vault } = await onLinux();
    await vault.write('acme/afas', 'one');
    await vault.write('acme/spotler', 'two');
    await vault.forget('acme/afas');
    expect([await vault.read('acme/afas'), await vault.read('acme/spotler')]).toEqual([null, 'two']);
  });
});

describe('on Linux without a keyring', () => {
  it('nothing is given to the store although it says that it is available: a passphrase is asked', async () => {
    const fake = fakeSafeStorage();
    fake.state.tag = 'v10';
    const { vault } = await onLinux(fake);

    expect(vault.state()).toBe('new');
    expect(vault.protection()).toEqual({ kind: 'passphrase', system: { usable: false, reason: 'publishedKey' } });
    await expect(vault.keepInSystem()).rejects.toMatchObject({ code: 'vault.systemUnprotected' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is noticed again once somebody installed or unlocked one', async () => {
    const fake = fakeSafeStorage();
    fake.state.tag = 'v10';
    const { vault, state } = await onLinux(fake);
    state.tag = 'v12';
    await vault.lookAgain();
    expect([vault.state(), vault.protection().system]).toEqual(['open', { usable: true, backend: 'portal' }]);
  });

  it('a keyring that is gone in the middle refuses to write, and leaves what is there', async () => {
    const { vault, state } = await onLinux();
    await vault.write('acme/afas', 'a-secret');
    const before = readFileSync(file, 'utf8');
    state.tag = 'v10';
    await expect(vault.write('acme/spotler', 'b-secret')).rejects.toMatchObject({ code: 'vault.systemUnprotected' });
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});

describe('a secret that the store does not open', () => {
  it('is asked for again, alone: the others stay usable, and nothing is thrown away', async () => {
    const { vault, state } = await onLinux();
    const spotler = { key: 'spotler-key', secret: 'spotler-secret' };
    await writeSecrets(vault, 'acme', { afas: { token: 'a-token' } });
    state.key = 'second';
    await writeSecrets(vault, 'acme', { spotler });
    const kept = entries()['acme/afas'];

    await expect(readSide(vault, 'acme', 'afas')).rejects.toMatchObject({
      code: 'vault.entryUnreadable',
      params: { id: 'acme/afas' },
    });
    expect(await readSide(vault, 'acme', 'spotler')).toEqual(spotler);
    expect(entries()['acme/afas']).toEqual(kept);

    await writeSecrets(vault, 'acme', { afas: { token: 'a-new-token' } });
    expect(await readSide(vault, 'acme', 'afas')).toEqual({ token: 'a-new-token' });
  });

  it('opens again once the keyring is unlocked', async () => {
    const { vault, state } = await onLinux();
    await vault.write('acme/afas', 'a-secret');
    state.locked = true;
    await expect(vault.read('acme/afas')).rejects.toMatchObject({ code: 'vault.entryUnreadable' });
    state.locked = false;
    expect(await vault.read('acme/afas')).toBe('a-secret');
  });

  it('that is a data key means that the state is to be rebuilt; no other key takes its place', async () => {
    const { vault, state } = await onLinux();
    await dataKey(vault, 'acme');
    const kept = readFileSync(file, 'utf8');
    state.key = 'second';
    await expect(dataKey(vault, 'acme')).rejects.toMatchObject({
      code: 'vault.dataKeyLost',
      params: { connection: 'acme' },
    });
    expect(readFileSync(file, 'utf8')).toBe(kept);
  });

  it('also when it was put in the place of another one', async () => {
    const { vault } = await onLinux();
    await vault.write('acme/afas', 'of acme');
    const content = JSON.parse(readFileSync(file, 'utf8')) as { entries: Record<string, Entry> };
    content.entries['bakery/afas'] = content.entries['acme/afas'] as Entry;
    writeFileSync(file, JSON.stringify(content));
    await expect(vault.read('bakery/afas')).rejects.toMatchObject({ code: 'vault.entryDamaged' });
  });
});

describe('after the key was rotated', () => {
  it('a secret is protected anew when it is read, and keeps the day it was entered', async () => {
    const { vault, state } = await onLinux();
    await vault.write('acme/afas', 'a-secret');
    const old = entries()['acme/afas'];
    state.former = [state.key];
    state.key = 'second';

    expect(await vault.read('acme/afas')).toBe('a-secret');

    expect(entries()['acme/afas']).not.toEqual(old);
    expect(vault.setAt('acme/afas')).toBe(old?.createdAt);
    state.former = [];
    expect(await vault.read('acme/afas')).toBe('a-secret');
  });

  it('is not protected anew with a key that protects nothing', async () => {
    const { vault, state } = await onLinux();
    await vault.write('acme/afas', 'a-secret');
    const before = readFileSync(file, 'utf8');
    Object.assign(state, { former: [state.key], key: 'known', tag: 'v10' });
    expect(await vault.read('acme/afas')).toBe('a-secret');
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});

describe('a vault under a passphrase', () => {
  it('keeps its passphrase where the system has a store, and moves when asked: all of it or nothing', async () => {
    const plain = createVault({ file });
    await plain.unlock('correct horse');
    await plain.write('acme/afas', 'a-secret');
    const enteredAt = plain.setAt('acme/afas');

    const { vault, state } = await onLinux();
    expect([vault.state(), vault.protection().kind]).toEqual(['locked', 'passphrase']);
    await vault.unlock('correct horse');
    state.tag = 'v10';
    await expect(vault.keepInSystem()).rejects.toMatchObject({ code: 'vault.systemUnprotected' });
    expect(vault.protection().kind).toBe('passphrase');
    state.tag = 'v11';

    expect(await vault.keepInSystem()).toEqual({ moved: 1, left: [], keptAs: null });
    expect([vault.protection().kind, await vault.read('acme/afas'), vault.setAt('acme/afas')]).toEqual([
      'system',
      'a-secret',
      enteredAt,
    ]);
    expect(readdirSync(folder)).toEqual(['vault.json']);
  });

  it('is refused while it is locked', async () => {
    const plain = createVault({ file });
    await plain.unlock('correct horse');
    await plain.write('acme/afas', 'a-secret');
    const { vault } = await onLinux();
    await expect(vault.keepInSystem()).rejects.toMatchObject({ code: 'vault.locked' });
  });
});

describe('a vault of the system’s store', () => {
  it('says to other hosts that only the app can open it, and they write nothing', async () => {
    const { vault } = await onLinux();
    await vault.write('acme/afas', 'a-secret');
    const before = readFileSync(file, 'utf8');
    const plain = createVault({ file });

    expect([plain.state(), plain.protection(), plain.ids()]).toEqual([
      'locked',
      { kind: 'system', system: null },
      ['acme/afas'],
    ]);
    await expect(plain.unlock('correct horse')).rejects.toMatchObject({ code: 'vault.keptBySystem' });
    await expect(plain.write('acme/afas', 'x')).rejects.toMatchObject({ code: 'vault.keptBySystem' });
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('moves under a passphrase; what cannot be opened stays in the old file, beside it', async () => {
    const { vault, state } = await onLinux();
    await vault.write('acme/afas', 'lost');
    state.key = 'second';
    await vault.write('acme/spotler', 'kept');

    const moved = await vault.keepUnderPassphrase('correct horse');

    expect(moved).toMatchObject({ moved: 1, left: ['acme/afas'] });
    expect(moved.keptAs).toMatch(/^vault-.*\.json$/);
    expect(readdirSync(folder).toSorted()).toEqual([moved.keptAs, 'vault.json'].toSorted());
    const plain = createVault({ file });
    await plain.unlock('correct horse');
    expect([await plain.read('acme/spotler'), await plain.read('acme/afas')]).toEqual(['kept', null]);
  });

  it('needs a passphrase that is one', async () => {
    const { vault } = await onLinux();
    await vault.write('acme/afas', 'a-secret');
    await expect(vault.keepUnderPassphrase('')).rejects.toMatchObject({ code: 'vault.emptyPassphrase' });
    expect(vault.protection().kind).toBe('system');
  });

  it('that is new moves before anything was kept: the person chose a passphrase', async () => {
    const { vault } = await onLinux();
    await vault.keepUnderPassphrase('correct horse');
    expect([vault.state(), vault.protection().kind]).toEqual(['open', 'passphrase']);
  });
});
