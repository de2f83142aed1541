import { expectAccessible } from './accessibility.ts';
import { expect, test } from './fixtures.ts';
import { connectionsPage } from './pages/connections.ts';
import { vaultPage } from './pages/vault.ts';

test.use({ passphrase: null });
// Whether that app asks for a passphrase depends on the computer: a password store of the system goes first.
test.skip(({ host }) => host === 'electron', 'In the desktop app the password store of the system may keep the vault.');

test('the passphrase that was chosen opens the vault after a restart, another one does not', async ({
  appUnderTest,
}) => {
  const making = vaultPage(appUnderTest.page, 'en');
  await expect(making.newHeading).toBeVisible();
  await expectAccessible(appUnderTest.page);
  await making.passphrase.fill('correct horse battery');
  await making.again.fill('correct horse battery');
  await making.make.click();
  await expect(connectionsPage(appUnderTest.page, 'en').heading).toBeVisible();

  await appUnderTest.restart(null);
  const opening = vaultPage(appUnderTest.page, 'en');
  await expect(opening.lockedHeading).toBeVisible();
  await expectAccessible(appUnderTest.page);

  await opening.passphrase.fill('wrong horse');
  await opening.open.click();
  await expect(opening.passphrase).toHaveAccessibleDescription(/^The passphrase does not fit the vault vault\.json\./);
  await expectAccessible(appUnderTest.page);
  await opening.passphrase.fill('correct horse battery');
  await opening.open.click();
  await expect(connectionsPage(appUnderTest.page, 'en').heading).toBeVisible();
});
