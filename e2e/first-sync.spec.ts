import { expectAccessible } from './accessibility.ts';
import { expect, test } from './fixtures.ts';
import { connectionsPage } from './pages/connections.ts';
import { peoplePage } from './pages/people.ts';
import { runsPage } from './pages/runs.ts';
import { syncPage } from './pages/sync.ts';
import { chooseDark, chooseLanguage } from './pages/top-bar.ts';

for (const language of ['nl', 'en'] as const) {
  test(`from an empty start to the result of a first sync, in ${language}`, async ({ appUnderTest: { page } }) => {
    await chooseLanguage(page, language);
    const connections = connectionsPage(page, language);
    const sync = syncPage(page, language);
    await expect(connections.heading).toBeVisible();
    await expectAccessible(page);

    await test.step('add the practice customer', async () => {
      await connections.addPractice.click();
      await expect(sync.start).toBeVisible();
      await expectAccessible(page);
    });

    await test.step('a dry run writes nothing', async () => {
      await sync.dryRun.click();
      await expect(sync.start).toBeEnabled();
      await expect(page.getByRole('table').first()).toBeVisible();
    });

    await test.step('sync, and watch it', async () => {
      await sync.start.click();
      await expect(sync.bar.or(sync.lastRun)).toBeVisible();
      await expect(sync.lastRun).toBeVisible();
    });

    await test.step('read the result', async () => {
      await expect(sync.status('succeeded').or(sync.status('partial'))).toBeVisible();
      expect(await sync.count('create')).toBeGreaterThan(800);
      expect(await sync.count('excluded')).toBeGreaterThan(0);
      await expectAccessible(page);
      await chooseDark(page, language);
      await expectAccessible(page);
    });

    await test.step('a second sync has nothing to do', async () => {
      await sync.start.click();
      await expect.poll(() => sync.count('create').catch(() => null)).toBe(0);
      expect(await sync.count('update')).toBe(0);
    });

    await test.step('look back at the runs and at who stayed behind', async () => {
      const runs = runsPage(page, language);
      await runs.tab.click();
      await expect(runs.rows).toHaveCount(3);
      await expectAccessible(page);
      await runs.newest.click();
      await expect(runs.back).toBeVisible();
      await expectAccessible(page);
      const people = peoplePage(page, language, 'excluded');
      await people.tab.click();
      await expect(people.rows.first()).toBeVisible();
      await expectAccessible(page);
    });
  });
}
