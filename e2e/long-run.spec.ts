import { expectAccessible } from './accessibility.ts';
import { expect, test } from './fixtures.ts';
import { connectionsPage } from './pages/connections.ts';
import { syncPage } from './pages/sync.ts';
import type { World } from './scenarios/world.ts';

test.use({ contacts: 1_000 });

/** Lets three batches through and holds the next ones, so that a run stands still in the middle of its writing. */
async function holdInTheMiddle(customer: World): Promise<void> {
  const fault = { kind: 'delay', ms: 600_000, after: 3, times: 'unlimited', match: { method: 'POST' } };
  await customer.control('POST', '/spotler/faults', fault);
}

test('a run that is cancelled in the middle is finished by the next', async ({ appUnderTest: { page }, customer }) => {
  const sync = syncPage(page, 'en');
  await holdInTheMiddle(customer);
  await connectionsPage(page, 'en').open('Acme BV').click();
  await sync.start.click();
  await expect(sync.bar).toHaveAttribute('aria-valuetext', /300/);
  await expectAccessible(page);

  await sync.cancel.click();
  await expect(sync.status('cancelled')).toBeVisible();
  await expectAccessible(page);

  await customer.control('DELETE', '/spotler/faults');
  await sync.start.click();
  await expect(sync.status('succeeded').or(sync.status('partial'))).toBeVisible();
  const { contacts } = (await customer.act('spotler', 'counts')) as { contacts: number };
  expect(contacts).toBeGreaterThan(800);
  await sync.start.click();
  await expect.poll(() => sync.count('create').catch(() => null)).toBe(0);
  expect(await sync.count('update')).toBe(0);
  expect(await customer.act('spotler', 'counts')).toMatchObject({ contacts });
});

test('a window that is reloaded joins the run that is going on', async ({ appUnderTest: { page }, customer }) => {
  const sync = syncPage(page, 'en');
  await holdInTheMiddle(customer);
  await connectionsPage(page, 'en').open('Acme BV').click();
  await sync.start.click();
  await expect(sync.bar).toHaveAttribute('aria-valuetext', /300/);

  await page.reload();

  await expect(sync.bar).toHaveAttribute('aria-valuetext', /300/);
  await expect(sync.start).toBeHidden();
  await sync.cancel.click();
  await expect(sync.status('cancelled')).toBeVisible();
});
