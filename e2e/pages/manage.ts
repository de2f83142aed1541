import type { Locator, Page } from 'playwright';
import type { Language } from '../../src-shared/text/language.ts';
import { words } from '../words.ts';

/** The part of a connection in which it is managed: credentials, name, copies, removal. */
export function managePage(page: Page, language: Language) {
  const say = (key: Parameters<typeof words>[1], values: Readonly<Record<string, string>> = {}) =>
    words(language, key, values);
  const button = (within: Page | Locator, key: Parameters<typeof words>[1]) =>
    within.getByRole('button', { name: say(key), exact: true });
  const card = (side: 'AFAS' | 'Spotler') => page.getByRole('region', { name: side, exact: true });
  const dialog = page.getByRole('dialog');
  return {
    tab: page.getByRole('link', { name: say('connection.manage'), exact: true }),
    credential(side: 'AFAS' | 'Spotler') {
      const act = (key: 'credentials.enter' | 'credentials.replace' | 'credentials.test' | 'credentials.forget') =>
        card(side).getByRole('button', { name: say('credentials.named', { act: say(key), side }), exact: true });
      return {
        card: card(side),
        enter: act('credentials.enter'),
        replace: act('credentials.replace'),
        test: act('credentials.test'),
        forget: act('credentials.forget'),
        field: (key: 'credentials.token' | 'credentials.key' | 'credentials.secret') =>
          card(side).getByLabel(say(key), { exact: true }),
        oauth: card(side).getByRole('radio', { name: say('credentials.kind.oauth') }),
        save: button(card(side), 'credentials.save'),
        passed: card(side).getByText(say('credentials.tested', { side })),
      };
    },
    title: page.getByLabel(say('manage.titleField'), { exact: true }),
    name: page.getByLabel(say('manage.nameField'), { exact: true }),
    rename: button(page, 'manage.rename'),
    duplicate: button(page, 'manage.duplicate'),
    export: button(page, 'manage.export'),
    remove: button(page, 'connections.remove'),
    dialog: {
      all: dialog,
      name: dialog.getByLabel(say('manage.nameField'), { exact: true }),
      duplicate: button(dialog, 'manage.duplicate'),
      forget: button(dialog, 'credentials.forget'),
      remove: button(dialog, 'connections.remove'),
      ledger: button(dialog, 'remove.ledgerFirst'),
      typed: (name: string) => dialog.getByLabel(say('remove.type', { name })),
    },
  };
}
