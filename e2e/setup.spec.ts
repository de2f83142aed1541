import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { expectSound } from './accessibility.ts';
import { expect, test } from './fixtures.ts';
import { choose, press, tabTo, typeInto } from './keyboard.ts';
import { checksPage } from './pages/checks.ts';
import { setupPage } from './pages/setup.ts';
import { chooseDark, chooseLanguage } from './pages/top-bar.ts';
import { words } from './words.ts';

const auditorReport = `## App Connector "Pont"
- [ ] Alle GetConnector-velden hebben een geldige naam
#### Een melding die nog niemand kent
### Meldingen per GetConnector
#### Pont_Contacts
##### Deze GetConnector heeft velden die zijn gemarkeerd als privacy-gevoelig.
- Geboortedatum
`;

/** What was downloaded by pressing a control: its name and its text. */
async function downloaded(page: Page, start: () => Promise<void>): Promise<{ name: string; text: string }> {
  const waiting = page.waitForEvent('download');
  await start();
  const saved = await waiting;
  return { name: saved.suggestedFilename(), text: await readFile(await saved.path(), 'utf8') };
}

for (const { language, width } of [
  { language: 'nl', width: 900 },
  { language: 'en', width: 640 },
] as const) {
  test(`customer, AFAS, Spotler and requirements with the keyboard alone, in ${language}`, async ({
    appUnderTest: { page },
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await chooseLanguage(page, language);
    if (language === 'nl') await chooseDark(page, language);
    const { keyboard } = page;
    const setup = setupPage(page, language);
    const { afas, spotler, credential, connected } = setup;
    const checks = checksPage(page, language);
    await press(page, setup.practise);

    await test.step('customer', async () => {
      await expect(setup.heading('customer')).toBeFocused();
      await expectSound(page);
      await typeInto(page, setup.customer.title, 'Bakkerij Van Dam');
      await press(page, setup.next('afas'));
      await expect(setup.heading('afas')).toBeFocused();
      await expect(setup.rail('customer')).toContainText(words(language, 'stepState.done'));
    });

    await test.step('a step that is not complete says what is missing, and lets go on all the same', async () => {
      await press(page, setup.next('spotler'));
      await expect(setup.open).toBeVisible();
      await expectSound(page);
      await keyboard.press('Tab');
      await keyboard.press('Enter');
      await expect(setup.heading('spotler')).toBeFocused();
      await press(page, setup.back('afas'));
      await expect(setup.heading('afas')).toBeFocused();
    });

    await test.step('what was pasted is told in words before it is filled in', async () => {
      await typeInto(page, afas.paste, 'Onze omgeving is T54321AB, groet van 54321.jansen');
      await expect(afas.understood).toContainText('54321');
      await expect(afas.participant).toHaveValue('12345');
      await expectSound(page);
      await typeInto(page, afas.paste, 'O12345AA');
      await expect(afas.understood).toContainText('12345');
      await press(page, afas.use);
      await expect(afas.participant).toHaveValue('12345');
      await expect(afas.paste).toBeFocused();
    });

    await test.step('a credential that AFAS refuses is told, and forgetting it goes back to the one before', async () => {
      await press(page, credential.replace);
      await expect(credential.token).toBeFocused();
      await keyboard.insertText('F'.repeat(64));
      await keyboard.press('Enter');
      await expect(credential.replace).toBeFocused();
      await press(page, afas.connect);
      await expect(page.getByRole('alert')).toContainText('afas.credentials');
      await expect(setup.rail('afas')).toContainText(words(language, 'stepState.attention'));
      await expectSound(page);
      await page.reload();
      await expect(page.getByText(/^afas\.credentials/)).toBeVisible();
      await press(page, credential.forget);
      await expect(page.getByText(/^afas\.credentials/)).toBeHidden();
    });

    await test.step('connect: who AFAS says it is; a GetConnector is looked at before it is taken', async () => {
      await press(page, afas.connect);
      await expect(connected).toBeVisible();
      await expect(page.getByText('O12345AA', { exact: true })).toBeVisible();
      await choose(page, afas.connectors, afas.connector('Pont_NoPersonNo'));
      await expect(afas.columns('Pont_NoPersonNo')).toBeVisible();
      await expect(page.getByText(words(language, 'picker.missingText'))).toBeVisible();
      await choose(page, afas.connectors, afas.connector('Pont_Contacts'));
      const columns = afas.columns('Pont_Contacts');
      await expect(columns).toContainText('xxxxx');
      await expect(columns).not.toContainText('.example');
      await expectSound(page);
      await tabTo(page, afas.reveal);
      await keyboard.press('Space');
      await expect(columns).toContainText('.example');
      await press(page, afas.take('Pont_Contacts'));
      await expect(afas.taken('Pont_Contacts')).toBeVisible();
      await expect(afas.role('personNo')).toHaveValue('PersonNo');
      await expect(setup.rail('afas')).toContainText(words(language, 'stepState.done'));
      await expectSound(page);
      await press(page, setup.next('spotler'));
    });

    await test.step('Spotler: what the account has, and how it recognises double contacts', async () => {
      await expect(setup.heading('spotler')).toBeFocused();
      await expectSound(page);
      await press(page, spotler.connect);
      await expect(connected).toBeVisible();
      await choose(page, spotler.dedup, spotler.dedupBy('email'));
      await expectSound(page);
      await choose(page, spotler.dedup, spotler.dedupBy('externalId'));
      await expect(setup.saved).toBeVisible();
      await press(page, setup.next('requirements'));
    });

    await test.step('requirements: verdicts, the people behind them, and one again', async () => {
      await expect(setup.heading('requirements')).toBeFocused();
      await expectSound(page);
      await press(page, checks.run);
      await expect(checks.runAgain).toBeVisible();
      await expect(checks.runAgain).toBeFocused();
      await expect(checks.status('A05', 'pass')).toBeVisible();
      await expect(checks.status('A13', 'warn')).toBeVisible();
      await expect(setup.rail('requirements')).toContainText(words(language, 'stepState.done'));
      await expectSound(page);
      await press(page, checks.people('A13'));
      const rows = checks.found('noOrganisation').locator('tbody').getByRole('row');
      await expect(rows.first()).toBeVisible();
      await typeInto(page, checks.search, 'nobody is called this');
      await expect(rows.first()).toBeHidden();
      await expectSound(page);
      const list = await downloaded(page, () => press(page, checks.csv));
      expect(list.text.split('\r\n').length).toBeGreaterThan(2);
      await press(page, checks.again('A02'));
      await expect(checks.status('A02', 'pass')).toBeVisible();
    });

    await test.step('the to-do list, as a page and as text, with the points of the Auditor', async () => {
      await typeInto(page, checks.report, 'no report at all');
      await press(page, checks.readReport);
      await expect(page.getByRole('alert')).toContainText('auditor.unreadable');
      await typeInto(page, checks.report, auditorReport);
      await press(page, checks.readReport);
      await expect(checks.points).toContainText('Pont_Contacts, Geboortedatum');
      await expect(checks.item('A14')).toContainText(words(language, 'auditor.short'));
      await expect(checks.report).toHaveValue('');
      await expectSound(page);
      await press(page, checks.todoMail);
      await expect(checks.mail).toBeFocused();
      await expect(checks.mail).toHaveValue(/Bakkerij Van Dam/);
      await expect(checks.mail).toHaveValue(/Geboortedatum/);
      const made = await downloaded(page, () => press(page, checks.todoPage));
      expect(made.text).toContain('<!doctype html>');
      expect(made.name).toMatch(/\.html$/);
    });

    await test.step('the guide for this draft', async () => {
      await press(page, checks.guide);
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      await expect(checks.guidePage).toBeVisible();
      await expect(page.getByRole('heading', { level: 2, name: /Pont_Contacts/ })).toBeVisible();
      await expectSound(page);
      const made = await downloaded(page, () => press(page, checks.guidePage));
      expect(made.text).toContain('Pont_Contacts');
      await press(page, checks.guidePdf);
      await expect(checks.noPdf).toBeVisible();
    });
  });
}

test('the draft is there again after a reload and a restart at each step, and can be discarded', async ({
  appUnderTest: app,
  customer,
}) => {
  test.setTimeout(240_000);
  const passphrase = 'a passphrase for tests';
  await app.page.getByRole('link', { name: 'Acme BV', exact: true }).click();
  await app.page.getByRole('link', { name: words('en', 'connection.manage'), exact: true }).click();
  await app.page.getByRole('button', { name: words('en', 'change.begin') }).click();
  await expect(setupPage(app.page, 'en').heading('customer')).toBeVisible();

  /** Loads the window anew, ends the program and starts it, and goes on with the draft from the first screen. */
  const comeBack = async (step: 'customer' | 'afas' | 'spotler' | 'requirements', title: string) => {
    await expect(setupPage(app.page, 'en').saved).toBeVisible();
    await app.page.reload();
    await expect(setupPage(app.page, 'en').heading(step)).toBeVisible();
    await app.restart(passphrase);
    await setupPage(app.page, 'en').drafts.resume(title).click();
    await expect(setupPage(app.page, 'en').heading(step)).toBeVisible();
  };

  await test.step('customer: also what is still being typed', async () => {
    await setupPage(app.page, 'en').customer.title.fill('Acme BV Renewed');
    await comeBack('customer', 'Acme BV Renewed');
    const { customer: fields, next } = setupPage(app.page, 'en');
    await expect(fields.title).toHaveValue('Acme BV Renewed');
    await expect(fields.name).toHaveValue('acme');
    await next('afas').click();
  });

  await test.step('AFAS: answers and what AFAS said', async () => {
    const { afas, connected } = setupPage(app.page, 'en');
    await afas.connect.click();
    await expect(connected).toBeVisible();
    await afas.take('Pont_Contacts').click();
    await expect(afas.taken('Pont_Contacts')).toBeVisible();
    await comeBack('afas', 'Acme BV Renewed');
    const again = setupPage(app.page, 'en');
    await expect(again.afas.connector('Pont_Contacts')).toBeChecked();
    await expect(again.afas.role('email')).toHaveValue('Email');
    await again.next('spotler').click();
  });

  await test.step('Spotler', async () => {
    const { spotler, connected } = setupPage(app.page, 'en');
    await spotler.connect.click();
    await expect(connected).toBeVisible();
    await spotler.dedupBy('email').check();
    await comeBack('spotler', 'Acme BV Renewed');
    const again = setupPage(app.page, 'en');
    await expect(again.spotler.dedupBy('email')).toBeChecked();
    await again.next('requirements').click();
  });

  await test.step('requirements: a reload joins the verdicts again; a restart still knows how they came out', async () => {
    const checks = checksPage(app.page, 'en');
    await checks.run.click();
    await expect(checks.status('S05', 'warn')).toBeVisible();
    await expect(checks.runAgain).toBeVisible();
    await app.page.reload();
    await expect(checks.status('S05', 'warn')).toBeVisible();
    await comeBack('requirements', 'Acme BV Renewed');
    await expect(app.page.getByText(words('en', 'checks.rememberedText'))).toBeVisible();
    await expectSound(app.page);
  });

  await test.step('Spotler down: the check says so, the draft stays', async () => {
    await customer.control('POST', '/spotler/faults', { kind: 'status', status: 503, times: 'unlimited' });
    const checks = checksPage(app.page, 'en');
    await checks.run.click();
    await expect(checks.status('S01', 'fail')).toBeVisible();
    await expect(checks.status('S03', 'skip')).toBeVisible();
    await expect(checks.item('S03')).toContainText('S01');
    await customer.control('DELETE', '/spotler/faults');
    await checks.again('S01').click();
    await expect(checks.status('S01', 'pass')).toBeVisible();
  });

  await test.step('discarding asks first, and leaves the connection as it is', async () => {
    const { page } = app;
    await page.getByRole('link', { name: words('en', 'setup.leave') }).click();
    const { drafts } = setupPage(page, 'en');
    await expectSound(page);
    await drafts.discard('Acme BV Renewed').click();
    await expectSound(page);
    await drafts.confirm.click();
    await expect(drafts.resume('Acme BV Renewed')).toBeHidden();
    await expect(page.getByRole('link', { name: 'Acme BV', exact: true })).toBeVisible();
  });
});

const hostile = "<img src=x onerror=alert(1)> {{count}} \u202e 𝕬 '; DROP TABLE--";
const huge = 'ë'.repeat(100_000);

test('nonsense in each field is told beside it, and loses nothing', async ({ appUnderTest: { page } }) => {
  const setup = setupPage(page, 'en');
  const { customer, afas, credential, next } = setup;
  await setup.begin.click();

  await test.step('customer', async () => {
    const tries: readonly (readonly [string, RegExp])[] = [
      [huge, /longer than 120 characters/],
      ['', /not filled in/],
    ];
    for (const [text, sentence] of tries) {
      await customer.title.fill(text);
      await customer.title.blur();
      await expect(customer.title).toHaveAccessibleDescription(sentence);
    }
    await customer.title.fill(hostile);
    await expect(customer.name).not.toHaveValue('');
    for (const text of ['UPPER case', hostile, huge, '../../etc', 'sandbox', 'draft-12345678']) {
      await customer.name.fill(text);
      await customer.name.blur();
      await expect(customer.name).toHaveAccessibleDescription(/characters|hyphens|uses the name/);
    }
    await expectSound(page);
    await next('afas').click();
    await expect(setup.open).toContainText(words('en', 'place.name'));
    await setup.rail('afas').click();
  });

  await test.step('AFAS', async () => {
    for (const text of ['no number', '1234', '123456', '99999999', hostile, huge]) {
      await afas.participant.fill(text);
      await afas.participant.blur();
      await expect(afas.participant).toHaveAccessibleDescription(/five digits|characters/);
    }
    await afas.more.click();
    await afas.integrationId.fill(hostile);
    await expect(afas.integrationId).toHaveAccessibleDescription(/98765_1/);
    for (const text of [
      'nothing of use',
      'http://afas.example.com/ProfitRestServices',
      '<token>broken',
      hostile,
      huge,
    ]) {
      await afas.paste.fill(text);
      await expect(
        page.getByRole('status').filter({ hasText: /No participant|not of AFAS|part of it is/ }),
      ).toBeVisible();
      await expect(afas.use).toBeHidden();
    }
    await credential.token.fill(hostile);
    await credential.keep.click();
    await expect(page.getByRole('alert')).toContainText('afas.tokenUnreadable');
    await expect(credential.token).toHaveValue('');
    await afas.connect.click();
    await expect(
      page.getByRole('alert').filter({ hasText: 'First fill in: Participant number, Environment' }),
    ).toBeVisible();
    await expectSound(page);
    await setup.rail('spotler').click();
  });

  await test.step('Spotler', async () => {
    await credential.keep.click();
    await expect(credential.key).toHaveAccessibleDescription(/Fill this in/);
    await credential.key.fill(hostile);
    await credential.secret.fill(huge);
    await credential.keep.click();
    await expect(credential.replace).toBeVisible();
    await expectSound(page);
    await setup.rail('requirements').click();
    await expect(page.getByText(words('en', 'setup.blockedText'))).toBeVisible();
    await expectSound(page);
  });

  await test.step('all of it is there after a reload', async () => {
    await setup.rail('customer').click();
    await page.reload();
    await expect(customer.name).toHaveValue('draft-12345678');
    await setup.rail('afas').click();
    await expect(afas.participant).toHaveValue(huge.slice(0, 2_000));
    await afas.more.click();
    await expect(afas.integrationId).toHaveValue(hostile);
    await setup.rail('spotler').click();
    await expect(credential.replace).toBeVisible();
  });
});
