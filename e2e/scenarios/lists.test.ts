import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChangeItem } from '../../src-shared/domain/change.ts';
import type { ConflictItem } from '../../src-shared/domain/conflict.ts';
import type { RunResult } from '../../src-shared/domain/run.ts';
import type { WaitingItem } from '../../src-shared/domain/waiting.ts';
import { freeFields, makeWorld, type Ran, type World } from './world.ts';

/** Many starts of the program, on a machine that may be busy. */
const patience = 180_000;

let world: World;
let people: readonly number[];

beforeEach(async () => {
  world = await makeWorld({ contacts: 80, seed: 21 });
  const guid = await freeFields(world.ready);
  const document = world.connectionDocument({
    fields: [
      { afas: 'FirstName', spotler: 'firstName', direction: 'both', write: { entity: 'person', field: 'FiNm' } },
      { afas: 'LastName', spotler: 'lastName' },
      { afas: 'Phone', spotler: 'phoneNumber', direction: 'both', write: { entity: 'contact', field: 'TeNr' } },
    ],
    permissions: [
      { afas: 'Newsletter', bit: 1, direction: 'both', write: { entity: 'contact', field: guid.get('Nieuwsbrief') } },
    ],
  });
  const file = world.write('full.json', { ...document, writeBack: 'full' });
  await world.pont('connection', 'import', file, '--secrets', world.write('secrets.json', world.secrets()));
  await sync();
  people = await withNewsletter(4);
});
afterEach(() => world.close());

const json = async <T>(...args: string[]): Promise<T> => {
  const ran = await world.pont(...args, '-c', 'acme', '--json');
  expect([0, 1], ran.stdout + ran.stderr).toContain(ran.code);
  return ran.json() as T;
};
const sync = (...more: string[]): Promise<RunResult> => json('sync', ...more);
const items = async <T>(...args: string[]): Promise<T[]> => (await json<{ items: T[] }>(...args)).items;
type Row = Record<string, unknown>;
const inAfas = (contactId: number) => world.act('afas', 'contact', { contactId }) as Promise<Row>;
const inSpotler = async (contactId: number): Promise<Row> => {
  const shown = await world.act('spotler', 'contact', { externalId: String(contactId) });
  return (shown as { contact: { properties: Row } }).contact.properties;
};
const edit = (contactId: number, properties: object) =>
  world.act('spotler', 'editProfile', { externalId: String(contactId), properties });
const errorOf = (ran: Ran) => (ran.json() as { error: { code: string; message: string } }).error;
const written = ({ calls }: RunResult) => [calls.spotler.post, calls.afas.put];

/** The first contacts in Spotler that say yes to the newsletter and whose person has one contact only. */
async function withNewsletter(count: number): Promise<number[]> {
  const { items: shown } = (await world.act('spotler', 'contacts', { limit: 200 })) as {
    items: { contact: { externalId: string } }[];
  };
  const rows = await Promise.all(shown.map(({ contact }) => inAfas(Number(contact.externalId))));
  const alone = rows.filter((row) => rows.filter((other) => other['PersonNo'] === row['PersonNo']).length === 1);
  const found = alone.filter((row) => row['Newsletter'] === true && row['Blocked'] === false && row['Phone']);
  if (found.length < count) throw new Error('too few people for this scenario');
  return found.slice(0, count).map((row) => Number(row['ContactId']));
}

describe('the difference of a run', () => {
  it(
    'as a dry run saves it, is what the next run then does, per contact and field, before and after',
    async () => {
      const [named = 0, phoned = 0, left = 0] = people;
      const before = { named: await inAfas(named), phoned: await inAfas(phoned) };
      const hostile = '=HYPERLINK("http://evil.example","klik")';
      await world.act('afas', 'editPerson', {
        contactId: named,
        fields: { FirstName: 'Nieuw\u202E', LastName: hostile },
      });
      await edit(phoned, { phoneNumber: '020 1234567' });
      await world.act('spotler', 'unsubscribe', { externalId: String(left), bit: 1 });

      const file = join(world.folder, 'plan.json');
      const planned = await json<RunResult & { export: { count: number } }>('plan', '--export', file);
      const saved = JSON.parse(readFileSync(file, 'utf8')) as { run: { id: string }; items: ChangeItem[] };
      expect(saved.run.id).toBe(planned.run.id);
      expect(planned.export.count).toBe(saved.items.length);
      expect(
        saved.items.map(({ contactId, side, field, before: from, after }) => [contactId, side, field, from, after]),
      ).toEqual(
        [
          [String(named), 'spotler', 'firstName', before.named['FirstName'], 'Nieuw\u202E'],
          [String(named), 'spotler', 'lastName', before.named['LastName'], hostile],
          [String(phoned), 'afas', 'contact.TeNr', before.phoned['Phone'], '020 1234567'],
          [String(left), 'afas', expect.stringMatching(/^contact\.U/), true, false],
        ].toSorted((a, b) => Number(a[0]) - Number(b[0])),
      );
      const optOut = saved.items.find(({ contactId }) => contactId === String(left));
      expect(optOut).toMatchObject({ what: 'Newsletter', cause: 'spotler.unsubscribed', step: 'dry', kind: 'update' });

      const csv = join(world.folder, 'plan.csv');
      await json('runs', planned.run.id, '--changes', '--export', csv, '--lang', 'nl');
      const [head, ...lines] = readFileSync(csv, 'utf8').trimEnd().split('\r\n');
      expect(head).toBe('\uFEFFContactId;Naam;E-mail;Waar;Soort;Wat;Veld;Voor;Na;Oorzaak;Stand');
      expect(lines).toHaveLength(4);
      expect(lines.join('\n')).not.toMatch(/(^|[;"])=/m);
      expect(lines.join('\n')).toContain(';ja;nee;De permissie is in Spotler uitgezet.;proef');
      const text = await world.pont('runs', '-c', 'acme', planned.run.id, '--changes');
      expect(text.stdout).toContain(`${String(before.phoned['Phone'])} → 020 1234567`);
      expect(text.stdout).toContain('yes → no');
      expect(text.stdout).not.toMatch(/(?!\n)\p{Cc}|\p{Bidi_Control}/u);

      const done = await sync();
      const changed = await json<{ run: { id: string }; items: ChangeItem[] }>('runs', done.run.id, '--changes');
      expect(changed.run.id).toBe(done.run.id);
      expect(changed.items.map(({ step }) => step)).toEqual(changed.items.map(() => 'confirmed'));
      const apart = (all: readonly ChangeItem[]) => all.map(({ seq: _seq, step: _step, ...rest }) => rest);
      expect(apart(changed.items)).toEqual(apart(saved.items));

      await json('plan');
      const gone = await json<{ items: unknown[]; message: string }>(
        'runs',
        planned.run.id,
        '--changes',
        '--lang',
        'nl',
      );
      expect(gone).toMatchObject({ items: [], message: expect.stringContaining('niet meer bewaard') });
    },
    patience,
  );
});

describe('conflicts', () => {
  it(
    'are shown with their values, decided for either side, and carried out with one write each; a stale choice is void',
    async () => {
      const [named = 0, phoned = 0, stale = 0] = people;
      const before = await inAfas(named);
      await edit(named, { firstName: 'Anders' });
      await edit(phoned, { phoneNumber: '020 7654321' });
      await edit(stale, { firstName: 'Eerst' });
      const state = join(world.data, 'connections', 'acme', 'state.db');
      for (const file of [state, `${state}-wal`, `${state}-shm`]) rmSync(file, { force: true });
      expect(await sync()).toMatchObject({ conflicts: 3, toSpotler: { create: 0, update: 0 } });

      const listed = await items<ConflictItem>('conflicts');
      expect(listed.map(({ contactId }) => Number(contactId))).toEqual(
        [named, phoned, stale].toSorted((a, b) => a - b),
      );
      const ofNamed = listed.find(({ contactId }) => contactId === String(named));
      expect(ofNamed).toMatchObject({ state: 'conflict', code: 'field.conflict', owner: 'marketer' });
      expect(ofNamed?.fields).toEqual([
        {
          property: 'firstName',
          column: 'FirstName',
          why: 'field.conflict',
          base: null,
          agreed: false,
          afas: before['FirstName'],
          spotler: 'Anders',
          decided: null,
        },
      ]);

      const resolve = (...args: string[]) => world.pont('conflicts', 'resolve', '-c', 'acme', ...args);
      const refused = await resolve(String(named), '--take', 'afas', '--field', 'phoneNumber', '--json');
      expect([refused.code, errorOf(refused).code]).toEqual([2, 'conflict.noField']);
      expect(errorOf(refused).message).toContain('phoneNumber');
      expect(errorOf(await resolve('999', '--take', 'afas', '--json')).code).toBe('conflict.notFound');
      const chosen = await resolve(String(named), '--take', 'afas');
      expect(chosen.stdout).toContain(String(before['FirstName']));
      expect(chosen.stdout).toContain('it is void and the conflict stays');
      await resolve('--all', '--take', 'spotler', '--field', 'phoneNumber');
      await resolve(String(stale), '--take', 'spotler');
      const shown = await world.pont('conflicts', '-c', 'acme', '--lang', 'nl');
      expect(shown.stdout).toContain('Laatst gelijk: nooit gelijk geweest');
      expect(shown.stdout.match(/Gekozen: (AFAS|Spotler)/g)?.toSorted()).toEqual([
        'Gekozen: AFAS',
        'Gekozen: Spotler',
        'Gekozen: Spotler',
      ]);

      await edit(stale, { firstName: 'Later' });
      const done = await sync();
      expect(done).toMatchObject({ conflicts: 1, toSpotler: { update: 1 }, toAfas: { contact: 1, person: 0 } });
      expect(written(done)).toEqual([1, 1]);
      expect((await inSpotler(named))['firstName']).toBe(before['FirstName']);
      expect((await inAfas(phoned))['Phone']).toBe('020 7654321');
      const left = await items<ConflictItem>('conflicts');
      expect(left.map(({ contactId, fields }) => [contactId, fields[0]?.spotler, fields[0]?.decided])).toEqual([
        [String(stale), 'Later', null],
      ]);
      expect(written(await sync())).toEqual([0, 0]);
    },
    patience,
  );
});

describe('waiting and failed', () => {
  it(
    'somebody without external id waits with a suggestion, and whom Spotler refused is tried again',
    async () => {
      const [alike = 0, long = 0] = people;
      const { Email: email } = await inAfas(alike);
      await world.act('spotler', 'importContact', {
        properties: { email, firstName: '@SUM(1+1)', lastName: 'Import' },
      });
      await world.act('spotler', 'importContact', { properties: { email: 'nobody@nowhere.example' } });
      await world.control('PUT', '/spotler/switches', { maxStringLength: 40 });
      const name = 'Wilhelmina-Maximiliana-Alexandra-Josephine';
      await world.act('afas', 'editPerson', { contactId: long, fields: { FirstName: name } });
      expect(await sync()).toMatchObject({ waiting: 2, toSpotler: { failed: 1 }, run: { status: 'partial' } });

      const waiting = await items<WaitingItem>('waiting');
      expect(waiting.map(({ contactId, code, owner }) => [contactId, code, owner])).toEqual([
        [null, 'contact.waiting', 'marketer'],
        [null, 'contact.waiting', 'marketer'],
      ]);
      const found = waiting.find((one) => one.email === email);
      expect(found?.suggestions.map(({ contactId }) => contactId)).toContain(String(alike));
      expect(found?.message).toContain(String(alike));
      const other = waiting.find((one) => one.email === 'nobody@nowhere.example');
      expect(other).toMatchObject({ suggestions: [], message: expect.stringContaining('Add the person in AFAS') });
      const csv = join(world.folder, 'waiting.csv');
      await json('waiting', '--export', csv, '--lang', 'nl');
      expect(readFileSync(csv, 'utf8')).toContain("'@SUM(1+1) Import");
      expect(readFileSync(csv, 'utf8')).toContain('Voeg de persoon in AFAS toe');

      const failed = await items<{ contactId: string; message: string }>('failed');
      expect(failed.map(({ contactId }) => contactId)).toEqual([String(long)]);
      const wrong = await world.pont('retry', '-c', 'acme', String(long), String(alike), '--json');
      expect([wrong.code, errorOf(wrong).code]).toEqual([2, 'retry.notFailed']);
      expect(errorOf(wrong).message).toContain(String(alike));
      const again = await world.pont('retry', '-c', 'acme', '--json');
      expect(again.code).toBe(1);
      expect(again.json()).toMatchObject({ run: { dryRun: false }, toSpotler: { failed: 1, update: 0 } });

      await world.control('PUT', '/spotler/switches', { maxStringLength: 65_535 });
      const mended = await world.pont('retry', '-c', 'acme', String(long), '--json');
      expect(mended.code).toBe(0);
      expect(mended.json()).toMatchObject({ toSpotler: { failed: 0, update: 1 } });
      expect((await inSpotler(long))['firstName']).toBe(name);
      const runs = (await items('runs')).length;
      expect(await json('retry')).toEqual({ items: [] });
      expect(await items('runs')).toHaveLength(runs);
    },
    patience,
  );
});
