import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import type { SetupStep } from '../src-shared/domain/setup/step.ts';
import { expectSound } from './accessibility.ts';
import type { AppUnderTest } from './app-under-test.ts';
import { expect, test } from './fixtures.ts';
import { setupPage } from './pages/setup.ts';
import { setupSteps } from './pages/setup-steps.ts';
import { chooseDark, chooseLanguage } from './pages/top-bar.ts';
import { makeWorld } from './scenarios/world.ts';
import { apiOf, preparedDraft } from './setup/prepared-draft.ts';

// The desktop app has no address to prepare a draft over; its whole way through the wizard is in setup-live.spec.ts.
test.skip(({ host }) => host === 'electron', 'The draft is prepared over the loopback address.');

/** Opens a draft of "Acme BV" in which everything before this step is done. */
async function openAt({ page, address }: AppUnderTest, step: SetupStep) {
  const world = await makeWorld({ contacts: 120 });
  const api = apiOf(address ?? '');
  const { id } = await preparedDraft({ api, world }, step);
  await page.evaluate(`location.hash = '#/setup/${id}/${step}'`);
  return { api, world, draft: id };
}

async function expectSoundInBoth(page: Page): Promise<void> {
  await expectSound(page);
  await page.setViewportSize({ width: 640, height: 800 });
  await expectSound(page);
  await chooseDark(page, 'nl');
  await expectSound(page);
  await page.setViewportSize({ width: 900, height: 800 });
  await expectSound(page);
}

for (const step of ['fields', 'permissions', 'dryRun', 'goLive'] as const) {
  test(`${step} is accessible in light and dark, also at 200 %`, async ({ appUnderTest }) => {
    const { page } = appUnderTest;
    await chooseLanguage(page, 'nl');
    const { world } = await openAt(appUnderTest, step);
    const steps = setupSteps(page, 'nl');
    await expect(setupPage(page, 'nl').heading(step)).toBeVisible();
    if (step === 'fields') {
      await expect(steps.takeAll).toBeVisible();
      await expectSound(page);
      await steps.takeAll.click();
      await steps.change('FirstName en firstName').click();
      await steps.picker('mapping.write').click();
      await expect(steps.option(/Voornaam/).first()).toBeVisible();
    } else if (step === 'permissions') {
      await steps.takeAll.click();
      await steps.change('Nieuwsbrief').click();
      await expect(steps.permissions.happens).toBeVisible();
    } else if (step === 'dryRun') {
      await steps.dryRun.start.click();
      await steps.dryRun.differences.first().click();
    } else {
      await steps.goLive.pilot.check();
      await steps.goLive.search.fill('an');
      await steps.goLive.add.first().click();
      await expect(steps.goLive.chosen).toHaveCount(1);
    }
    await expectSoundInBoth(page);
    await world.close();
  });
}

test('a mapping that changes after the dry run closes going live, with the reason, until a new one was looked at', async ({
  appUnderTest,
}) => {
  const { page } = appUnderTest;
  await chooseLanguage(page, 'en');
  const { world } = await openAt(appUnderTest, 'goLive');
  const setup = setupPage(page, 'en');
  const steps = setupSteps(page, 'en');
  await expect(steps.goLive.button).toBeEnabled();

  await test.step('what does not change the outcome leaves it open', async () => {
    await steps.goLive.brake('optIn').fill('30');
    await expect(setup.saved).toBeVisible();
    await steps.goLive.pilot.check();
    await expect(steps.goLive.button).toBeDisabled();
    await expect(page.getByText('Choose at least one contact for the pilot.')).toBeVisible();
    await steps.goLive.all.check();
    await expect(steps.goLive.button).toBeEnabled();
  });

  await test.step('a field that goes another way closes it', async () => {
    await setup.rail('fields').click();
    await steps.remove('City and city').click();
    await expect(setup.saved).toBeVisible();
    await setup.rail('goLive').click();
    await expect(steps.goLive.closed).toBeVisible();
    await expect(page.getByText('Something changed after the last dry run. Make a new one.')).toBeVisible();
    await expect(steps.goLive.button).toBeDisabled();
  });

  await test.step('the outcome before it says that it is outdated; a new one opens it again once it was looked at', async () => {
    await page.getByRole('link', { name: 'To the step Dry run' }).click();
    await expect(steps.dryRun.outdated).toBeVisible();
    await expect(steps.dryRun.seen).toBeHidden();
    // Long enough for somebody to go on to the next step meanwhile.
    await world.control('POST', '/afas/faults', { kind: 'delay', ms: 5_000, match: { method: 'GET' } });
    await steps.dryRun.again.click();
    await expect(page.getByRole('progressbar')).toBeVisible();
    await setup.rail('goLive').click();
    await expect(page.getByText('The outcome of the dry run was not looked at yet.')).toBeVisible();
    await expect(steps.goLive.button).toBeDisabled();
    await page.getByRole('link', { name: 'To the step Dry run' }).click();
    await steps.dryRun.seen.click();
    await setup.rail('goLive').click();
    await expect(steps.goLive.button).toBeEnabled();
  });
  await world.close();
});

test('the people behind a dry run are searched and saved; a reload joins a dry run that goes on', async ({
  appUnderTest,
}) => {
  const { page } = appUnderTest;
  await chooseLanguage(page, 'en');
  const { world } = await openAt(appUnderTest, 'dryRun');
  const steps = setupSteps(page, 'en');
  await world.control('POST', '/afas/faults', {
    kind: 'delay',
    ms: 600_000,
    times: 'unlimited',
    match: { method: 'GET' },
  });
  await steps.dryRun.start.click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await world.control('DELETE', '/afas/faults');
  await page.getByRole('button', { name: 'Cancel this run' }).click();
  await expect(page.getByText('The dry run was cancelled.', { exact: false })).toBeVisible();
  await steps.dryRun.start.click();
  await expect(steps.dryRun.heading).toBeVisible();

  const all = steps.dryRun.people('all');
  await steps.dryRun.count('all').click();
  await expect(all.rows).toHaveCount(25);
  await steps.dryRun.search.fill('nobody is called this');
  await expect(all.rows).toHaveCount(0);
  await steps.dryRun.search.fill('');
  await steps.dryRun.count('excluded').click();
  const waiting = page.waitForEvent('download');
  await steps.dryRun.csv.click();
  const saved = await waiting;
  const csv = await readFile(await saved.path(), 'utf8');
  expect(csv).toContain('No e-mail address in AFAS.');
  await world.close();
});

const hostile = "<img src=x onerror=alert(1)> {{count}} \u202e 𝕬 '; DROP TABLE--";

test('nonsense in brakes and pilot is told beside it, and loses nothing', async ({ appUnderTest }) => {
  const { page } = appUnderTest;
  await chooseLanguage(page, 'en');
  const { world } = await openAt(appUnderTest, 'goLive');
  const setup = setupPage(page, 'en');
  const { goLive } = setupSteps(page, 'en');
  for (const text of [hostile, '-1', '101%', '1.5', 'x'.repeat(2_000)]) {
    await goLive.brake('optOut').fill(text);
    await goLive.brake('optOut').blur();
    await expect(goLive.brake('optOut')).toHaveAccessibleDescription(/whole number, a percentage/);
  }
  await expect(goLive.button).toBeDisabled();
  await goLive.brake('optOut').fill(hostile);
  await expect(setup.saved).toBeVisible();
  await goLive.pilot.check();
  await goLive.paste.fill(`1002 ${hostile}; 1005`);
  await goLive.pasteAdd.click();
  await expect(goLive.paste).toHaveAccessibleDescription(/No ContactIds/);
  await expect(goLive.paste).toHaveValue(/onerror/);
  await goLive.paste.fill('1002 '.repeat(10_000));
  await goLive.pasteAdd.click();
  await expect(goLive.paste).toHaveValue('');
  await expectSound(page);
  await expect(setup.saved).toBeVisible();
  await page.reload();
  await expect(goLive.brake('optOut')).toHaveValue(hostile.trim());
  await expect(goLive.chosen.filter({ hasText: '1002' })).toHaveCount(1);
  await goLive.brake('optOut').fill('unlimited');
  await expect(goLive.button).toBeEnabled();
  await world.close();
});
