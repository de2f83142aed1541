import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskFault, readText, replaceFile } from './disk.ts';
import { createPassphraseVault } from './passphrase.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pont-disk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('replacing a file', () => {
  it('makes its folder, and leaves only the file', async () => {
    const file = join(folder, 'deep', 'down', 'vault.json');
    await replaceFile(file, 'one');
    await replaceFile(file, 'two');
    expect(readText(file)).toBe('two');
    expect(readdirSync(join(folder, 'deep', 'down'))).toEqual(['vault.json']);
  });

  it('clears away what a crash left beside it', async () => {
    writeFileSync(join(folder, '.vault.json.new'), 'half', { mode: 0o644 });
    await replaceFile(join(folder, 'vault.json'), 'whole');
    expect(readdirSync(folder)).toEqual(['vault.json']);
    expect(readText(join(folder, 'vault.json'))).toBe('whole');
  });

  it('that cannot be done leaves nothing half', async () => {
    const file = join(folder, 'vault.json');
    await replaceFile(join(file, 'inside'), 'x');
    await expect(replaceFile(file, 'two')).rejects.toMatchObject({
      code: 'vault.noAccess',
      params: { file: 'vault.json' },
    });
    expect(readdirSync(folder)).toEqual(['vault.json']);
  });

  it('in a place that is no folder says which file, not which path', async () => {
    writeFileSync(join(folder, 'plain'), 'kept');
    const vault = createPassphraseVault({ file: join(folder, 'plain', 'vault.json') });
    const fault: unknown = await vault.unlock('a passphrase').catch((thrown: unknown) => thrown);
    expect(fault).toMatchObject({ code: 'vault.noAccess', kind: 'requirement', params: { file: 'vault.json' } });
    expect(JSON.stringify(fault)).not.toContain(folder);
    expect(readFileSync(join(folder, 'plain'), 'utf8')).toBe('kept');
  });
});

describe('an error of the disk', () => {
  it.each([
    ['ENOSPC', 'vault.diskFull'],
    ['EDQUOT', 'vault.diskFull'],
    ['EACCES', 'vault.noAccess'],
    ['EROFS', 'vault.noAccess'],
    ['EPERM', 'vault.noAccess'],
    ['EIO', 'vault.diskFailed'],
  ])('%s is %s, without the path', (code, expected) => {
    const thrown = Object.assign(new Error(`${code}: /home/jan/vault.json`), { code });
    const fault = diskFault(thrown, '/home/jan/vault.json');
    expect(fault.code).toBe(expected);
    expect(JSON.stringify([fault.toData(), fault.message, fault.cause])).not.toContain('/home');
  });
});
