import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { expectSound } from './accessibility.ts';
import { expect, test } from './fixtures.ts';
import { connectionsPage } from './pages/connections.ts';
import { managePage } from './pages/manage.ts';
import { syncPage } from './pages/sync.ts';
import { chooseDark, chooseLanguage } from './pages/top-bar.ts';
import { words } from './words.ts';

test.use({ contacts: 60 });

/** Everything that the page holds where a script could read it. */
async function heldIn(page: Page): Promise<string> {
  return page.evaluate(`[
    document.documentElement.outerHTML,
    ...Array.from(document.querySelectorAll('input'), ({ value }) => value),
    JSON.stringify({ ...localStorage, ...sessionStorage }),
  ].join()`);
}

test('a credential is replaced, tested and forgotten with the keyboard alone, and never shown again', async ({
  appUnderTest: { page },
  customer,
}) => {
  const { afas, spotler } = customer.ready;
  const manage = managePage(page, 'en');
  const { keyboard } = page;
  await connectionsPage(page, 'en').open('Acme BV').focus();
  await keyboard.press('Enter');
  await manage.tab.focus();
  await keyboard.press('Enter');
  const card = manage.credential('AFAS');
  await expect(card.replace).toBeVisible();
  await expectSound(page);

  await test.step('what is no token says so beside the form, and is cleared', async () => {
    await card.replace.focus();
    await keyboard.press('Enter');
    await expect(card.field('credentials.token')).toBeFocused();
    await expectSound(page);
    await keyboard.press('Enter');
    await expect(card.field('credentials.token')).toHaveAccessibleDescription(/Fill this in/);
    await keyboard.insertText('no token at all');
    await keyboard.press('Enter');
    await expect(card.card.getByRole('alert')).toContainText('afas.tokenUnreadable');
    await expect(card.field('credentials.token')).toHaveValue('');
    await expectSound(page);
  });

  await test.step('a token in base64 is kept, tested and known by its end', async () => {
    await keyboard.insertText(Buffer.from(afas.token).toString('base64'));
    await keyboard.press('Enter');
    await expect(card.passed).toBeVisible();
    await expect(card.replace).toBeFocused();
    await expect(card.card).toContainText('O12345AA');
    const data = /<data>(.*)<\/data>/.exec(afas.token)?.[1] ?? '';
    await expect(card.card).toContainText(`…${data.slice(-4)}`);
    const held = await heldIn(page);
    for (const secret of [data, Buffer.from(afas.token).toString('base64')]) expect(held).not.toContain(secret);
    await expectSound(page);
  });

  await test.step('a wrong secret is a verdict with its cause and remedy', async () => {
    const other = manage.credential('Spotler');
    await other.replace.focus();
    await keyboard.press('Enter');
    await keyboard.insertText(spotler.key);
    await other.field('credentials.secret').focus();
    await keyboard.insertText('wrong-secret');
    await keyboard.press('Enter');
    await expect(other.card).toContainText('spotler.credentials');
    expect(await heldIn(page)).not.toContain('wrong-secret');
    await expectSound(page);
  });

  await test.step('forgetting asks first, and says what it means', async () => {
    await card.forget.focus();
    await keyboard.press('Enter');
    await expect(manage.dialog.all).toContainText('the token or client stays valid');
    await expectSound(page);
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await expect(card.enter).toBeVisible();
    await expect(page.getByText(words('en', 'connections.noCredentials'))).toBeVisible();
    await expectSound(page);
  });
});

for (const language of ['nl', 'en'] as const) {
  test(`a connection is duplicated, renamed, exported, imported and removed, in ${language}`, async ({
    appUnderTest: { page },
    customer,
  }) => {
    await page.setViewportSize({ width: 900, height: 800 });
    await chooseLanguage(page, language);
    const connections = connectionsPage(page, language);
    const manage = managePage(page, language);
    const sync = syncPage(page, language);
    await connections.open('Acme BV').click();
    await sync.start.click();
    await expect(sync.lastRun).toBeVisible();
    await manage.tab.click();

    await test.step('duplicate: a name of its own, and no credentials', async () => {
      await manage.duplicate.click();
      await expect(manage.dialog.name).toHaveValue('acme-2');
      await manage.dialog.name.fill('acme');
      await manage.dialog.duplicate.click();
      await expect(manage.dialog.name).toHaveAccessibleDescription(new RegExp(words(language, 'manage.nameTaken')));
      await expectSound(page);
      await manage.dialog.name.fill('bakery');
      await manage.dialog.duplicate.click();
      await expect(page).toHaveURL(/#\/c\/bakery\/manage$/);
      await expect(manage.credential('AFAS').enter).toBeVisible();
      await expect(manage.name).toHaveValue('bakery');
    });

    await test.step('rename: title and name, and the address follows', async () => {
      await manage.title.fill('Bakkerij De Korenaar');
      await manage.name.fill('De Korenaar');
      await manage.rename.click();
      await expect(manage.name).toHaveAccessibleDescription(new RegExp(words(language, 'manage.nameWrong')));
      await manage.name.fill('korenaar');
      await manage.rename.click();
      await expect(page).toHaveURL(/#\/c\/korenaar\/manage$/);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Bakkerij De Korenaar');
      await expectSound(page);
    });

    const exported = await test.step('export: no secrets in it', async () => {
      const waiting = page.waitForEvent('download');
      await manage.export.click();
      const saved = await waiting;
      expect(saved.suggestedFilename()).toBe('korenaar.connection.json');
      return readFile(await saved.path(), 'utf8');
    });
    expect(JSON.parse(exported)).toMatchObject({ name: 'korenaar', writeBack: 'optOutsOnly' });

    await test.step('import: a file that is wrong is told place by place, a right one is shown first', async () => {
      await page.getByRole('link', { name: words(language, 'connections.title') }).click();
      const choose = page.locator('input[type="file"]');
      const file = (text: string) => ({ name: 'klant.json', mimeType: 'application/json', buffer: Buffer.from(text) });
      const wrong = JSON.parse(exported) as { afas: { environment: string; token?: string } };
      wrong.afas.environment = 'live';
      wrong.afas.token = 'x';
      await choose.setInputFiles(file(JSON.stringify(wrong)));
      const alert = page.getByRole('alert');
      await expect(alert).toContainText('afas.environment');
      await expect(alert).toContainText('production | test | accept');
      await expect(alert).toContainText('afas.token');
      await expectSound(page);
      const locked = { ...(JSON.parse(exported) as { afas: object }), spotler: {} };
      locked.afas = { ...locked.afas, environment: 'test' };
      await choose.setInputFiles(file(JSON.stringify({ ...locked, title: 'Testomgeving' })));
      await expect(page.getByLabel(words(language, 'import.as'))).toHaveValue('korenaar-2');
      await expectSound(page);
      await page.getByRole('button', { name: words(language, 'import.submit'), exact: true }).click();
      await expect(page).toHaveURL(/#\/c\/korenaar-2\/manage$/);
      await expect(page.getByText(words(language, 'connections.locked'))).toBeVisible();
      await expectSound(page);
    });

    await test.step('search the list', async () => {
      await page.getByRole('link', { name: words(language, 'connections.title') }).click();
      await expectSound(page);
      await page.getByRole('searchbox').fill(words(language, 'environment.production'));
      await expect(connections.open('Testomgeving')).toBeHidden();
      await expect(connections.open('Acme BV')).toBeVisible();
      await page.getByRole('searchbox').fill('zzz');
      await expect(page.getByText(words(language, 'connections.noHit'))).toBeVisible();
      await page.getByRole('searchbox').fill('');
    });

    await test.step('remove: says what goes, offers the ledger, asks for the name', async () => {
      await connections.open('Acme BV').click();
      await manage.tab.click();
      await chooseDark(page, language);
      await expectSound(page);
      await manage.remove.click();
      await expect(manage.dialog.ledger).toBeVisible();
      await expect(manage.dialog.remove).toBeDisabled();
      await expectSound(page);
      const waiting = page.waitForEvent('download');
      await manage.dialog.ledger.click();
      const ledger = await readFile(await (await waiting).path(), 'utf8');
      expect(ledger.trim().split('\n').length).toBeGreaterThan(10);
      await manage.dialog.typed('acme').fill('acme');
      await manage.dialog.remove.click();
      await expect(connections.heading).toBeVisible();
      await expect(connections.open('Acme BV')).toBeHidden();
      await expect(connections.open('Bakkerij De Korenaar')).toBeVisible();
      await expectSound(page);
    });
    expect(await customer.act('spotler', 'counts')).toMatchObject({ contacts: expect.any(Number) });
  });
}
