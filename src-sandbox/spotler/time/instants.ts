import type { SpotlerSwitches } from '../switches.ts';
import { amsterdamOffset, amsterdamToInstant } from './amsterdam.ts';

const isoDate = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?)?(Z|[+-]\d\d:?\d\d)?$/;

/** True when year, month (1–12) and day exist in the calendar. */
export const isCalendarDay = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/**
 * Milliseconds since 1970 of an ISO 8601 date, with or without time, fraction and offset (`Z`, `+02:00`, `+0200`);
 * null when it is none, or when it has no offset and that is refused.
 */
export const parseInstant = (text: string, withoutOffset: SpotlerSwitches['dateWithoutOffset']): number | null => {
  const match = isoDate.exec(text);
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  if (!isCalendarDay(year, month, day) || hour > 23 || minute > 59 || second > 59) return null;
  const milliseconds = Math.floor(Number(`0.${match[7] ?? '0'}`) * 1000);
  const wallClock = Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
  const zone = match[8];
  if (zone === undefined) {
    if (withoutOffset === 'refused') return null;
    return withoutOffset === 'utc' ? wallClock : amsterdamToInstant(wallClock);
  }
  if (zone === 'Z') return wallClock;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return wallClock - (zone.startsWith('-') ? -minutes : minutes) * 60_000;
};

export type TimestampFormat = Exclude<SpotlerSwitches['timestampFormat'], 'byVersion'>;

/** `2024-01-02T09:15:00.000+01:00`, the same in UTC, or a number. */
export const formatInstant = (instant: number, format: TimestampFormat): string | number => {
  switch (format) {
    case 'epochMs':
      return instant;
    case 'epochSeconds':
      return Math.floor(instant / 1000);
    case 'isoUtc':
      return new Date(instant).toISOString();
    case 'isoAmsterdam': {
      const offset = amsterdamOffset(instant);
      return `${new Date(instant + offset * 60_000).toISOString().slice(0, -1)}+0${offset / 60}:00`;
    }
  }
};
