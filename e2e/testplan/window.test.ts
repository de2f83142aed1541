import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SessionView } from '../../src-shared/contract/test-plan.ts';
import { createCheckJobs } from '../../src-main/api/check-jobs.ts';
import { createJobs } from '../../src-main/api/jobs.ts';
import { createRouter } from '../../src-main/api/router.ts';
import { compose } from '../../src-main/hosts/compose.ts';

const sandboxProgram = fileURLToPath(new URL('../../src-sandbox/main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'pont-window-plan-'));
const printed: string[] = [];
const composed = compose({
  dataFolder: folder,
  language: 'en',
  sandboxProgram,
  version: '0.1.0',
  printToPdf: async (html) => {
    printed.push(html);
    return Buffer.from('%PDF-1.7');
  },
});
const report = (thrown: unknown): void => console.error(thrown);
const jobs = createJobs({ runs: composed.services.runs, report });
const checkJobs = createCheckJobs({ run: composed.services.checks.run, report });
const client = createRouterClient(
  createRouter({ services: composed.services, jobs, checkJobs, host: 'loopback', report }),
);
const connection = 'sandbox';

beforeAll(async () => {
  await client.app.unlock({ passphrase: 'correct horse' });
  await client.connections.addSandbox({ contacts: 40 });
});
afterAll(async () => {
  await jobs.close();
  await checkJobs.close();
  await composed.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Follows a session to its end; gives every look at it. */
async function follow(sessionId: string): Promise<SessionView[]> {
  const looks: SessionView[] = [];
  for await (const look of await client.testPlan.watch({ connection, sessionId })) looks.push(look);
  return looks;
}

describe('the test plan in the window', () => {
  it('before the first session: thirty cases, and canaries that the practice environment offers', async () => {
    const overview = await client.testPlan.overview({ connection });
    expect(overview.cases).toHaveLength(30);
    expect(overview).toMatchObject({
      canaries: { state: 'unchecked' },
      session: null,
      live: false,
      owesCleanUp: false,
    });
    const checked = await client.testPlan.verifyCanaries({ connection });
    expect(checked).toMatchObject({ state: 'verified', fault: null });
    expect(checked.canaries).toHaveLength(12);
    expect(checked.canaries[0]).toMatchObject({ name: 'Kanarie 01 Proef01', email: 'kanarie01@pont-test.example' });
  });

  it('a session is watched to its end; evidence is asked for from where the window was', async () => {
    const { sessionId } = await client.testPlan.start({ connection, only: ['T09', 'T10'], by: 'Anna' });
    await expect(client.testPlan.start({ connection })).rejects.toMatchObject({ data: { code: 'run.locked' } });
    const looks = await follow(sessionId);
    expect(looks.some(({ cases }) => cases.some(({ status }) => status === 'running'))).toBe(true);
    expect(looks.at(-1)).toMatchObject({ state: 'ended', by: 'Anna', practice: true, instruction: null, fault: null });
    const [t09] = looks.at(-1)?.cases ?? [];
    expect(t09).toMatchObject({ id: 'T09', status: 'pass', promisedMs: 900_000 });
    const all = await client.testPlan.evidence({ connection, sessionId, caseId: 'T09' });
    expect(all.evidence).toHaveLength(t09?.evidenceCount ?? -1);
    const rest = await client.testPlan.evidence({ connection, sessionId, caseId: 'T09', after: 3 });
    expect(rest.evidence).toEqual(all.evidence.slice(3));
    // A window that was reloaded still gets it.
    expect(await follow(sessionId)).toMatchObject([{ state: 'ended' }]);
    expect(await client.testPlan.overview({ connection })).toMatchObject({ live: false, session: { id: sessionId } });
  });

  it('one case is run once more, sessions are listed, and two of them stand side by side', async () => {
    const resumed = await client.testPlan.resume({ connection, only: ['T09'] });
    await follow(resumed.sessionId);
    const { sessionId } = await client.testPlan.start({ connection, only: ['T10', 'T23'] });
    await follow(sessionId);
    const history = await client.testPlan.history({ connection });
    expect(history.map(({ passed }) => passed)).toEqual([2, 2]);
    const { cases, before, now } = await client.testPlan.compare({ connection, sessionId });
    expect(cases.map(({ id, change }) => `${id} ${change}`)).toEqual(['T09 gone', 'T10 same', 'T23 new']);
    expect([before?.id, now.id]).toEqual([resumed.sessionId, sessionId]);
    await expect(client.testPlan.resume({ connection })).rejects.toMatchObject({
      data: { code: 'testplan.nothingToResume' },
    });
  });

  it('the report comes as one file, and as PDF where the host can print', async () => {
    const sessionId = (await client.testPlan.history({ connection }))[0]?.id ?? '';
    const asked = { connection, sessionId, language: 'nl' } as const;
    const html = await client.testPlan.report({ ...asked, format: 'html' });
    expect(html.fileName).toMatch(/^sandbox-testrapport-\d{4}-\d\d-\d\d\.html$/);
    expect(html.content).toContain(html.hash);
    const json = await client.testPlan.report({ ...asked, format: 'json' });
    expect(JSON.parse(json.content)).toMatchObject({ hash: html.hash, session: { id: sessionId } });
    const pdf = await client.testPlan.reportPdf(asked);
    expect(Buffer.from(pdf.base64, 'base64').toString()).toBe('%PDF-1.7');
    expect(printed).toEqual([html.content]);
    const unknown = client.testPlan.report({ ...asked, sessionId: 'nobody', format: 'html' });
    await expect(unknown).rejects.toMatchObject({ data: { code: 'testplan.sessionUnknown' } });
  });

  it('paused, it says so and can be taken up again', async () => {
    const { sessionId } = await client.testPlan.start({ connection, only: ['T18', 'T28'] });
    await client.testPlan.pause({ connection, sessionId });
    expect((await follow(sessionId)).at(-1)).toMatchObject({ id: sessionId, state: 'paused' });
    const again = await client.testPlan.resume({ connection });
    expect(again.sessionId).toBe(sessionId);
    const last = (await follow(sessionId)).at(-1);
    expect(last?.cases.map(({ status }) => status)).toEqual(['pass', 'pass']);
  });

  it('a connection keeps which contacts are its canaries, and a wrong one is refused with the reason', async () => {
    const { setting } = await client.testPlan.verifyCanaries({ connection });
    if (setting === null) throw new Error('the practice environment offers no canaries');
    expect(await client.testPlan.setCanaries({ connection, setting })).toMatchObject({ state: 'verified' });
    const wrong = { ...setting, contactIds: [...setting.contactIds, '1001'] };
    expect(await client.testPlan.setCanaries({ connection, setting: wrong })).toMatchObject({
      state: 'refused',
      canaries: [],
      fault: { owner: 'partner' },
    });
    expect(await client.testPlan.setCanaries({ connection, setting: null })).toMatchObject({ state: 'verified' });
  });
});
