import { expect, test } from '../fixtures.ts';
import { connectionsPage } from '../pages/connections.ts';
import { syncPage } from '../pages/sync.ts';

test('a second window follows the same run and can cancel it', async ({ appUnderTest, customer }) => {
  const { address, page } = appUnderTest;
  await customer.control('POST', '/spotler/faults', { kind: 'delay', ms: 600_000, match: { method: 'POST' } });
  const first = syncPage(page, 'en');
  await connectionsPage(page, 'en').open('Acme BV').click();
  await first.start.click();
  await expect(first.bar).toBeVisible();

  const other = await page.context().newPage();
  await other.goto(address ?? '');
  await connectionsPage(other, 'en').open('Acme BV').click();
  const second = syncPage(other, 'en');
  await expect(second.bar).toBeVisible();
  await second.cancel.click();

  await expect(first.status('cancelled')).toBeVisible();
  await expect(second.status('cancelled')).toBeVisible();
});
