import { createRouterClient } from '@orpc/server';
import { expect, test, vi } from 'vitest';
import type { CheckFinding } from '../../src-shared/domain/check.ts';
import { Fault } from '../../src-shared/domain/fault.ts';
import { createCheckJobs } from './check-jobs.ts';
import { createJobs } from './jobs.ts';
import { createRouter } from './router.ts';
import type { CheckKept } from './services.ts';
import { fakeServices } from './testing/fake-services.ts';

function setup() {
  const fake = fakeServices();
  const report = vi.fn();
  const jobs = createJobs({ runs: fake.services.runs, report });
  const checkJobs = createCheckJobs({ run: fake.services.checks.run, report, pause: async () => undefined });
  const router = createRouter({ services: fake.services, jobs, checkJobs, host: 'loopback', report });
  return { ...fake, checkJobs, client: createRouterClient(router), report };
}

async function collect<T>(views: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const view of views) all.push(view);
  return all;
}

const subject = { connection: 'acme' };
const sentences = { title: 'T', detail: 'D', remedy: '' };
const finding = (id: string): CheckFinding => ({
  id,
  status: 'pass',
  severity: 'warn',
  owner: 'partner',
  menu: [],
  waitsFor: [],
  people: [],
  nl: sentences,
  en: sentences,
});
const kept = (): CheckKept & { closed: boolean } => ({
  closed: false,
  name: 'acme',
  people: ({ offset, limit }) => ({ items: [], total: offset + limit }),
  peopleCsv: (lists) => lists.join(),
  todo: ({ format, owners }) => `${format} ${owners.join()}`,
  close() {
    this.closed = true;
  },
});

test('a check job streams each verdict as it comes, then keeps its people', async () => {
  const { client, heldChecks } = setup();
  const { jobId } = await client.checks.start({ subject, only: ['A01', 'A13'] });
  const views = await client.checks.watch({ jobId });
  expect((await views.next()).value).toMatchObject({ state: 'running', findings: [], only: ['A01', 'A13'] });
  await expect(client.checks.people({ jobId, lists: ['noEmail'] })).rejects.toMatchObject({
    data: { code: 'checks.unknown' },
  });

  heldChecks[0]?.watch.onFinding(finding('A01'));
  expect((await views.next()).value).toMatchObject({ findings: [{ id: 'A01' }] });
  heldChecks[0]?.watch.onProgress({ afas: { done: 500, total: 1_000 }, spotler: null });
  expect((await views.next()).value).toMatchObject({ progress: { afas: { done: 500, total: 1_000 } } });
  heldChecks[0]?.end(kept());

  expect((await views.next()).value).toMatchObject({ state: 'ended', fault: null });
  expect(await client.checks.people({ jobId, lists: ['noEmail'], offset: 10, limit: 5 })).toEqual({
    items: [],
    total: 15,
  });
  expect((await client.checks.peopleCsv({ jobId, lists: ['twice'] })).fileName).toMatch(/^acme-contacts-.*\.csv$/);
  expect(await client.checks.todo({ jobId, format: 'text' })).toMatchObject({ content: 'text afasAdmin' });
});

test('a cancelled job keeps the verdicts that were there, and nobody’s data', async () => {
  const { client, heldChecks } = setup();
  const { jobId } = await client.checks.start({ subject });
  heldChecks[0]?.watch.onFinding(finding('A01'));

  await client.checks.cancel({ jobId });

  expect(heldChecks[0]?.signal.aborted).toBe(true);
  heldChecks[0]?.fail(new Fault('checks.cancelled'));
  const views = await collect(await client.checks.watch({ jobId }));
  expect(views.at(-1)).toMatchObject({
    state: 'ended',
    findings: [{ id: 'A01' }],
    fault: { code: 'checks.cancelled', kind: 'cancelled' },
  });
  await expect(client.checks.todo({ jobId, format: 'html' })).rejects.toMatchObject({
    data: { code: 'checks.unknown' },
  });
});

test('closing cancels what goes on and lets go of what ended jobs kept', async () => {
  const { client, heldChecks, checkJobs } = setup();
  await client.checks.start({ subject });
  const keeps = kept();
  heldChecks[0]?.end(keeps);
  await client.checks.start({ subject: { draft: 'd1' } });
  const closing = checkJobs.close();
  heldChecks[1]?.fail(new Fault('checks.cancelled'));

  await closing;

  expect(heldChecks[1]?.signal.aborted).toBe(true);
  expect(keeps.closed).toBe(true);
  await expect(client.checks.start({ subject })).rejects.toMatchObject({ data: { code: 'checks.cancelled' } });
});

test('what ends a job and is no fault is reported here, and not told', async () => {
  const { client, heldChecks, report } = setup();
  const { jobId } = await client.checks.start({ subject });
  const thrown = new Error('secret-7d1');
  heldChecks[0]?.fail(thrown);

  const views = await collect(await client.checks.watch({ jobId }));

  expect(report).toHaveBeenCalledWith(thrown);
  expect(JSON.stringify(views)).not.toContain('secret-7d1');
});

test('what the contract does not name cannot travel along', async () => {
  const { client, heldChecks } = setup();
  const { jobId } = await client.checks.start({ subject });
  const talkative = { ...finding('A01'), token: 'secret-7d1', nl: { ...sentences, token: 'secret-7d1' } };
  heldChecks[0]?.watch.onFinding(talkative);
  const person = {
    contactId: '1',
    name: 'Jan',
    email: null,
    organisation: null,
    code: 'contact.noEmail',
    owner: 'partner' as const,
    message: '',
  };
  const items = [{ ...person, token: 'secret-7d1' }];
  heldChecks[0]?.end({ ...kept(), people: () => ({ items, total: 1 }) });

  const views = await collect(await client.checks.watch({ jobId }));

  expect(views.at(-1)).toMatchObject({ findings: [{ id: 'A01' }] });
  const people = await client.checks.people({ jobId, lists: ['noEmail'] });
  expect(people.items).toEqual([person]);
  expect(JSON.stringify(views)).not.toContain('secret-7d1');
});

test('only the newest outcomes are kept', async () => {
  const { client, heldChecks } = setup();
  const first = await client.checks.start({ subject });
  const oldest = kept();
  heldChecks[0]?.end(oldest);
  for (let index = 1; index <= 9; index += 1) {
    const { jobId } = await client.checks.start({ subject });
    heldChecks[index]?.end(kept());
    await collect(await client.checks.watch({ jobId }));
  }
  expect(oldest.closed).toBe(true);
  await expect(client.checks.people({ jobId: first.jobId, lists: ['twice'] })).rejects.toMatchObject({
    data: { code: 'checks.unknown' },
  });
});
