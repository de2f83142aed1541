import type { Page } from 'playwright';
import type { PeopleList } from '../../src-shared/contract/history.ts';
import type { Language } from '../../src-shared/text/language.ts';
import { words } from '../words.ts';

/** A list of people whom a run left behind. */
export function peoplePage(page: Page, language: Language, list: PeopleList) {
  const table = page.getByRole('region', { name: words(language, `people.${list}`) });
  return {
    tab: page.getByRole('link', { name: words(language, 'connection.people'), exact: true }),
    search: page.getByRole('searchbox', { name: words(language, 'people.search') }),
    csv: page.getByRole('button', { name: words(language, 'people.csv') }),
    table,
    rows: table.locator('tbody').getByRole('row'),
    names: table.getByRole('rowheader'),
    total: page.getByRole('status').filter({ hasText: /^[\d.,\s]+ \S+$/ }),
  };
}
