import type { Page } from 'playwright';
import type { RunResult, RunStatus } from '../../src-shared/domain/run.ts';
import type { Language } from '../../src-shared/text/language.ts';
import { numberIn, words } from '../words.ts';

type Column = keyof RunResult['toSpotler'];

/** The screen on which a connection is synchronised: start, progress, result. */
export function syncPage(page: Page, language: Language) {
  const counts = page.getByRole('table', { name: words(language, 'result.spotler') });
  const lastRun = page.getByRole('heading', { name: words(language, 'result.last') });
  const report = page.locator('section').filter({ has: lastRun });
  return {
    start: page.getByRole('button', { name: words(language, 'sync.start') }),
    dryRun: page.getByRole('button', { name: words(language, 'sync.dryRun'), exact: true }),
    bar: page.getByRole('progressbar', { name: words(language, 'progress.bar') }),
    cancel: page.getByRole('button', { name: words(language, 'progress.cancel') }),
    phases: page.getByRole('list', { name: words(language, 'progress.phases') }),
    lastRun,
    status: (status: RunStatus) => report.getByText(words(language, `status.${status}`), { exact: true }),
    counts,
    /** A number of the result, by the header of its column. */
    async count(column: Column): Promise<number> {
      const headers = await counts.getByRole('columnheader').allTextContents();
      const at = headers.indexOf(words(language, `result.${column}`));
      return numberIn((await counts.getByRole('cell').nth(at).textContent()) ?? '');
    },
  };
}
