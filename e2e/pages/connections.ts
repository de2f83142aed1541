import type { Page } from 'playwright';
import type { Language } from '../../src-shared/text/language.ts';
import { words } from '../words.ts';

/** The list of connections, the first screen of an open vault. */
export function connectionsPage(page: Page, language: Language) {
  return {
    heading: page.getByRole('heading', { level: 1, name: words(language, 'connections.title') }),
    addPractice: page.getByRole('button', { name: words(language, 'practice.add') }),
    open: (title: string) => page.getByRole('link', { name: title, exact: true }),
  };
}
