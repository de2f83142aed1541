import { readFile } from 'node:fs/promises';
import { expectAccessible } from './accessibility.ts';
import { expect, test } from './fixtures.ts';
import { connectionsPage } from './pages/connections.ts';
import { peoplePage } from './pages/people.ts';
import { syncPage } from './pages/sync.ts';
import { numberIn } from './words.ts';

const markup = '<img src=x onerror=alert(1)>';
const formula = '=HYPERLINK("http://evil.example")';

test('who is excluded can be searched and saved, and a hostile name is text everywhere', async ({
  appUnderTest: { page },
  customer,
}) => {
  for (const LastName of [markup, formula]) {
    await customer.act('afas', 'createContact', { fields: { LastName, Company: `${LastName} BV`, Email: null } });
  }
  const sync = syncPage(page, 'en');
  await connectionsPage(page, 'en').open('Acme BV').click();
  await sync.start.click();
  await expect(sync.status('succeeded').or(sync.status('partial'))).toBeVisible();
  const excluded = await sync.count('excluded');
  const people = peoplePage(page, 'en', 'excluded');
  await people.tab.click();
  await expect(people.rows).toHaveCount(excluded);
  expect(numberIn((await people.total.textContent()) ?? '')).toBe(excluded);
  await expectAccessible(page);

  await test.step('search', async () => {
    await people.search.fill('onerror');
    await expect(people.rows).toHaveCount(1);
    await expect(people.names).toContainText(markup);
    await expect(people.table.locator('img')).toHaveCount(0);
    await people.search.fill('nobody is called this');
    await expect(people.rows).toHaveCount(0);
    await expectAccessible(page);
    await people.search.fill('');
    await expect(people.rows).toHaveCount(excluded);
  });

  await test.step('save as CSV', async () => {
    const downloading = page.waitForEvent('download');
    await people.csv.click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^acme-excluded-\d{4}-\d{2}-\d{2}\.csv$/);
    const csv = await readFile(await download.path(), 'utf8');
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(excluded + 1);
    expect(csv).toContain(markup);
    expect(csv).toContain("'=HYPERLINK");
    expect(csv.split(/[;\r\n]+/).filter((cell) => /^"?[=+\-@\t]/.test(cell))).toEqual([]);
  });
});
