import type { TFunction } from 'i18next';
import type { RunRecord, RunResult } from '../../../src-shared/domain/run.ts';
import type { Language } from '../../../src-shared/text/language.ts';

/** The last run in one line: when (in words), how it ended where that was not simply well, and what it did to how many. */
export function lastRunWords(run: RunRecord, when: string, language: Language, t: TFunction): string {
  const parts = [when];
  if (run.dryRun) parts.push(t('lastRun.dryRun'));
  if (run.status !== 'succeeded') parts.push(t(`status.${run.status}`).toLocaleLowerCase(language));
  const stopped = run.status === 'stopped' || run.status === 'failed';
  if (run.result && !stopped) parts.push(...countWords(run.result, run.dryRun, t));
  return parts.join(', ');
}

function countWords({ toSpotler }: RunResult, dryRun: boolean, t: TFunction): string[] {
  const { create, update, failed } = toSpotler;
  const words: string[] = [];
  if (create > 0) words.push(t(dryRun ? 'lastRun.toCreate' : 'lastRun.created', { count: create }));
  if (update > 0) words.push(t(dryRun ? 'lastRun.toUpdate' : 'lastRun.updated', { count: update }));
  if (failed > 0) words.push(t('lastRun.failed', { count: failed }));
  return words.length > 0 ? words : [t('lastRun.nothing')];
}
