import { readFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { sandboxConnection } from '../src-main/hosts/sandbox-customer.ts';
import { expect, test } from './fixtures.ts';
import { connectionsPage } from './pages/connections.ts';
import { testPlanPage } from './pages/test-plan.ts';
import { chooseDark, chooseLanguage } from './pages/top-bar.ts';
import { freeFields, makeWorld } from './scenarios/world.ts';
import { words } from './words.ts';

/** No finding of any level, and nothing that has to be scrolled sideways. */
async function expectSound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
    [],
  );
  // As text: these tests know no DOM types.
  const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect(overflow).toBe(0);
}

test('a few cases with the keyboard, in Dutch: chosen, run, looked into, run again, compared, reported', async ({
  appUnderTest: { page },
}) => {
  const plan = testPlanPage(page, 'nl');
  const { keyboard } = page;
  await page.setViewportSize({ width: 900, height: 800 });
  await chooseLanguage(page, 'nl');
  await connectionsPage(page, 'nl').addPractice.click();
  await expect(plan.tab).toBeVisible();
  await plan.tab.focus();
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/c\/[a-z-]+\/test$/);
  await expect(plan.choose('T30')).toBeChecked();
  await expectSound(page);

  await test.step('the practice customer marks its canaries itself', async () => {
    await plan.canaries.verify.focus();
    await keyboard.press('Enter');
    await expect(plan.canaries.verified).toBeVisible();
  });

  await test.step('three cases', async () => {
    await plan.all.focus();
    await keyboard.press('Space');
    await expect(plan.start).toBeDisabled();
    for (const id of ['T01', 'T06', 'T23']) {
      await plan.choose(id).focus();
      await keyboard.press('Space');
    }
    await plan.by.focus();
    await keyboard.insertText('Anna de Vries');
    await plan.start.focus();
    await keyboard.press('Enter');
    await expect(plan.going).toBeVisible();
    for (const id of ['T01', 'T06', 'T23']) await expect(plan.verdict(id, 'pass')).toBeVisible();
    await expect(plan.going).toBeHidden();
  });

  await test.step('values of both sides, before and after', async () => {
    await plan.evidence('T06').focus();
    await keyboard.press('Enter');
    await expect(plan.values).toBeVisible();
    await page.setViewportSize({ width: 640, height: 800 });
    await expectSound(page);
    await chooseDark(page, 'nl');
    await expectSound(page);
    await page.setViewportSize({ width: 900, height: 800 });
  });

  await test.step('one of them again, and a second session beside the first', async () => {
    await plan.by.fill('Anna de Vries en Bram Bos');
    await plan.rerun('T01').focus();
    await keyboard.press('Enter');
    const sessions = page.getByRole('region', { name: words('nl', 'plan.history') });
    await expect(sessions.getByText('Anna de Vries en Bram Bos')).toHaveCount(1);
    await expect(plan.verdict('T01', 'pass')).toBeVisible();
    await expect(plan.verdict('T06', 'pass')).toBeVisible();
    await plan.choose('T06').uncheck();
    await plan.start.focus();
    await keyboard.press('Enter');
    await expect(sessions.getByText(words('nl', 'plan.state.ended'), { exact: true })).toHaveCount(2);
    const compare = page.getByRole('button', { name: /^Vergelijk met de vorige/ });
    await expect(compare).toHaveCount(2);
    await compare.first().focus();
    await keyboard.press('Enter');
    await expect(page.getByText(words('nl', 'plan.sameConfiguration'))).toBeVisible();
    await expect(page.getByText(words('nl', 'plan.change.gone'), { exact: true })).toBeVisible();
    await expectSound(page);
  });

  await test.step('the report, as files', async () => {
    const saved = async (format: 'html' | 'json') => {
      const waiting = page.waitForEvent('download');
      await plan[format].focus();
      await keyboard.press('Enter');
      const download = await waiting;
      expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${format}$`));
      return readFile(await download.path(), 'utf8');
    };
    const html = await saved('html');
    expect(html).toContain('Anna de Vries');
    expect(html).toContain('Handtekening');
    const { hash } = JSON.parse(await saved('json')) as { hash: string };
    expect(html).toContain(hash);
    await expect(page.getByText(hash)).toBeVisible();
  });
});

/** AFAS of a sandbox as a real one shows itself: it does not say that nobody is there but a sandbox. */
async function asReal(baseUrl: string): Promise<{ url: string; close: () => void }> {
  const { hostname, port } = new URL(baseUrl);
  const server = createServer((asked, answer) => {
    if (asked.url?.startsWith('/sandbox') === true) return answer.writeHead(404).end();
    const { method, headers, url: path } = asked;
    const passed = request({ hostname, port, path, method, headers }, (said) => {
      answer.writeHead(said.statusCode ?? 502, said.headers);
      said.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    return asked.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = baseUrl.replace(`:${port}`, `:${(server.address() as AddressInfo).port}`);
  return { url, close: () => server.close() };
}

test('at a customer: canaries are marked, somebody is told what to do, and it is noticed without a click', async ({
  appUnderTest: { page, dataFolder },
  passphrase,
}) => {
  const world = await makeWorld({ contacts: 60, seed: 5 });
  const real = await asReal(world.ready.afas.baseUrl);
  try {
    const practice = sandboxConnection(world.ready, 'en', await freeFields(world.ready));
    const document = { ...practice, name: 'acme', title: 'Acme BV', afas: { ...practice.afas, baseUrl: real.url } };
    const file = world.write('connection.json', document);
    const args = ['connection', 'import', file, '--secrets', world.write('secrets.json', world.secrets())];
    const environment = { PONT_DATA: dataFolder, PONT_PASSPHRASE: passphrase ?? '' };
    expect((await world.finish(world.start(args, environment))).code).toBe(0);
    const marked = (await world.act('afas', 'markCanaries')) as {
      organisationId: string;
      contactIds: string[];
      emailDomain: string;
    };
    const [contactId = ''] = marked.contactIds;

    const plan = testPlanPage(page, 'en');
    await page.setViewportSize({ width: 900, height: 800 });
    await page.reload();
    await connectionsPage(page, 'en').open('Acme BV').click();
    await plan.tab.click();

    await test.step('a contact of somebody real is refused, and so is what is no setting', async () => {
      await plan.canaries.edit.click();
      await plan.canaries.save.click();
      await expect(plan.canaries.organisation).toHaveAccessibleDescription(/at most 20 characters/);
      await plan.canaries.organisation.fill(marked.organisationId);
      await plan.canaries.contacts.fill([...marked.contactIds, '1000'].join('\n'));
      await plan.canaries.domain.fill(marked.emailDomain);
      await plan.canaries.save.click();
      await expect(plan.canaries.refused).toBeVisible();
      await expect(page.getByRole('alert')).toContainText('1000');
      await expectSound(page);
    });

    await test.step('the canaries alone are accepted', async () => {
      await page.getByRole('button', { name: words('en', 'plan.canaries.change'), exact: true }).click();
      await plan.canaries.contacts.fill(marked.contactIds.join(', '));
      await plan.canaries.save.click();
      await expect(plan.canaries.verified).toBeVisible();
    });

    await plan.all.uncheck();
    await plan.choose('T10').check();
    await plan.start.click();
    await expect(plan.waiting).toBeVisible();
    await expect(page.getByText(/^Unsubscribe contact/)).toContainText(contactId);
    await expect(plan.verdict('T10', 'waiting')).toBeVisible();
    await expectSound(page);
    await chooseDark(page, 'en');
    await expectSound(page);

    await test.step('paused and taken up again', async () => {
      await plan.pause.click();
      await plan.resume.click();
      await expect(plan.waiting).toBeVisible();
    });

    await world.act('spotler', 'unsubscribe', { externalId: contactId, bit: 1 });
    await expect(plan.verdict('T10', 'pass')).toBeVisible();
    await expect(plan.waiting).toBeHidden();
    await expect(plan.going).toBeHidden();
    await plan.evidence('T10').click();
    await expect(plan.values).toBeVisible();
    await expect(page.getByText(/\(by a person/)).toBeVisible();
    await expectSound(page);
  } finally {
    real.close();
    await world.close();
  }
});
