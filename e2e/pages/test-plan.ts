import type { Page } from 'playwright';
import type { CaseStatus } from '../../src-shared/domain/case.ts';
import type { Language } from '../../src-shared/text/language.ts';
import { words } from '../words.ts';

/** The guided test plan of a connection. */
export function testPlanPage(page: Page, language: Language) {
  const say = (key: Parameters<typeof words>[1], values: Readonly<Record<string, string>> = {}) =>
    words(language, key, values);
  const button = (key: Parameters<typeof words>[1], values: Readonly<Record<string, string>> = {}) =>
    page.getByRole('button', { name: say(key, values), exact: true });
  const row = (id: string) =>
    page.getByRole('listitem').filter({ has: page.getByLabel(`${say('plan.choose')} ${id}`, { exact: true }) });
  const started = /^Start \d+/;
  return {
    tab: page.getByRole('link', { name: say('connection.test'), exact: true }),
    all: page.getByLabel(say('plan.all'), { exact: true }),
    by: page.getByLabel(say('plan.by'), { exact: true }),
    choose: (id: string) => page.getByLabel(`${say('plan.choose')} ${id}`, { exact: true }),
    start: page.getByRole('button', { name: started }),
    going: page.getByRole('heading', { name: say('plan.going') }),
    progress: page.getByRole('progressbar'),
    waiting: page.getByText(say('plan.waiting'), { exact: true }),
    pause: button('plan.pause'),
    resume: button('plan.resume'),
    row,
    verdict: (id: string, status: CaseStatus) => row(id).getByText(say(`plan.status.${status}`), { exact: true }),
    evidence: (id: string) => button('plan.actOf', { act: say('plan.evidence'), what: id }),
    rerun: (id: string) => button('plan.actOf', { act: say('plan.rerun'), what: id }),
    values: page.getByRole('columnheader', { name: say('plan.before', { side: 'AFAS' }) }),
    canaries: {
      verify: button('plan.canaries.verify'),
      edit: button('plan.canaries.edit'),
      organisation: page.getByLabel(say('plan.canaries.organisation'), { exact: true }),
      contacts: page.getByLabel(say('plan.canaries.contacts'), { exact: true }),
      domain: page.getByLabel(say('plan.canaries.domain'), { exact: true }),
      save: button('plan.canaries.save'),
      verified: page.getByText(say('plan.canaries.verified'), { exact: true }),
      refused: page.getByText(say('plan.canaries.refused'), { exact: true }),
    },
    html: button('plan.html'),
    json: button('plan.json'),
  };
}
