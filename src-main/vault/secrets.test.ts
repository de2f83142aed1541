import { describe, expect, it } from 'vitest';
import { Fault } from '../../src-shared/domain/fault.ts';
import { dataKey } from './data-key.ts';
import type { Vault } from './port.ts';
import { copySecrets, forgetSecrets, hints, readSecrets, writeSecrets } from './secrets.ts';

function inMemory(entries = new Map<string, string>()): Vault {
  return {
    state: () => 'open',
    unlock: () => Promise.resolve(),
    read: (id) => Promise.resolve(entries.get(id) ?? null),
    write: async (id, secret) => void entries.set(id, secret),
    writeOnce: async (id, secret) => entries.get(id) ?? (entries.set(id, secret), secret),
    forget: async (id) => void entries.delete(id),
    ids: () => [...entries.keys()],
    setAt: (id) => (entries.has(id) ? '2026-11-23T09:00:00.000Z' : null),
  };
}

const token = '<token><version>1</version><data>0123456789ABCDEF</data></token>';
const spotler = { key: 'spotler-key', secret: 'spotler-secret' };

describe('the secrets of a connection', () => {
  it('come back as they were entered, one side at a time', async () => {
    const vault = inMemory();
    expect(await readSecrets(vault, 'acme')).toEqual({});
    await writeSecrets(vault, 'acme', { afas: { token } });
    await writeSecrets(vault, 'acme', { spotler });
    expect(await readSecrets(vault, 'acme')).toEqual({ afas: { token }, spotler });
    expect(vault.ids()).toEqual(['acme/afas', 'acme/spotler']);
    expect(await readSecrets(vault, 'other')).toEqual({});
  });

  it('are replaced as a whole per side', async () => {
    const vault = inMemory();
    await writeSecrets(vault, 'acme', { afas: { token } });
    await writeSecrets(vault, 'acme', { afas: { clientId: 'id', clientSecret: 'secret' } });
    expect(await readSecrets(vault, 'acme')).toEqual({ afas: { clientId: 'id', clientSecret: 'secret' } });
  });

  it.each(['{"token":12}', 'geheim', '"geheim"', 'null'])(
    'in another form (%s) are a fault that does not tell them',
    async (text) => {
      const vault = inMemory(new Map([['acme/afas', text]]));
      const fault: unknown = await readSecrets(vault, 'acme').catch((thrown: unknown) => thrown);
      expect(fault).toMatchObject({ code: 'vault.secretUnreadable', params: { id: 'acme/afas' } });
      expect(fault instanceof Fault && fault.cause).toBeUndefined();
    },
  );

  it('are forgotten with the data key, and those of others are not', async () => {
    const vault = inMemory();
    for (const name of ['acme', 'acme-2']) {
      await writeSecrets(vault, name, { afas: { token }, spotler });
      await dataKey(vault, name);
    }
    await forgetSecrets(vault, 'acme');
    expect(vault.ids()).toHaveLength(3);
    expect(vault.ids().every((id) => id.includes('acme-2'))).toBe(true);
  });
});

it('secrets and data key get another name, and the old name keeps them until it is forgotten', async () => {
  const vault = inMemory();
  await writeSecrets(vault, 'acme', { afas: { token }, spotler });
  await writeSecrets(vault, 'acme-2', { spotler: { key: 'other', secret: 'other' } });
  const key = await dataKey(vault, 'acme');

  await copySecrets(vault, 'acme', 'bakery');

  expect(await readSecrets(vault, 'bakery')).toEqual({ afas: { token }, spotler });
  expect(await dataKey(vault, 'bakery')).toEqual(key);
  expect(await readSecrets(vault, 'acme')).toEqual({ afas: { token }, spotler });
  expect(vault.ids().filter((id) => id.includes('acme-2'))).toEqual(['acme-2/spotler']);
});

describe('hints', () => {
  it('show three characters by which the secret is recognised', () => {
    expect(hints({ afas: { token }, spotler })).toEqual({ afas: 'DEF', spotler: 'key' });
    expect(hints({ afas: { clientId: 'client-id-123', clientSecret: 'x' } })).toEqual({ afas: '123', spotler: null });
    expect(hints({ afas: { token: '0123456789XYZ' } })).toEqual({ afas: 'XYZ', spotler: null });
  });

  it('show four of a long one', () => {
    expect(hints({ afas: { token: token.replace('0123', '0123'.repeat(10)) } })).toEqual({
      afas: 'CDEF',
      spotler: null,
    });
  });

  it('show nothing of a short one', () => {
    expect(hints({ afas: { token: 'abc' }, spotler: { key: '1234567', secret: 'x' } })).toEqual({
      afas: null,
      spotler: null,
    });
  });
});

describe('the data key of a connection', () => {
  it('is 32 random bytes, made once', async () => {
    const vault = inMemory();
    const [one, two] = await Promise.all([dataKey(vault, 'acme'), dataKey(vault, 'acme')]);
    expect(one).toHaveLength(32);
    expect(two).toEqual(one);
    expect(await dataKey(vault, 'acme')).toEqual(one);
    expect(await dataKey(vault, 'other')).not.toEqual(one);
  });

  it('is never confused with the secrets of a connection that is called data-key', async () => {
    const vault = inMemory();
    await dataKey(vault, 'afas');
    expect(await readSecrets(vault, 'data-key')).toEqual({});
  });

  it('that does not open, or is gone while there is sealed data, is lost and not made anew', async () => {
    const vault = inMemory();
    const closed: Vault = {
      ...vault,
      read: (id) => Promise.reject(new Fault('vault.entryUnreadable', { id, file: 'vault.json' })),
    };
    await expect(dataKey(closed, 'acme')).rejects.toMatchObject({ code: 'vault.dataKeyLost' });
    await expect(dataKey(vault, 'acme', () => true)).rejects.toMatchObject({ code: 'vault.dataKeyLost' });
    expect(vault.ids()).toEqual([]);
  });

  it('that is damaged is not replaced', async () => {
    const vault = inMemory();
    await dataKey(vault, 'acme');
    const [id = ''] = vault.ids();
    await vault.write(id, 'c2hvcnQ=');
    await expect(dataKey(vault, 'acme')).rejects.toMatchObject({ code: 'vault.dataKeyDamaged' });
    expect(await vault.read(id)).toBe('c2hvcnQ=');
  });
});
