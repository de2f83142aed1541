import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Connection, connectionFile } from '../../../src-shared/domain/connection.ts';
import { connectionFiles, type ConnectionFiles } from '../../store/connection-files.ts';
import { fileLock } from '../../store/index.ts';
import { dataKey } from '../../vault/data-key.ts';
import { createVault } from '../../vault/index.ts';
import type { ProtectedVault } from '../../vault/port.ts';
import { readSecrets, writeSecrets } from '../../vault/secrets.ts';
import { systemKeys } from '../../vault/system-keys.ts';
import { fakeSafeStorage } from '../../vault/testing/fake-safe-storage.ts';
import { openState } from '../link.ts';
import { manageConnections } from './index.ts';
import { settleRenames } from './rename.ts';

const spotler = { key: 'spotler-key', secret: 'spotler-secret' };

function acme(change: Partial<Connection> = {}): Connection {
  return {
    ...connectionFile.parse({
      version: 1,
      name: 'acme',
      title: 'Acme BV',
      afas: {
        participant: '12345',
        environment: 'production',
        authentication: 'token',
        getConnector: 'Pont_Contacts',
        columns: { contactId: 'ContactId', personNo: 'PersonNo', organisationId: 'OrganisationId', email: 'Email' },
      },
      writeBack: 'full',
    }),
    ...change,
  };
}

let folder: string;
let files: ConnectionFiles;
let vault: ProtectedVault;
let storage: ReturnType<typeof fakeSafeStorage>['state'];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pont-connections-'));
  files = connectionFiles(folder);
  const fake = fakeSafeStorage();
  storage = fake.state;
  vault = createVault({ file: join(folder, 'vault.json'), keys: await systemKeys(fake.safeStorage, 'linux') });
  files.save(acme());
  await writeSecrets(vault, 'acme', { spotler });
});
afterEach(() => rmSync(folder, { recursive: true }));

const manage = () =>
  manageConnections({
    files,
    vault,
    isSandbox: ({ name }) => name === 'sandbox',
    async withState(name, use) {
      const store = await openState(name, files, vault);
      try {
        return use(store);
      } finally {
        store.close();
      }
    },
  });

const inFolder = (name: string): string => join(files.folder(name), 'run.lock');

describe('a rename', () => {
  it('takes folder, secrets and data key along, and leaves nothing under the old name', async () => {
    const key = await dataKey(vault, 'acme');
    (await openState('acme', files, vault)).close();

    await manage().rename('acme', 'bakery', 'Bakery BV');

    expect(files.list()).toMatchObject([{ name: 'bakery', title: 'Bakery BV' }]);
    expect(await readSecrets(vault, 'bakery')).toEqual({ spotler });
    expect(await dataKey(vault, 'bakery')).toEqual(key);
    expect(vault.ids().filter((id) => id.includes('acme'))).toEqual([]);
    expect(readdirSync(files.folder('bakery'))).toEqual(expect.arrayContaining(['connection.json', 'state.db']));
    (await openState('bakery', files, vault)).close();
    expect(files.unfinishedRenames()).toEqual([]);
  });

  it('of the title alone leaves the name, also while a run is going on', async () => {
    const lock = fileLock(inFolder('acme')).take();
    await manage().rename('acme', 'acme', 'Acme Nederland BV');
    lock?.release();
    expect(files.get('acme').title).toBe('Acme Nederland BV');
  });

  it('waits for no run: it is refused and changes nothing', async () => {
    const lock = fileLock(inFolder('acme')).take();
    await expect(manage().rename('acme', 'bakery', 'Bakery BV')).rejects.toMatchObject({ code: 'run.locked' });
    lock?.release();
    expect(files.list()).toMatchObject([{ name: 'acme', title: 'Acme BV' }]);
    expect(vault.ids()).toEqual(['acme/spotler']);
  });

  it('to a name that is taken is refused and changes neither', async () => {
    files.save(acme({ name: 'bakery', title: 'Bakery BV' }));
    await expect(manage().rename('acme', 'bakery', 'Other')).rejects.toMatchObject({ code: 'connection.nameTaken' });
    expect(files.list().map(({ title }) => title)).toEqual(['Acme BV', 'Bakery BV']);
  });

  it('with a secret that does not open is refused: it would be lost on the way', async () => {
    storage.locked = true;
    await expect(manage().rename('acme', 'bakery', 'Bakery BV')).rejects.toMatchObject({
      code: 'vault.entryUnreadable',
    });
    storage.locked = false;
    expect(files.list()).toMatchObject([{ name: 'acme', title: 'Acme BV' }]);
    expect(await readSecrets(vault, 'acme')).toEqual({ spotler });
    expect(files.unfinishedRenames()).toEqual([]);
  });

  it('that was ended before the folder moved is taken back at the next start', async () => {
    files.beginRename({ from: 'acme', to: 'bakery' });
    await writeSecrets(vault, 'bakery', { spotler });

    await settleRenames({ files, vault });

    expect(files.list()).toMatchObject([{ name: 'acme' }]);
    expect(vault.ids()).toEqual(['acme/spotler']);
  });

  it('that was ended after the folder moved works at once, and is completed at the next start', async () => {
    files.beginRename({ from: 'acme', to: 'bakery' });
    await writeSecrets(vault, 'bakery', { spotler });
    files.move({ from: 'acme', to: 'bakery' });
    expect(files.get('bakery').name).toBe('bakery');

    await settleRenames({ files, vault });

    expect(vault.ids()).toEqual(['bakery/spotler']);
    expect(files.unfinishedRenames()).toEqual([]);
  });
});

describe('a duplicate', () => {
  it('has the settings, and neither secrets nor state; of Spotler only opt-outs go back', async () => {
    (await openState('acme', files, vault)).close();
    await manage().duplicate('acme', 'bakery', 'Bakery BV');

    expect(files.get('bakery')).toEqual(acme({ name: 'bakery', title: 'Bakery BV', writeBack: 'optOutsOnly' }));
    expect(readdirSync(files.folder('bakery'))).toEqual(['connection.json']);
    expect(await readSecrets(vault, 'bakery')).toEqual({});
  });

  it('under a name that is taken is refused', async () => {
    await expect(manage().duplicate('acme', 'acme', 'Acme')).rejects.toMatchObject({ code: 'connection.nameTaken' });
  });

  it('of the practice customer is refused', async () => {
    files.save(acme({ name: 'sandbox' }));
    await expect(manage().duplicate('sandbox', 'bakery', 'B')).rejects.toMatchObject({
      code: 'connection.practiceFixed',
    });
  });
});

describe('a file', () => {
  const text = JSON.stringify(acme());

  it('that was exported comes back the same, under a name that is free', async () => {
    const { json } = await manage().export('acme');
    expect(await manage().inspect(json)).toMatchObject({ found: { name: 'acme', taken: true }, problems: [] });
    await expect(manage().import(json, 'a.json', 'acme')).rejects.toMatchObject({ code: 'connection.nameTaken' });
    await manage().import(json, 'a.json', 'bakery');
    expect(files.get('bakery')).toEqual(acme({ name: 'bakery' }));
  });

  it.each([
    ['no JSON', '{', [{ path: '/', kind: 'notJson', detail: '' }]],
    [
      'a key too many',
      text.replace('"title"', '"secret":"x","title"'),
      [{ path: 'secret', kind: 'unknownKey', detail: '' }],
    ],
    [
      'a value missing',
      text.replace('"personNo":"PersonNo",', ''),
      [{ path: 'afas.columns.personNo', kind: 'missing', detail: '' }],
    ],
    ['another type', text.replace('"Acme BV"', '12'), [{ path: 'title', kind: 'type', detail: 'string' }]],
    [
      'no choice',
      text.replace('"production"', '"live"'),
      [{ path: 'afas.environment', kind: 'choice', detail: 'production | test | accept' }],
    ],
    [
      'a field that never returns',
      JSON.stringify(
        Object.assign(acme(), {
          fields: [{ afas: 'City', spotler: 'city', direction: 'both', write: { entity: 'person', field: 'Rs' } }],
        }),
      ),
      [{ path: 'fields.0.write', kind: 'rule', detail: 'write.neverToAfas' }],
    ],
  ])('with %s is told by its path, and nothing is kept of it', async (_, content, problems) => {
    expect(await manage().inspect(content)).toEqual({ found: null, problems });
    await expect(manage().import(content, 'a.json', 'bakery')).rejects.toMatchObject({ kind: 'usage' });
    expect(readdirSync(join(folder, 'connections'))).toEqual(['acme']);
  });
});

describe('removing', () => {
  it('takes file, state, secrets and data key, and says beforehand how much that is', async () => {
    (await openState('acme', files, vault)).close();
    expect(await manage().data('acme')).toEqual({ runs: 0, ledgerLines: 0 });
    await manage().remove('acme');
    expect([files.list(), vault.ids(), existsSync(files.folder('acme'))]).toEqual([[], [], false]);
  });

  it('is refused while a run is going on', async () => {
    const lock = fileLock(inFolder('acme')).take();
    await expect(manage().remove('acme')).rejects.toMatchObject({ code: 'run.locked' });
    lock?.release();
    expect(vault.ids()).toEqual(['acme/spotler']);
  });

  it('works also when the state cannot be read any more', async () => {
    (await openState('acme', files, vault)).close();
    storage.key = 'second';
    await expect(openState('acme', files, vault)).rejects.toMatchObject({ code: 'vault.dataKeyLost' });
    expect(await manage().data('acme')).toEqual({ runs: null, ledgerLines: null });
    await manage().remove('acme');
    expect([files.list(), vault.ids()]).toEqual([[], []]);
  });
});

it('state without its data key is not opened with another one', async () => {
  (await openState('acme', files, vault)).close();
  await vault.forget('data_key/acme');
  await expect(openState('acme', files, vault)).rejects.toMatchObject({ code: 'vault.dataKeyLost' });
  expect(vault.ids()).toEqual(['acme/spotler']);
});

it('a folder without a connection in it keeps its name', () => {
  mkdirSync(files.folder('bakery'));
  expect(files.has('bakery')).toBe(false);
  writeFileSync(join(files.folder('bakery'), 'draft.json'), '{}');
  expect(files.has('bakery')).toBe(true);
});
