import type { Page } from 'playwright';
import type { DryRunList } from '../../src-shared/contract/setup.ts';
import type { Language } from '../../src-shared/text/language.ts';
import type { UiKey } from '../../src-shared/text/ui/en.ts';
import { words } from '../words.ts';

/** What matches a sentence of `words`, whatever stands where `…` marks a place. */
function pattern(sentence: string): RegExp {
  const parts = sentence.split(/…|\{\{[^}]+\}\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`);
}

/** The steps of the wizard in which the link itself is chosen and begun: Fields, Permissions, Dry run, Go live. */
export function setupSteps(page: Page, language: Language) {
  const say = (key: UiKey, values: Readonly<Record<string, string>> = {}) => words(language, key, values);
  const button = (key: UiKey, values: Readonly<Record<string, string>> = {}) =>
    page.getByRole('button', { name: say(key, values), exact: true });
  const act = (key: UiKey, what: string) => button('mapping.named', { act: say(key), what });
  const fields = page.getByRole('table', { name: say('fields.title') });
  const permissions = page.getByRole('table', { name: say('permits.title') });
  const radio = (key: UiKey) => page.getByRole('radio', { name: say(key) });
  const group = (key: UiKey) => page.getByRole('group', { name: say(key) }).getByRole('radio');
  return {
    takeAll: page.getByRole('button', { name: pattern(say('suggest.takeAll')) }),
    take: (what: string) => act('suggest.take', what),
    ignore: (what: string) => act('suggest.ignore', what),
    restore: button('suggest.restore'),
    picker: (key: UiKey) => page.getByRole('combobox', { name: say(key), exact: true }),
    option: (name: string | RegExp) => page.getByRole('option', { name }),
    directions: group('mapping.direction'),
    direction: (way: 'toSpotler' | 'toAfas' | 'both') => radio(`mapping.direction.${way}`),
    change: (what: string) => act('mapping.change', what),
    done: button('mapping.done'),
    remove: (what: string) => act('mapping.remove', what),
    fields: {
      rows: fields.getByRole('rowheader'),
      row: (column: string) =>
        fields
          .getByRole('row')
          .filter({ has: page.getByText(column, { exact: true }) })
          .first(),
      add: button('fields.add'),
      reveal: button('samples.show'),
      hide: button('samples.hide'),
    },
    permissions: {
      row: (name: string) => permissions.getByRole('row').filter({ hasText: name }).first(),
      link: (name: string) => act('permits.link', name),
      happens: page.getByRole('region', { name: say('happens.title') }),
    },
    levels: group('permits.level'),
    level: (level: 'full' | 'optOutsOnly' | 'none') => radio(`level.${level}`),
    dryRun: {
      start: button('dryRun.start'),
      again: button('dryRun.again'),
      heading: page.getByRole('heading', { name: pattern(say('dryRun.title')) }),
      outdated: page.getByText(say('dryRun.stale'), { exact: true }),
      seen: button('dryRun.seen'),
      count: (list: Exclude<DryRunList, 'becomesMailable' | 'becomesUnmailable'>) =>
        page.getByRole('button', { name: new RegExp(`^${say(`dryRun.count.${list}`)} ?[\\d.,]+$`) }),
      balance: page
        .getByRole('region', { name: say('dryRun.balance') })
        .getByRole('button')
        .first(),
      people: (list: DryRunList) => ({
        heading: page.getByRole('heading', { name: say('dryRun.people', { list: say(`dryRun.list.${list}`) }) }),
        rows: page.getByRole('region', { name: say(`dryRun.list.${list}`) }).getByRole('rowheader'),
      }),
      search: page.getByRole('searchbox', { name: say('people.search') }),
      differences: page.getByRole('button', { expanded: false, name: pattern(say('dryRun.differencesOf')) }),
      csv: button('dryRun.csv'),
    },
    goLive: {
      button: button('goLive.button'),
      shadowButton: button('goLive.buttonShadow'),
      closed: page.getByText(say('goLive.closed'), { exact: true }),
      who: group('goLive.who'),
      pilot: radio('goLive.who.pilot'),
      all: radio('goLive.who.all'),
      search: page.getByRole('searchbox', { name: say('goLive.pilot.search') }),
      add: page.getByRole('button', {
        name: pattern(say('mapping.named', { act: say('goLive.pilot.add'), what: '…' })),
      }),
      paste: page.getByLabel(say('goLive.pilot.paste'), { exact: true }),
      pasteAdd: button('goLive.pilot.pasteAdd'),
      chosen: page.getByRole('region', { name: say('goLive.pilot'), exact: true }).getByRole('listitem'),
      shadow: radio('goLive.mode.shadow'),
      automatic: page.getByRole('checkbox', { name: say('goLive.automatic') }),
      brake: (brake: 'create' | 'update' | 'optIn' | 'optOut' | 'vanish') =>
        page.getByLabel(say(`goLive.brake.${brake}`), { exact: true }),
      done: (title: string) => page.getByRole('heading', { level: 1, name: say('goLive.done', { title }) }),
      next: page.getByRole('link', { name: say('goLive.next') }),
    },
  };
}
