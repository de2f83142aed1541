const minute = 60_000;

/** 01:00 UTC on the last Sunday of the month (0 = January): the European Union changes its clocks then, since 1996. */
const lastSunday = (year: number, month: number): number => {
  const lastDay = new Date(Date.UTC(year, month + 1, 0));
  return Date.UTC(year, month, lastDay.getUTCDate() - lastDay.getUTCDay(), 1);
};

/** Minutes that Amsterdam is ahead of UTC at this instant: 60, or 120 in summer. */
export const amsterdamOffset = (instant: number): number => {
  const year = new Date(instant).getUTCFullYear();
  return instant >= lastSunday(year, 2) && instant < lastSunday(year, 9) ? 120 : 60;
};

/**
 * The instant of an Amsterdam wall-clock time, given as if it were UTC. Of the doubled hour in autumn the first is
 * meant; the hour that spring skips is read as winter time.
 */
export const amsterdamToInstant = (wallClock: number): number => {
  const summer = wallClock - 120 * minute;
  return amsterdamOffset(summer) === 120 ? summer : wallClock - 60 * minute;
};
