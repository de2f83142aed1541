import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DraftView } from '../../src-shared/contract/setup.ts';
import type { SetupStep } from '../../src-shared/domain/setup/step.ts';
import { createCheckJobs } from '../../src-main/api/check-jobs.ts';
import { createJobs } from '../../src-main/api/jobs.ts';
import { createRouter } from '../../src-main/api/router.ts';
import { compose } from '../../src-main/hosts/compose.ts';
import { makeWorld, type World } from './world.ts';

let world: World;
let folder: string;
/** Everything a window got. */
let received: string[];

/** The engine as a window has it, over its contract; a second one on the same folder is Pont after a kill. */
function openPont() {
  const composed = compose({
    dataFolder: folder,
    language: 'en',
    sandboxProgram: fileURLToPath(new URL('../../src-sandbox/main.ts', import.meta.url)),
    version: '0.0.0',
  });
  const unexpected: unknown[] = [];
  const report = (thrown: unknown) => unexpected.push(thrown);
  const jobs = createJobs({ runs: composed.services.runs, report });
  const checkJobs = createCheckJobs({ run: composed.services.checks.run, report });
  const router = createRouter({ services: composed.services, jobs, checkJobs, host: 'loopback', report });
  const client = createRouterClient(router, {
    interceptors: [
      async ({ next }) => {
        const answer: unknown = await next();
        received.push(JSON.stringify(answer) ?? '');
        return answer;
      },
    ],
  });
  return { client, services: composed.services, unexpected, close: composed.close };
}
type Pont = ReturnType<typeof openPont>;

beforeEach(async () => {
  world = await makeWorld({ contacts: 120, seed: 7 });
  folder = mkdtempSync(join(tmpdir(), 'pont-setup-'));
  received = [];
});
afterEach(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
  const { afas, spotler } = world.ready;
  const data = /<data>(\w+)/.exec(afas.token)?.[1] ?? afas.token;
  const secrets = [data, afas.clientSecret, spotler.key, spotler.secret];
  expect(secrets.filter((secret) => received.some((answer) => answer.includes(secret)))).toEqual([]);
  expect(received.length).toBeGreaterThan(0);
});

async function unlocked(): Promise<Pont> {
  const pont = openPont();
  await pont.client.app.unlock({ passphrase: 'correct horse' });
  return pont;
}

const stateOf = (view: DraftView, step: SetupStep) => view.steps.find((one) => one.step === step)?.state;

async function connected(pont: Pont, token = world.ready.afas.token): Promise<DraftView> {
  const { setup } = pont.client;
  const { id: draft } = await setup.start({});
  await setup.save({ draft, patch: { change: { step: 'customer', answers: { title: 'Acme BV', name: 'acme' } } } });
  await setup.afas.paste({ draft, text: `O12345AA\n${token}` });
  const afas = { step: 'afas' as const, answers: { baseUrl: world.ready.afas.baseUrl } };
  await setup.save({ draft, patch: { change: afas } });
  await setup.afas.connect({ draft });
  await setup.afas.choose({ draft, getConnector: 'Pont_Contacts' });
  const { key, secret } = world.ready.spotler;
  await setup.credentials.set({ draft, credential: { kind: 'spotler', key, secret } });
  const spotler = {
    step: 'spotler' as const,
    answers: { baseUrl: world.ready.spotler.baseUrl, dedup: 'externalId' as const },
  };
  await setup.save({ draft, patch: { change: spotler } });
  await setup.spotler.connect({ draft });
  return checked(pont, draft);
}

/** Runs every check on the draft to its end. */
async function checked({ client }: Pont, draft: string): Promise<DraftView> {
  const { jobId } = await client.checks.start({ subject: { draft } });
  for await (const _ of await client.checks.watch({ jobId }));
  return client.setup.get({ draft });
}

/** Takes every suggestion, as somebody who agrees with all of them. */
async function mapped(pont: Pont, draft: string): Promise<DraftView> {
  const { setup } = pont.client;
  const { suggestions } = await setup.fields.suggest({ draft });
  const fields = suggestions.map(({ afas, spotler, direction, write }) => ({
    afas,
    spotler,
    direction,
    ...(write ? { write: { entity: write.entity, field: write.field } } : {}),
  }));
  await setup.save({ draft, patch: { change: { step: 'fields', answers: { fields } }, confirm: 'fields' } });
  const permissions = (await setup.permissions.suggest({ draft })).suggestions.map(({ afas, bit, write }) => ({
    afas,
    bit,
    ...(write ? { write: { entity: write.entity, field: write.field } } : { direction: 'toSpotler' as const }),
  }));
  return setup.save({
    draft,
    patch: { change: { step: 'permissions', answers: { permissions } }, confirm: 'permissions' },
  });
}

async function dryRun(pont: Pont, draft: string): Promise<DraftView> {
  const { jobId } = await pont.client.setup.dryRun.start({ draft });
  expect(await pont.client.setup.dryRun.job({ draft })).toEqual({ jobId });
  let last = null;
  for await (const view of await pont.client.sync.watch({ jobId })) last = view;
  expect(last?.fault).toBeNull();
  expect(await pont.client.setup.dryRun.job({ draft })).toEqual({ jobId: null });
  return pont.client.setup.get({ draft });
}

describe('setting up', () => {
  it('goes from two keys to a running connection', async () => {
    const pont = await unlocked();
    const { setup } = pont.client;
    let view = await connected(pont);
    const draft = view.id;
    expect(view.seen.afas).toMatchObject({ environmentFits: 'yes', appName: expect.any(String) });
    expect(view.connection.afas.columns).toMatchObject({
      contactId: 'ContactId',
      personNo: 'PersonNo',
      organisationId: 'OrganisationId',
      email: 'Email',
      blocked: 'Blocked',
      changedOn: ['ContactChangedOn', 'PersonChangedOn', 'OrganisationChangedOn'],
    });
    for (const step of ['customer', 'afas', 'spotler', 'requirements'] as const)
      expect(stateOf(view, step)).toBe('done');
    expect(stateOf(view, 'dryRun')).toBe('blocked');

    view = await mapped(pont, draft);
    expect(view.connection.fields).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          afas: 'FirstName',
          spotler: 'firstName',
          direction: 'both',
          write: { entity: 'person', field: 'FiNm' },
        }),
        expect.objectContaining({ afas: 'Company', spotler: 'organisation', direction: 'toSpotler' }),
        expect.objectContaining({ afas: 'PostalCode', spotler: 'postalCode', direction: 'toSpotler' }),
        expect.objectContaining({ afas: 'Segment', spotler: 'segment', direction: 'toSpotler' }),
      ]),
    );
    expect(view.connection.permissions.map(({ afas, bit }) => [afas, bit])).toEqual([
      ['Newsletter', 1],
      ['ProductNews', 2],
      ['Events', 4],
    ]);
    expect(stateOf(view, 'dryRun')).toBe('todo');
    await expect(setup.goLive({ draft })).rejects.toMatchObject({ data: { code: 'setup.notReady' } });

    view = await dryRun(pont, draft);
    expect(view.mayGoLive).toBe(false);
    const report = await setup.dryRun.report({ draft });
    expect(report).toMatchObject({ current: true, result: { run: { dryRun: true, status: 'succeeded' } } });
    const counts = Object.fromEntries(report?.lists.map(({ list, count }) => [list, count]) ?? []);
    const { toSpotler, mailability, conflicts } = report?.result ?? {};
    expect(counts).toMatchObject({
      create: toSpotler?.create,
      excluded: toSpotler?.excluded,
      becomesMailable: mailability?.becomeMailable,
      becomesUnmailable: mailability?.becomeUnmailable,
      conflict: conflicts,
      all: report?.result.read.afasRows,
    });
    expect(counts['becomesMailable']).toBeGreaterThan(20);
    const names = await setup.dryRun.people({ draft, list: 'becomesMailable', limit: 200 });
    expect(names.total).toBe(counts['becomesMailable']);
    expect(names.items.every(({ why, differences }) => why.length > 0 && differences.length > 0)).toBe(true);
    const someone = names.items[0];
    const found = await setup.dryRun.people({ draft, list: 'all', search: someone?.email ?? '-' });
    expect(found.items.map(({ contactId }) => contactId)).toContain(someone?.contactId);
    const excluded = await setup.dryRun.people({ draft, list: 'excluded' });
    expect(excluded.items.every(({ why }) => why[0]?.code.startsWith('contact.'))).toBe(true);
    expect((await setup.dryRun.csv({ draft, list: 'excluded' })).csv.split('\r\n').length).toBeGreaterThan(
      excluded.total,
    );

    view = await setup.dryRun.seen({ draft, fingerprint: report?.fingerprint ?? '' });
    expect(view.mayGoLive).toBe(true);
    const timing = { step: 'goLive' as const, answers: { schedule: { everyMinutes: 30 } } };
    expect((await setup.save({ draft, patch: { change: timing } })).mayGoLive).toBe(true);
    const level = { step: 'goLive' as const, answers: { writeBack: 'full' as const } };
    expect((await setup.save({ draft, patch: { change: level } })).mayGoLive).toBe(false);
    await setup.save({ draft, patch: { change: { step: 'goLive', answers: { writeBack: null } } } });

    expect(await setup.goLive({ draft })).toEqual({ name: 'acme' });
    expect(await setup.list()).toEqual([]);
    expect(existsSync(join(folder, 'drafts', draft))).toBe(false);
    expect(await pont.client.schedule.get({ connection: 'acme' })).toMatchObject({ automatic: true, everyMinutes: 30 });
    expect(await pont.services.schedule.due()).toEqual(['acme']);
    const { jobId } = await pont.client.sync.start({ connection: 'acme' });
    let last = null;
    for await (const seen of await pont.client.sync.watch({ jobId })) last = seen;
    expect(last?.result?.toSpotler.create).toBe(counts['create']);
    expect(await pont.services.schedule.due()).toEqual([]);
    expect(pont.unexpected).toEqual([]);
  }, 60_000);

  it('survives a kill at any step, and keeps what is wrong with a sentence beside it', async () => {
    let pont = await unlocked();
    const { id: draft } = await pont.client.setup.start({});
    const nonsense = ['', 'x', '12345; DROP TABLE', '<script>alert(1)</script>', '\u0000', 'é'.repeat(2_000)];
    for (const text of nonsense) {
      const answers = { title: text, name: text };
      let view = await pont.client.setup.save({ draft, patch: { change: { step: 'customer', answers } } });
      expect(view.connection.title).toBe(text);
      view = await pont.client.setup.save({
        draft,
        patch: { change: { step: 'afas', answers: { participant: text, columns: { email: text } } }, at: 'afas' },
      });
      expect(view.steps.find(({ step }) => step === 'afas')?.issues.map(({ path }) => path.join('.'))).toContain(
        'afas.participant',
      );
      pont = await unlocked();
      expect(await pont.client.setup.get({ draft })).toMatchObject({
        at: 'afas',
        connection: { afas: { participant: text } },
      });
    }
    const huge = 'x'.repeat(2_001);
    const refused = pont.client.setup.save({
      draft,
      patch: { change: { step: 'customer', answers: { title: huge } } },
    });
    await expect(refused).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      data: { paths: ['patch.change.answers.title'] },
    });
    expect((await pont.client.setup.get({ draft })).connection.title).toBe(nonsense.at(-1));
    await pont.client.setup.discard({ draft });
    await expect(pont.client.setup.get({ draft })).rejects.toMatchObject({ data: { code: 'setup.draftUnknown' } });
    writeFileSync(join(folder, 'drafts', 'draft-abcdefgh'), 'no folder');
    expect(await pont.client.setup.list()).toEqual([]);
    expect(pont.unexpected).toEqual([]);
  });

  it('says at the step when a side lets go half-way, and goes on once it is back', async () => {
    const pont = await unlocked();
    const { setup } = pont.client;
    const { id: draft } = await connected(pont);
    for (const side of ['afas', 'spotler'] as const) {
      const connect = () => setup[side].connect({ draft });
      await world.control('POST', `/${side}/faults`, { kind: 'status', status: 401, times: 'unlimited' });
      await expect(connect()).rejects.toMatchObject({ code: 'FAULT', data: { kind: 'credentials' } });
      let view = await setup.get({ draft });
      expect(stateOf(view, side)).toBe('attention');
      expect(view.trouble[side]?.fault.kind).toBe('credentials');
      expect(view.seen[side]).not.toBeNull();
      await world.control('DELETE', `/${side}/faults`);
      view = await connect();
      expect([stateOf(view, side), view.trouble[side]]).toEqual(['done', null]);
    }
  }, 120_000);

  it('shows shapes of values until somebody asks, and nothing of people or secrets in its file', async () => {
    const pont = await unlocked();
    const { setup } = pont.client;
    const { id: draft } = await connected(pont);
    const look = await setup.afas.look({ draft, getConnector: 'Pont_Contacts' });
    const open = await setup.afas.look({ draft, getConnector: 'Pont_Contacts', reveal: true });
    const email = look.columns.findIndex(({ id }) => id === 'Email');
    const addresses = open.rows.map((row) => row[email]).filter((one) => typeof one === 'string');
    expect(look.rows).toHaveLength(5);
    expect(addresses.length).toBeGreaterThan(0);
    expect(look.rows.every((row) => row[email] === null || /^[xX9@.\-_…+]+$/.test(String(row[email])))).toBe(true);
    const samples = await setup.fields.samples({ draft, reveal: true });
    expect(samples.people[0]?.columns['Email']).toBe(open.rows[0]?.[email]);

    await mapped(pont, draft);
    await dryRun(pont, draft);
    const { token } = world.ready.afas;
    const { key, secret } = world.ready.spotler;
    const data = /<data>(\w+)/.exec(token)?.[1] ?? token;
    const kept = filesUnder(folder)
      .map((file) => readFileSync(file, 'latin1'))
      .join('\n');
    for (const text of [data, key, secret, ...addresses.map(String)]) expect(kept).not.toContain(text);
    const shown = JSON.stringify([
      await setup.get({ draft }),
      await setup.list(),
      await setup.dryRun.report({ draft }),
    ]);
    for (const text of [data, key, secret]) expect(shown).not.toContain(text);
  }, 60_000);

  it('changes a connection through a draft: its state stays alone, versions tell what changed', async () => {
    const pont = await unlocked();
    const { setup } = pont.client;
    const { id: first } = await connected(pont);
    await mapped(pont, first);
    const once = await dryRun(pont, first);
    await setup.dryRun.seen({ draft: first, fingerprint: once.fingerprint ?? '' });
    await setup.goLive({ draft: first, automatic: false });
    const { jobId } = await pont.client.sync.start({ connection: 'acme' });
    for await (const _ of await pont.client.sync.watch({ jobId }));

    const { id: draft } = await setup.start({ of: 'acme' });
    await setup.afas.connect({ draft });
    await setup.afas.choose({ draft, getConnector: 'Pont_Contacts' });
    await setup.spotler.connect({ draft });
    const view = await checked(pont, draft);
    const fields = view.connection.fields.filter(({ spotler }) => spotler !== 'street');
    await setup.save({ draft, patch: { change: { step: 'fields', answers: { fields } } } });
    const before = await pont.client.history.runs({ connection: 'acme' });
    const changed = await dryRun(pont, draft);
    expect(await pont.client.history.runs({ connection: 'acme' })).toEqual(before);
    const report = await setup.dryRun.report({ draft });
    // Everybody is in Spotler by now: nothing is new, and a property that is no longer mapped is left alone.
    expect(report?.result.toSpotler).toMatchObject({ create: 0, update: 0 });
    const lists = Object.fromEntries(report?.lists.map(({ list, count }) => [list, count]) ?? []);
    expect((lists['unchanged'] ?? 0) + (lists['excluded'] ?? 0)).toBe(lists['all']);
    await setup.dryRun.seen({ draft, fingerprint: changed.fingerprint ?? '' });
    await setup.goLive({ draft, automatic: false });

    const versions = await setup.versions.list({ connection: 'acme' });
    expect(versions.map(({ version, cause, changes }) => [version, cause, changes])).toEqual([
      [2, 'change', 1],
      [1, 'goLive', 0],
    ]);
    expect(await setup.versions.differences({ connection: 'acme', from: 1, to: 2 })).toEqual([
      { place: 'fields.street', step: 'fields', before: 'Street → street', after: null },
    ]);
    const restored = await setup.start({ of: 'acme', version: 1 });
    expect(restored.connection.fields.map(({ spotler }) => spotler)).toContain('street');
    expect(restored.credentials).toMatchObject({ afas: { configured: true }, spotler: { configured: true } });
  }, 90_000);
});

describe('the practice customer', () => {
  it('is set up from nothing, and can go on after Pont was closed half-way', async () => {
    let pont = await unlocked();
    const view = await pont.client.setup.start({ practice: true });
    const { id: draft } = view;
    expect(view.credentials).toMatchObject({ afas: { configured: true }, spotler: { configured: true } });
    expect(view.connection.afas.getConnector).toBeUndefined();
    expect((await pont.client.setup.afas.connect({ draft })).seen.afas?.environmentFits).toBe('yes');
    await pont.close();

    pont = await unlocked();
    await pont.client.setup.afas.connect({ draft });
    await pont.client.setup.afas.choose({ draft, getConnector: 'Pont_Contacts' });
    await pont.client.setup.spotler.connect({ draft });
    await checked(pont, draft);
    const ready = await mapped(pont, draft);
    expect(ready.steps.filter(({ state }) => state === 'attention')).toEqual([]);
    const seen = await dryRun(pont, draft);
    expect((await pont.client.setup.dryRun.seen({ draft, fingerprint: seen.fingerprint ?? '' })).mayGoLive).toBe(true);
    expect(await pont.client.setup.goLive({ draft, automatic: false })).toEqual({ name: 'sandbox' });
    await pont.close();
  });
});

function filesUnder(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
