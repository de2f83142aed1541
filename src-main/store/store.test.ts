import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlannedContact } from '../engine/store-port.ts';
import { createSeal } from '../vault/seal.ts';
import { connectionFiles } from './connection-files.ts';
import { fileLock, openStore, type Store } from './index.ts';
import { readConnection, readSecretsFile } from './read-connection.ts';

const seal = createSeal(randomBytes(32));
let folder: string;
let file: string;
const open: Store[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pont-store-'));
  file = join(folder, 'state.db');
});
afterEach(() => {
  for (const store of open.splice(0)) store.close();
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

function openIt(): Store {
  const store = openStore(file, seal);
  open.push(store);
  return store;
}

const planned = (id: string, create = true): PlannedContact => ({
  afas: {
    id,
    personNo: '10',
    type: 'PRS',
    organisationId: '1',
    email: `geheim-${id}@example.nl`,
    blocked: false,
    changedOn: null,
    fields: { firstName: 'Geheimpje' },
    bits: {},
  },
  afasPrint: `a${id}`,
  spotlerPrint: `s${id}`,
  address: `address-${id}`,
  mailed: null,
  plan: {
    state: 'inSync',
    code: null,
    afasChange: null,
    change: {
      create,
      properties: { firstName: 'Geheimpje' },
      bits: [],
      was: { fields: {}, bits: {} },
      changedOn: null,
      lifts: [],
      raise: false,
      mailable: { before: false, after: false },
    },
    base: { fields: { firstName: 'Geheimpje' }, bits: {}, held: [] },
    open: false,
    notes: [],
    conflicts: [],
    optOuts: [],
    lifts: [],
    unwritten: [],
  },
});
const run = { run: 'r1', dryRun: false, settles: true, at: 0 };
const confirmAll = (store: Store): void => store.confirm('r1', store.planned('r1', 'change', 10), 0);

describe('journal', () => {
  it('leaves a contact as it was until its write is confirmed', () => {
    const store = openIt();
    store.keepPage(run, [planned('1')]);
    const [line] = store.planned('r1', 'change', 10);
    expect(store.contact('1')).toBeNull();
    store.markSent([line?.seq ?? 0]);
    expect(store.contact('1')).toBeNull();
    store.confirm('r1', line ? [line] : [], 0);
    expect(store.contact('1')).toMatchObject({ afasPrint: 'a1', spotlerPrint: 's1', inSpotler: true, state: 'inSync' });
    expect(store.contact('1')?.base()).toEqual({ fields: { firstName: 'Geheimpje' }, bits: {}, held: [] });
  });

  it('tells after a restart what was sent and not confirmed, and drops what was never sent', () => {
    const first = openIt();
    first.keepPage(run, [planned('1'), planned('2')]);
    first.markSent([1]);
    const second = openIt();
    expect(second.unconfirmed().map(({ contactId }) => contactId)).toEqual(['1']);
    second.dropUnsent();
    expect(second.planned('r1', 'change', 10)).toEqual([]);
    expect(second.unconfirmed()).toHaveLength(1);
  });

  it('plans again what was marked as sent and then was not', () => {
    const store = openIt();
    store.keepPage(run, [planned('1'), planned('2')]);
    store.markSent([1, 2]);
    store.markUnsent([2]);
    expect(store.unconfirmed().map(({ contactId }) => contactId)).toEqual(['1']);
    expect(store.planned('r1', 'change', 10).map(({ contactId }) => contactId)).toEqual(['2']);
  });

  it('parks a refused contact with the reason, and the words of the other side stay sealed', () => {
    const store = openIt();
    store.keepPage(run, [planned('1')]);
    store.park(1, 'spotler.PROPERTY_INVALID', 'postalCode: geheime waarde');
    const [row] = store.inState('failed');
    expect(row).toMatchObject({ contactId: '1', code: 'spotler.PROPERTY_INVALID', said: 'postalCode: geheime waarde' });
    expect(store.contact('1')).toMatchObject({ state: 'failed', inSpotler: false });
  });

  it('keeps nothing of a dry run but its lines', () => {
    const store = openIt();
    const excluded = {
      ...planned('2'),
      plan: { ...planned('2').plan, change: null, base: null, state: 'excluded', code: 'contact.noEmail' },
    } as const;
    store.keepPage({ ...run, dryRun: true }, [planned('1'), excluded]);
    expect(store.contact('2')).toBeNull();
    expect(store.planned('r1', 'change', 10)).toEqual([]);
  });
});

describe('state file', () => {
  it('holds no personal value in plain text', () => {
    const store = openIt();
    store.keepPage(run, [planned('1')]);
    confirmAll(store);
    const view = { fields: { firstName: 'Geheimpje' }, bits: {}, mailable: null, changedAt: null };
    store.hear([{ contactId: '9', view }]);
    store.wait([{ key: 'k', view, address: store.addressPrint('geheim-1@example.nl') }]);
    for (const name of readdirSync(folder)) {
      expect(readFileSync(join(folder, name)).toString('latin1')).not.toMatch(/Geheimpje|geheim-1@/);
    }
  });

  it.each([
    ['store.damaged', () => writeFileSync(file, 'not a database, but long enough to be looked at as one'.repeat(20))],
    ['store.foreign', () => new DatabaseSync(file).exec('CREATE TABLE t (a)')],
    ['store.newer', () => (openStore(file, seal).close(), new DatabaseSync(file).exec('PRAGMA user_version = 999'))],
  ])('names %s and leaves the file as it is', (code, make) => {
    make();
    const before = readFileSync(file);
    expect(() => openStore(file, seal)).toThrow(code);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('names a folder that is not there', () => {
    expect(() => openStore(join(folder, 'nowhere', 'state.db'), seal)).toThrow('store.unreachable');
  });

  it('counts contacts that a full read no longer shows, and forgets those that were only listed', () => {
    const store = openIt();
    store.keepPage(run, [planned('1'), planned('2')]);
    confirmAll(store);
    const excluded = {
      ...planned('3'),
      plan: { ...planned('3').plan, change: null, base: null, state: 'excluded', code: 'contact.noEmail' },
    } as const;
    store.keepPage(run, [excluded]);
    store.startSeeing();
    expect(store.see(['1', '1'])).toBe(1);
    expect(store.unseenInSpotler()).toBe(1);
    store.forgetUnseen();
    expect(store.unseenInSpotler()).toBe(0);
    expect(store.contact('2')).not.toBeNull();
    expect(store.contact('3')).toBeNull();
  });
});

describe('lock', () => {
  it('is held by one at a time and free after release', () => {
    const lock = fileLock(join(folder, 'run.lock'));
    const held = lock.take();
    expect(held).not.toBeNull();
    expect(lock.take()).toBeNull();
    held?.release();
    const again = lock.take();
    expect(again).not.toBeNull();
    again?.release();
  });
});

describe('connection files', () => {
  const minimal = {
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
  };
  const problems = (change: object): string => {
    try {
      readConnection(JSON.stringify({ ...minimal, ...change }), 'acme.json');
      return '';
    } catch (thrown) {
      return String((thrown as { params?: { problems?: string } }).params?.problems);
    }
  };

  it('fills in the defaults that protect people', () => {
    const connection = readConnection(JSON.stringify(minimal), 'acme.json');
    expect(connection).toMatchObject({ writeBack: 'optOutsOnly', brakes: { optIn: 25, optOut: 500, vanish: '2%' } });
  });

  it.each([
    ['tpyo: unknown key', { tpyo: 1 }],
    [
      'afas.baseUrl: baseUrl.notAllowed',
      { afas: { ...minimal.afas, baseUrl: 'http://evil.example/ProfitRestServices' } },
    ],
    ['afas.baseUrl: baseUrl.notAllowed', { afas: { ...minimal.afas, baseUrl: 'https://afas.online.evil.example/' } }],
    ['spotler.baseUrl: baseUrl.notAllowed', { spotler: { baseUrl: 'http://restapi.mailplus.nl/integrationservice' } }],
    ['fields.0.write: write.missing', { fields: [{ afas: 'A', spotler: 'a', direction: 'both' }] }],
    [
      'fields.0.write: write.neverToAfas',
      { fields: [{ afas: 'A', spotler: 'a', direction: 'both', write: { entity: 'organisation', field: 'Nm' } }] },
    ],
    [
      'permissions.1.bit: bit.mappedTwice',
      { permissions: [1, 1].map((bit) => ({ afas: 'N', bit, direction: 'toSpotler' })) },
    ],
    ['fields.0.spotler: spotler.reserved', { fields: [{ afas: 'A', spotler: 'externalId' }] }],
  ])('refuses with %s', (problem, change) => {
    expect(problems(change)).toContain(problem);
  });

  it('takes the vendors and the loopback address as base URL', () => {
    for (const baseUrl of [
      'http://127.0.0.1:4101/12345/rest/ProfitRestServices',
      'https://12345.rest.afas.online/ProfitRestServices',
    ]) {
      expect(problems({ afas: { ...minimal.afas, baseUrl } })).toBe('');
    }
  });

  it('names places of a secrets file, never its values', () => {
    expect(() => readSecretsFile('{"spotler":{"key":"k"},"afas":{"tokn":"hunter2"}}', 's.json')).toThrow(
      expect.objectContaining({
        code: 'secrets.invalid',
        params: { problems: expect.not.stringContaining('hunter2') },
      }),
    );
  });

  it('refuses a name that could leave the folder, and says which there are', () => {
    const files = connectionFiles(folder);
    files.save(readConnection(JSON.stringify(minimal), 'acme.json'));
    for (const name of ['../acme', '/etc', 'nobody']) expect(() => files.get(name)).toThrow('connection.unknown');
    expect(files.list().map(({ name }) => name)).toEqual(['acme']);
  });
});
