import type { Page } from 'playwright';
import type { Language } from '../../src-shared/text/language.ts';
import { words } from '../words.ts';

/** The screen that makes or opens the vault. */
export function vaultPage(page: Page, language: Language) {
  return {
    newHeading: page.getByRole('heading', { name: words(language, 'vault.new.title') }),
    lockedHeading: page.getByRole('heading', { name: words(language, 'vault.locked.title') }),
    passphrase: page.getByLabel(words(language, 'vault.passphrase'), { exact: true }),
    again: page.getByLabel(words(language, 'vault.new.again'), { exact: true }),
    make: page.getByRole('button', { name: words(language, 'vault.new.submit') }),
    open: page.getByRole('button', { name: words(language, 'vault.locked.submit'), exact: true }),
  };
}
