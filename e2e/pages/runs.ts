import type { Page } from 'playwright';
import type { Language } from '../../src-shared/text/language.ts';
import { words } from '../words.ts';

/** The history of a connection. */
export function runsPage(page: Page, language: Language) {
  const table = page.getByRole('region', { name: words(language, 'history.title') });
  return {
    tab: page.getByRole('link', { name: words(language, 'connection.runs'), exact: true }),
    rows: table.locator('tbody').getByRole('row'),
    newest: table.getByRole('rowheader').first().getByRole('link'),
    back: page.getByRole('link', { name: words(language, 'history.back') }),
  };
}
