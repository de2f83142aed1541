import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPassphraseVault } from './passphrase.ts';
import type { Vault } from './port.ts';

const secret = 'geheim-0123456789-token';
let folder = '';
let file = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pont-vault-'));
  file = join(folder, 'vault.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function opened(passphrase = 'a passphrase'): Promise<Vault> {
  const vault = createPassphraseVault({ file });
  await vault.unlock(passphrase);
  return vault;
}

type Content = {
  version: number;
  kdf: Record<string, unknown>;
  check: string;
  entries: Record<string, { blob: string }>;
};

function alter(change: (content: Content) => void): void {
  const content = JSON.parse(readFileSync(file, 'utf8')) as Content;
  change(content);
  writeFileSync(file, JSON.stringify(content));
}

describe('a passphrase vault', () => {
  it('is new, then open; and locked for the next who comes', async () => {
    const vault = createPassphraseVault({ file });
    expect(vault.state()).toBe('new');
    expect(vault.ids()).toEqual([]);
    await vault.unlock('a passphrase');
    expect(vault.state()).toBe('open');
    expect(createPassphraseVault({ file }).state()).toBe('locked');
  });

  it('gives back what was written, also to the next process', async () => {
    const vault = await opened();
    await vault.write('acme/afas', secret);
    expect(await vault.read('acme/afas')).toBe(secret);
    expect(await (await opened()).read('acme/afas')).toBe(secret);
    expect(await vault.read('acme/spotler')).toBeNull();
    expect(await vault.read('__proto__')).toBeNull();
  });

  it('forgets only what it is told to', async () => {
    const vault = await opened();
    await vault.write('a', '1');
    await vault.write('b', '2');
    await vault.forget('a');
    await vault.forget('never there');
    expect(await vault.read('a')).toBeNull();
    expect(await vault.read('b')).toBe('2');
  });

  it('while locked tells the names, and nothing else', async () => {
    await (await opened()).write('acme/afas', secret);
    const locked = createPassphraseVault({ file });
    expect(locked.ids()).toEqual(['acme/afas']);
    await expect(locked.read('acme/afas')).rejects.toMatchObject({ code: 'vault.locked', kind: 'usage' });
    await expect(locked.write('acme/afas', 'x')).rejects.toMatchObject({ code: 'vault.locked' });
    await expect(locked.forget('acme/afas')).rejects.toMatchObject({ code: 'vault.locked' });
  });

  it('does not open with another passphrase, and stays open when it was', async () => {
    const vault = await opened();
    await vault.write('a', '1');
    await expect(opened('a passphrasf')).rejects.toMatchObject({ code: 'vault.wrongPassphrase', kind: 'credentials' });
    await expect(vault.unlock('')).rejects.toMatchObject({ code: 'vault.wrongPassphrase' });
    expect(await vault.read('a')).toBe('1');
  });

  it('opens with the same passphrase typed on another system', async () => {
    await opened('caf\u00e9');
    await expect(opened('cafe\u0301')).resolves.toBeDefined();
  });

  it('is not made without a passphrase', async () => {
    await expect(opened('')).rejects.toMatchObject({ code: 'vault.emptyPassphrase' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('writes no secret and no passphrase, for its user only, and leaves nothing else behind', async () => {
    const vault = await opened();
    await vault.write('acme/afas', secret);
    expect(readdirSync(folder)).toEqual(['vault.json']);
    const text = readFileSync(file, 'utf8');
    for (const spelling of [
      secret,
      Buffer.from(secret).toString('base64').slice(0, 20),
      'passphrase"x',
      'a passphrase',
    ]) {
      expect(text).not.toContain(spelling);
    }
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});

describe('two vaults on one file', () => {
  it('do not lose what the other wrote', async () => {
    const [one, two] = [await opened(), await opened()];
    await one.write('a', '1');
    await two.write('b', '2');
    await one.write('c', '3');
    expect([...two.ids()].sort()).toEqual(['a', 'b', 'c']);
    expect(await one.read('b')).toBe('2');
  });

  it('nor when both write many at the same time', async () => {
    const [one, two] = [await opened(), await opened()];
    const ids = Array.from({ length: 20 }, (_, n) => `id${n}`);
    await Promise.all(ids.map((id, n) => (n % 2 === 0 ? one : two).write(id, id)));
    expect([...one.ids()].sort()).toEqual([...ids].sort());
  });

  it('agree on what is written once', async () => {
    const [one, two] = [await opened(), await opened()];
    const kept = await Promise.all([one.writeOnce('k', '1'), two.writeOnce('k', '2'), one.writeOnce('k', '3')]);
    expect(new Set(kept).size).toBe(1);
    expect(await two.read('k')).toBe(kept[0]);
  });

  it('made at the same time with one passphrase are one vault', async () => {
    const [one, two] = await Promise.all([opened(), opened()]);
    await one.write('a', '1');
    expect(await two.read('a')).toBe('1');
  });

  it('made at the same time with two passphrases: the second is told, and the first is kept', async () => {
    const results = await Promise.allSettled([opened('first'), opened('second')]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = results.find((result) => result.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'vault.wrongPassphrase' });
  });

  it('of which one was replaced: the other closes and writes nothing', async () => {
    const old = await opened();
    rmSync(file);
    await (await opened('another')).write('b', '2');
    const before = readFileSync(file, 'utf8');
    await expect(old.write('a', '1')).rejects.toMatchObject({ code: 'vault.replaced' });
    expect(old.state()).toBe('locked');
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('a lock left by a process that died is taken over', async () => {
    const vault = await opened();
    writeFileSync(`${file}.lock`, '');
    utimesSync(`${file}.lock`, new Date(0), new Date(0));
    await vault.write('a', '1');
    expect(readdirSync(folder)).toEqual(['vault.json']);
  });
});

describe('a damaged vault file', () => {
  async function fails(act: () => Promise<unknown>, code: string): Promise<void> {
    const before = readFileSync(file, 'utf8');
    await expect(act()).rejects.toMatchObject({ code, params: { file: 'vault.json' } });
    expect(readFileSync(file, 'utf8')).toBe(before);
  }

  it('cut short anywhere is said to be damaged and left as it is', async () => {
    await (await opened()).write('acme/afas', secret);
    const whole = readFileSync(file, 'utf8');
    for (const part of [0, 0.2, 0.5, 0.9]) {
      writeFileSync(file, whole.slice(0, Math.floor(whole.length * part)));
      await fails(() => opened(), 'vault.damaged');
      expect(() => createPassphraseVault({ file }).ids()).toThrow('vault.damaged');
    }
  });

  it('that gets damaged while open is not written over', async () => {
    const vault = await opened();
    writeFileSync(file, '{"version":1}');
    await fails(() => vault.write('a', '1'), 'vault.damaged');
    await fails(() => vault.read('a'), 'vault.damaged');
  });

  it('of a newer version is left to a newer Pont', async () => {
    await opened();
    alter((content) => (content.version = 3));
    await fails(() => opened(), 'vault.unknownVersion');
  });

  it.each([
    ['a cheaper key', (content: Content) => (content.kdf['N'] = 2)],
    ['a key that takes all memory', (content: Content) => (content.kdf['N'] = 2 ** 30)],
    ['an unknown entry', (content: Content) => (content.entries['x'] = { blob: 'AAAA' })],
  ])('with %s is not used', async (_what, change) => {
    await opened();
    alter(change);
    await fails(() => opened(), 'vault.damaged');
  });

  it('with one changed entry loses that one only, by name', async () => {
    const vault = await opened();
    await vault.write('acme/afas', secret);
    await vault.write('acme/spotler', 'other');
    alter(({ entries }) => {
      const entry = entries['acme/afas'];
      if (entry) entry.blob = (entry.blob.startsWith('A') ? 'B' : 'A') + entry.blob.slice(1);
    });
    await expect(vault.read('acme/afas')).rejects.toMatchObject({
      code: 'vault.entryDamaged',
      params: { file: 'vault.json', id: 'acme/afas' },
    });
    await expect(vault.writeOnce('acme/afas', 'new')).rejects.toMatchObject({ code: 'vault.entryDamaged' });
    expect(await vault.read('acme/spotler')).toBe('other');
    await vault.write('acme/afas', 'entered again');
    expect(await vault.read('acme/afas')).toBe('entered again');
  });

  it('with two entries swapped gives neither', async () => {
    const vault = await opened();
    await vault.write('a', '1');
    await vault.write('b', '2');
    alter((content) => {
      const { a, b } = content.entries;
      if (a && b) content.entries = { a: b, b: a };
    });
    await expect(vault.read('a')).rejects.toMatchObject({ code: 'vault.entryDamaged' });
  });
});
