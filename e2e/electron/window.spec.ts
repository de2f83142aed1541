import { expect, test } from '../fixtures.ts';

test('the page has no Node, no second window and no way out', async ({ appUnderTest: { page } }) => {
  expect(await page.evaluate(`['process', 'require', 'module'].filter((name) => name in window)`)).toEqual([]);
  expect(await page.evaluate(`window.open('https://example.com/')`)).toBeNull();
  await page.evaluate(`location.assign('https://example.com/')`);

  await expect(page).toHaveURL(/^app:\/\/pont\//);
});
