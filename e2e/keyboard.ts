import type { Locator, Page } from 'playwright';
import { expect } from './fixtures.ts';

/** More stops than any screen has. */
const most = 250;

/** Goes to a control as somebody without a mouse does: from where the focus is, forwards, until it is there. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  for (let stops = 0; stops < most; stops += 1) {
    if ((await control.and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${control.toString()} cannot be reached with the Tab key`);
}

export async function press(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press('Enter');
}

/** Takes what stands in a field away and types something else. */
export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(text);
}

/** Chooses one of a group of radio buttons: to the group, then with the arrow keys. */
export async function choose(page: Page, options: Locator, option: Locator): Promise<void> {
  const count = await options.count();
  const checked = options.and(page.locator(':checked'));
  await tabTo(page, (await checked.count()) > 0 ? checked : options.first());
  if ((await checked.count()) === 0) await page.keyboard.press('Space');
  for (let steps = 0; steps <= count; steps += 1) {
    if (await option.isChecked()) return;
    await page.keyboard.press('ArrowDown');
  }
  await expect(option).toBeChecked();
}
