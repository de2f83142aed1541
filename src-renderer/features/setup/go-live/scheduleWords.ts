import type { TFunction } from 'i18next';

type Key = 'everyMinutes' | 'fullEveryHours';

/** What the connection file takes where nothing is chosen. */
export const scheduleDefaults: Readonly<Record<Key, number>> = { everyMinutes: 15, fullEveryHours: 6 };

const usual: Readonly<Record<Key, readonly number[]>> = {
  everyMinutes: [5, 10, 15, 30, 60, 120, 240, 720, 1_440],
  fullEveryHours: [1, 2, 4, 6, 12, 24, 48, 168],
};

/** The usual times, and the one that is set now where it is another. */
export function scheduleChoices(key: Key, now: number): number[] {
  return [...new Set([...usual[key], now])].toSorted((a, b) => a - b);
}

/** A span in the unit that people use for it: minutes, whole hours, whole days. */
export function timeWords(minutes: number, t: TFunction): string {
  if (minutes % 1_440 === 0) return t('goLive.days', { count: minutes / 1_440 });
  if (minutes % 60 === 0) return t('goLive.hours', { count: minutes / 60 });
  return t('goLive.minutes', { count: minutes });
}
