import { createRouterClient } from '@orpc/server';
import { expect, test, vi } from 'vitest';
import { Fault } from '../../src-shared/domain/fault.ts';
import { createCheckJobs } from './check-jobs.ts';
import { createJobs } from './jobs.ts';
import { createRouter } from './router.ts';
import { fakeServices, runResultOf } from './testing/fake-services.ts';

function setup() {
  const fake = fakeServices();
  const report = vi.fn();
  const jobs = createJobs({ runs: fake.services.runs, report });
  const checkJobs = createCheckJobs({ run: fake.services.checks.run, report });
  const router = createRouter({ services: fake.services, jobs, checkJobs, host: 'loopback', report });
  const client = createRouterClient(router);
  return { ...fake, client, report };
}

const order = { connection: 'acme', dryRun: false, full: false, releaseBrake: false };

test('the state tells version, host, vault and preferences, and follows a change', async () => {
  const { client } = setup();

  expect(await client.app.state()).toEqual({
    version: '0.1.0',
    host: 'loopback',
    vault: 'open',
    protection: { kind: 'passphrase', system: null },
    language: 'en',
    colorScheme: 'auto',
  });
  expect(await client.app.setPreferences({ language: 'nl' })).toMatchObject({ language: 'nl', colorScheme: 'auto' });
});

test('unlocking gives the new state and not the passphrase', async () => {
  const { client, lock, passphrase } = setup();
  lock();

  const state = await client.app.unlock({ passphrase });

  expect(state.vault).toBe('open');
  expect(JSON.stringify(state)).not.toContain(passphrase);
});

test('a connection is listed with its last run and with the job that is going on', async () => {
  const { client, records } = setup();
  records.push({
    id: 'run-1',
    connection: 'acme',
    kind: 'full',
    direction: 'both',
    dryRun: false,
    status: 'succeeded',
    startedAt: '2026-11-23T09:00:00.000Z',
    endedAt: null,
    result: runResultOf(order, 'succeeded'),
    fault: null,
  });
  const { jobId } = await client.sync.start({ connection: 'acme' });

  expect(await client.connections.list()).toEqual([
    {
      name: 'acme',
      title: 'Acme BV',
      environment: 'test',
      participant: '12345',
      getConnector: 'Pont_Contacts',
      writeBack: 'optOutsOnly',
      sandbox: false,
      locked: true,
      configured: { afas: true, spotler: false },
      lastRun: records[0],
      stateFault: null,
      jobId,
    },
  ]);
});

test('a secret that rides along with a result does not leave', async () => {
  const { client, services, records, people } = setup();
  const stray = { token: 'stray-secret' };
  const result = { ...runResultOf(order, 'partial'), ...stray };
  Object.assign(result.run, stray);
  records.push({
    id: 'run-1',
    connection: 'acme',
    kind: 'full',
    direction: 'both',
    dryRun: false,
    status: 'partial',
    startedAt: '',
    endedAt: null,
    result,
    fault: null,
    ...stray,
  });
  const contact = { contactId: '1', name: 'A', email: null, organisation: null, code: 'c', message: 'm' };
  people.push({ ...contact, state: 'excluded', owner: 'marketer', ...stray });
  services.runs.run = async () => result;
  const { jobId } = await client.sync.start({ connection: 'acme' });
  const views = [];
  for await (const view of await client.sync.watch({ jobId })) views.push(view);

  const answers = [
    await client.history.runs({ connection: 'acme' }),
    await client.history.people({ connection: 'acme', list: 'excluded' }),
    await client.connections.list(),
    views,
  ];

  expect(views.at(-1)?.result?.run.status).toBe('partial');
  expect(JSON.stringify(answers)).not.toContain('stray-secret');
});

test('a connection whose state cannot be read is listed with the reason, and hides no other', async () => {
  const { client, services } = setup();
  services.runs.list = () => Promise.reject(new Fault('vault.dataKeyLost', { connection: 'acme' }));
  expect(await client.connections.list()).toMatchObject([
    { name: 'acme', lastRun: null, stateFault: { code: 'vault.dataKeyLost' } },
  ]);
});

test('a credential that answers with more than its hint does not leave', async () => {
  const { client, services, report } = setup();
  const view = await services.credentials.test('acme', 'spotler', new AbortController().signal);
  for (const stray of [{ secret: 'stray-secret' }, { hint: 'stray-secret' }]) {
    services.credentials.test = async () => ({ ...view, ...stray });
    const refused = await client.credentials
      .test({ connection: 'acme', side: 'spotler' })
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({ data: { code: 'internal.unexpected' } });
    expect(JSON.stringify(refused)).not.toContain('stray-secret');
  }
  expect(report).toHaveBeenCalledTimes(2);
});

test('a fault travels as code and parameters', async () => {
  const { client } = setup();
  await client.sync.start({ connection: 'acme' });

  const second = client.sync.start({ connection: 'acme' });

  await expect(second).rejects.toMatchObject({
    code: 'FAULT',
    defined: true,
    data: new Fault('run.locked', { connection: 'acme' }).toData(),
  });
});

test('an unexpected error travels without its text and is reported here', async () => {
  const { client, services, report } = setup();
  const thrown = new Error('ENOENT /home/anna/secret.json');
  services.runs.list = async () => Promise.reject(thrown);

  const refused = await client.history.runs({ connection: 'acme' }).catch((error: unknown) => error);

  expect(refused).toMatchObject({ code: 'FAULT', data: { code: 'internal.unexpected', params: {} } });
  expect(JSON.stringify(refused)).not.toContain('anna');
  expect(Reflect.get(refused as object, 'cause')).toBeUndefined();
  expect(report).toHaveBeenCalledExactlyOnceWith(thrown);
});

test('a result that breaks the contract is an unexpected error, not a wrong answer', async () => {
  const { client, services, report } = setup();
  services.people.list = async () => ({ items: [], total: -1 });

  await expect(client.history.people({ connection: 'acme', list: 'failed' })).rejects.toMatchObject({
    code: 'FAULT',
    data: { code: 'internal.unexpected' },
  });
  expect(report).toHaveBeenCalledOnce();
});

test('refused input names its path and repeats no value', async () => {
  const { client } = setup();

  const refused = await client.history
    .people({ connection: '../etc', list: 'failed' })
    .catch((error: unknown) => error);

  expect(refused).toMatchObject({ code: 'BAD_REQUEST', data: { paths: ['connection'] } });
  expect(JSON.stringify(refused)).not.toContain('etc');
});

test('a connection with a job going on is not removed and gets no other name, only another title', async () => {
  const { client, held, removed, renamed } = setup();
  const { jobId } = await client.sync.start({ connection: 'acme' });
  await expect(client.connections.remove({ name: 'acme' })).rejects.toMatchObject({ data: { code: 'run.locked' } });
  const rename = (newName: string) => client.connections.rename({ name: 'acme', newName, title: 'Acme' });
  await expect(rename('bakery')).rejects.toMatchObject({ data: { code: 'run.locked' } });
  await rename('acme');
  expect(renamed).toEqual([['acme', 'acme']]);

  await client.sync.cancel({ jobId });
  for (const run of held) run.end('cancelled');
  await vi.waitFor(async () => expect((await client.connections.list())[0]?.jobId).toBeNull());
  await client.connections.remove({ name: 'acme' });

  expect(removed).toEqual(['acme']);
});

test('a list as CSV is named after connection, list and day, in the language of the reader', async () => {
  const { client, csvs } = setup();
  csvs.push('\uFEFFContactId;Name\r\n');
  vi.useFakeTimers({ now: new Date(2026, 0, 5), toFake: ['Date'] });

  const english = await client.history.peopleCsv({ connection: 'acme', list: 'conflict' });
  await client.app.setPreferences({ language: 'nl' });
  const dutch = await client.history.peopleCsv({ connection: 'acme', list: 'conflict' });
  vi.useRealTimers();

  expect(english).toEqual({ fileName: 'acme-conflicts-2026-01-05.csv', csv: '\uFEFFContactId;Name\r\n' });
  expect(dutch.fileName).toBe('acme-conflicten-2026-01-05.csv');
});
