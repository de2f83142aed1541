import type { TFunction } from 'i18next';
import type { Language } from '../../src-shared/text/language.ts';

const locales: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

export function formatNumber(value: number, language: Language, fractionDigits = 0): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: fractionDigits }).format(value);
}

/**
 * A moment as people say it, on the clock of this computer: `vandaag 10:32`, `gisteren 16:05`, `3 nov 16:05`, with the
 * year where it is another one. `iso` is an instant as the contract gives it; what cannot be read comes back as it is.
 */
export function whenWords(iso: string, now: Date, language: Language): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  const locale = locales[language];
  const time = moment.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
  const daysAgo = calendarDay(now) - calendarDay(moment);
  if (daysAgo === 0 || daysAgo === 1) {
    return `${new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-daysAgo, 'day')} ${time}`;
  }
  const year = moment.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' as const };
  return `${moment.toLocaleDateString(locale, { day: 'numeric', month: 'short', ...year })} ${time}`;
}

/** Whole days since 1970 by the calendar of this computer, so that a day of 23 hours still counts as one. */
function calendarDay(moment: Date): number {
  return Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()) / 86_400_000;
}

/** A duration in the two units that matter: `840 ms`, `4,2 s`, `3 min 5 s`, `1 u 4 min`. */
export function durationWords(ms: number, language: Language, t: TFunction): string {
  if (ms < 1_000) return t('duration.milliseconds', { count: Math.round(ms) });
  const tenths = Math.round(ms / 100) / 10;
  if (tenths < 60) return t('duration.seconds', { seconds: formatNumber(tenths, language, 1) });
  const seconds = Math.round(ms / 1_000);
  if (seconds < 3_600) return t('duration.minutes', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
  const minutes = Math.round(ms / 60_000);
  return t('duration.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}
