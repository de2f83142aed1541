import type { Page } from 'playwright';
import type { Language } from '../../src-shared/text/language.ts';
import { expect } from '../fixtures.ts';
import { words } from '../words.ts';

const names = { nl: 'Nederlands', en: 'English' } as const;

/** Each language is under its own name, whichever is shown now. */
export async function chooseLanguage(page: Page, language: Language): Promise<void> {
  await page.getByText(names[language], { exact: false }).locator('visible=true').first().click();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

export async function chooseDark(page: Page, language: Language): Promise<void> {
  await page.getByTitle(words(language, 'scheme.dark')).click();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
}
