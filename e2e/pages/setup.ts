import type { Page } from 'playwright';
import type { SetupStep } from '../../src-shared/domain/setup/step.ts';
import type { Language } from '../../src-shared/text/language.ts';
import type { UiKey } from '../../src-shared/text/ui/en.ts';
import { words } from '../words.ts';

/** The wizard: its rail, its steps Customer to Requirements, and the drafts on the first screen. */
export function setupPage(page: Page, language: Language) {
  const say = (key: UiKey, values: Readonly<Record<string, string>> = {}) => words(language, key, values);
  const button = (key: UiKey, values: Readonly<Record<string, string>> = {}) =>
    page.getByRole('button', { name: say(key, values), exact: true });
  const rail = page.getByRole('navigation', { name: say('setup.steps') });
  const field = (key: UiKey) => page.getByLabel(say(key), { exact: true });
  const radios = (key: UiKey) => page.getByRole('group', { name: say(key) }).getByRole('radio');
  return {
    begin: button('setup.begin'),
    practise: button('setup.practise'),
    drafts: {
      resume: (title: string) => page.getByRole('link', { name: say('drafts.resumeNamed', { title }) }),
      discard: (title: string) => page.getByRole('button', { name: say('drafts.discardNamed', { title }) }),
      confirm: page.getByRole('dialog').getByRole('button', { name: say('drafts.discard'), exact: true }),
    },
    rail: (step: SetupStep) => rail.getByRole('link', { name: new RegExp(`^${say(`step.${step}`)} `) }),
    heading: (step: SetupStep) => page.getByRole('heading', { level: 1, name: say(`step.${step}`), exact: true }),
    next: (step: SetupStep) => button('setup.nextTo', { step: say(`step.${step}`) }),
    back: (step: SetupStep) =>
      page.getByRole('link', { name: say('setup.backTo', { step: say(`step.${step}`) }), exact: true }),
    open: page.getByRole('alert').filter({ hasText: say('setup.open') }),
    saved: page.getByText(say('setup.saved')),
    customer: { title: field('place.title'), name: field('place.name') },
    afas: {
      paste: field('paste.label'),
      understood: page.getByRole('status').filter({ hasText: say('paste.understood') }),
      use: button('paste.use'),
      participant: field('place.participant'),
      environments: radios('place.environment'),
      environment: (key: 'production' | 'test' | 'accept') =>
        radios('place.environment').and(page.getByRole('radio', { name: say(`environment.${key}`) })),
      more: page.locator('summary').filter({ hasText: say('afas.more') }),
      integrationId: field('place.integrationId'),
      ways: radios('credentials.way'),
      oauth: page.getByRole('radio', { name: say('afas.way.oauth') }),
      token: page.getByRole('radio', { name: say('afas.way.token') }),
      connect: page.getByRole('button', { name: new RegExp(`^(${say('connect.afas')}|${say('connect.again')})$`) }),
      connectors: radios('picker.legend'),
      connector: (id: string) => page.getByRole('radio', { name: new RegExp(`^${id} `) }),
      columns: (connector: string) => page.getByRole('region', { name: say('picker.columnsOf', { connector }) }),
      reveal: page.getByRole('checkbox', { name: say('picker.reveal') }),
      take: (connector: string) => button('picker.use', { connector }),
      taken: (connector: string) => page.getByText(say('picker.used', { connector })),
      role: (role: 'contactId' | 'personNo' | 'email' | 'blocked') => field(`role.${role}`),
    },
    credential: {
      replace: button('credentials.replace'),
      forget: button('credentials.forget'),
      keep: button('credential.keep'),
      token: field('credentials.token'),
      clientId: field('credentials.clientId'),
      clientSecret: field('credentials.clientSecret'),
      key: field('credentials.key'),
      secret: field('credentials.secret'),
    },
    connected: page.getByText(say('connect.done'), { exact: true }),
    spotler: {
      connect: page.getByRole('button', { name: new RegExp(`^(${say('connect.spotler')}|${say('connect.again')})$`) }),
      dedup: radios('dedup.legend'),
      dedupBy: (key: 'externalId' | 'email' | 'unknown') => page.getByRole('radio', { name: say(`dedup.${key}`) }),
    },
  };
}
