import type { Page } from 'playwright';
import type { FoundList } from '../../src-shared/domain/check.ts';
import type { Language } from '../../src-shared/text/language.ts';
import { words } from '../words.ts';

/** The requirement checks, of a draft or of a connection, and the guide. */
export function checksPage(page: Page, language: Language) {
  const say = (key: Parameters<typeof words>[1], values: Readonly<Record<string, string>> = {}) =>
    words(language, key, values);
  const item = (id: string) => page.getByRole('listitem').filter({ has: page.getByText(id, { exact: true }) });
  return {
    tab: page.getByRole('link', { name: say('connection.check'), exact: true }),
    run: page.getByRole('button', { name: say('checks.run'), exact: true }),
    runAgain: page.getByRole('button', { name: say('checks.runAgain') }),
    item,
    status: (id: string, status: 'pass' | 'warn' | 'fail' | 'skip') =>
      item(id).getByText(say(`checkStatus.${status}`), { exact: true }),
    again: (id: string) => item(id).getByRole('button', { name: new RegExp(`${id} `) }),
    people: (id: string) => item(id).locator('button[aria-expanded]').first(),
    found: (list: FoundList) => page.getByRole('region', { name: say(`foundTitle.${list}`) }),
    search: page.getByRole('searchbox', { name: say('people.search') }),
    csv: page.getByRole('button', { name: say('people.csv') }),
    todo: page.getByRole('heading', { name: say('todo.title') }),
    todoPage: page.getByRole('button', { name: say('todo.page') }),
    todoMail: page.getByRole('button', { name: say('todo.mail') }),
    mail: page.getByLabel(say('todo.mailLabel')),
    report: page.getByLabel(say('auditor.label')),
    readReport: page.getByRole('button', { name: say('auditor.read') }),
    points: page.getByRole('region', { name: say('auditor.title') }),
    guide: page.getByRole('link', { name: say('guide.title') }),
    guidePage: page.getByRole('button', { name: say('guide.html') }),
    guidePdf: page.getByRole('button', { name: say('guide.pdf') }),
    noPdf: page.getByText(say('guide.noPdf')),
  };
}
