import { expectSound } from './accessibility.ts';
import { expect, test } from './fixtures.ts';
import { choose, press, tabTo } from './keyboard.ts';
import { checksPage } from './pages/checks.ts';
import { setupPage } from './pages/setup.ts';
import { setupSteps } from './pages/setup-steps.ts';
import { syncPage } from './pages/sync.ts';
import { chooseLanguage } from './pages/top-bar.ts';

test('from first start to a live connection with its first run, with the keyboard alone, in Dutch', async ({
  appUnderTest: { page },
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await chooseLanguage(page, 'nl');
  const setup = setupPage(page, 'nl');
  const steps = setupSteps(page, 'nl');
  const checks = checksPage(page, 'nl');
  const sync = syncPage(page, 'nl');
  const { keyboard } = page;

  await test.step('customer, AFAS, Spotler, requirements', async () => {
    await press(page, setup.practise);
    await expect(setup.heading('customer')).toBeFocused();
    await press(page, setup.next('afas'));
    await expect(setup.heading('afas')).toBeFocused();
    await press(page, setup.afas.connect);
    await choose(page, setup.afas.connectors, setup.afas.connector('Pont_Contacts'));
    await press(page, setup.afas.take('Pont_Contacts'));
    await expect(setup.afas.taken('Pont_Contacts')).toBeVisible();
    await press(page, setup.next('spotler'));
    await expect(setup.heading('spotler')).toBeFocused();
    await press(page, setup.spotler.connect);
    await expect(setup.connected).toBeVisible();
    await press(page, setup.next('requirements'));
    await expect(setup.heading('requirements')).toBeFocused();
    await press(page, checks.run);
    await expect(checks.runAgain).toBeVisible();
    await press(page, setup.next('fields'));
    await expect(setup.heading('fields')).toBeFocused();
  });

  await test.step('fields: suggestions, one of them ignored, one changed, one added, one removed', async () => {
    await press(page, steps.ignore('Country en country'));
    await press(page, steps.takeAll);
    await expect(steps.fields.rows).toHaveCount(12);
    await expect(steps.fields.row('Company')).toContainText('bedrijfsnaam en adres worden nooit in AFAS geschreven');
    await press(page, steps.change('Phone en phoneNumber'));
    await expect(steps.picker('fields.column')).toBeFocused();
    await choose(page, steps.directions, steps.direction('toSpotler'));
    await expect(steps.picker('mapping.write')).toBeHidden();
    await press(page, steps.done);
    await expect(steps.fields.row('Phone')).toContainText('Alleen naar Spotler');
    await press(page, steps.fields.add);
    await keyboard.type('land');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await keyboard.press('Tab');
    await keyboard.type('profileField1');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await press(page, steps.done);
    await expect(steps.fields.row('Country')).toContainText('profileField1');
    await press(page, steps.remove('Segment en segment'));
    await expect(steps.fields.rows).toHaveCount(12);
    await expect(setup.saved).toBeVisible();
    await press(page, setup.next('permissions'));
    await expect(setup.heading('permissions')).toBeFocused();
  });

  await test.step('permissions', async () => {
    await press(page, steps.takeAll);
    await expect(steps.permissions.row('Nieuwsbrief')).toContainText('Newsletter');
    await press(page, steps.permissions.link('Acties'));
    await expect(steps.picker('permits.column')).toBeFocused();
    await keyboard.type('FirstName');
    await keyboard.press('ArrowDown');
    await expect(steps.option(/FirstName.*is geen ja\/nee-veld/)).toBeVisible();
    await keyboard.press('Enter');
    await keyboard.press('Escape');
    await expect(steps.picker('permits.column')).toHaveValue('');
    await press(page, steps.done);
    await expect(steps.permissions.row('Acties')).toContainText('laat deze permissie met rust');
    await expect(steps.permissions.happens).toContainText('Wordt nee');
    await press(page, setup.next('dryRun'));
    await expect(setup.heading('dryRun')).toBeFocused();
  });

  await test.step('dry run: looked at, with names behind the numbers', async () => {
    await press(page, steps.dryRun.start);
    await expect(steps.dryRun.heading).toBeVisible();
    await press(page, steps.dryRun.count('excluded'));
    const excluded = steps.dryRun.people('excluded');
    await expect(excluded.heading).toBeFocused();
    await expect(excluded.rows.first()).toBeVisible();
    await press(page, steps.dryRun.seen);
    await press(page, setup.next('goLive'));
    await expect(setup.heading('goLive')).toBeFocused();
  });

  await test.step('go live', async () => {
    await expect(steps.goLive.button).toBeEnabled();
    await tabTo(page, steps.goLive.automatic);
    await keyboard.press('Space');
    await press(page, steps.goLive.button);
    await expect(steps.goLive.done('Oefenklant')).toBeFocused();
    await expectSound(page);
  });

  await test.step('the first run', async () => {
    await press(page, steps.goLive.next);
    await press(page, sync.start);
    await expect(sync.status('succeeded').or(sync.status('partial'))).toBeVisible();
    expect(await sync.count('create')).toBeGreaterThan(100);
  });
});
