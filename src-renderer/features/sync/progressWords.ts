import type { TFunction } from 'i18next';
import type { RunProgress } from '../../../src-shared/domain/run.ts';
import type { Language } from '../../../src-shared/text/language.ts';
import { formatNumber } from '../../ui/format.ts';

/** How long it still takes, as roughly as it is known: a few seconds, tens of seconds, minutes, hours. */
export function leftWords(secondsLeft: number, t: TFunction): string {
  if (secondsLeft < 8) return t('progress.leftMoment');
  if (secondsLeft < 55) return t('progress.leftSeconds', { count: Math.ceil(secondsLeft / 10) * 10 });
  const minutes = Math.round(secondsLeft / 60);
  if (minutes < 90) return t('progress.leftMinutes', { count: Math.max(1, minutes) });
  return t('progress.leftHours', { count: Math.round(minutes / 60) });
}

/** What the phase has done so far: of how many where that is known; nothing before the first. */
export function doneWords({ done, total }: RunProgress, t: TFunction): string | null {
  if (total !== null) return t('progress.doneOf', { done, total });
  return done > 0 ? t('progress.soFar', { done }) : null;
}

export function rateWords({ perSecond }: RunProgress, language: Language, t: TFunction): string | null {
  if (perSecond === null) return null;
  return t('progress.rate', { rate: formatNumber(perSecond, language, perSecond < 10 ? 1 : 0) });
}

/** One sentence for who does not see the bar: phase, how far, how long still. */
export function progressSentence(progress: RunProgress, t: TFunction): string {
  const { phase, secondsLeft } = progress;
  const parts = [t(`phase.${phase}`), doneWords(progress, t), secondsLeft === null ? null : leftWords(secondsLeft, t)];
  return parts.filter((part) => part !== null).join(', ');
}
