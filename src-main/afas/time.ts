import { amsterdamInstants, amsterdamWall } from '../../src-shared/domain/amsterdam.ts';

/** Instants are milliseconds since 1970; wall times are what a clock in Amsterdam shows, which is what AFAS works with. */

const hour = 3_600_000;

/**
 * The earliest instant that a value of AFAS can mean: of the autumn hour that comes twice, the first time round. The spring
 * hour that no clock shows counts as summer time, so early rather than late. Takes the values as they are (false
 * `Z`, fractions, a date alone); null for any other text.
 */
export function earliestInstantOf(value: string): number | null {
  const [, day, clock = '00:00:00'] = dateTime.exec(value.trim()) ?? [];
  if (day === undefined) return null;
  const wall = `${day}T${clock}`;
  const asIfUtc = Date.parse(`${wall}Z`);
  return Number.isNaN(asIfUtc) ? null : (amsterdamInstants(wall)[0] ?? asIfUtc - 2 * hour);
}

const dateTime = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d:\d\d)(?:\.\d+)?Z?)?$/;

/**
 * The wall time to filter from (`>=`, without `Z`) so that nothing changed at or after this instant is missed. Mostly what
 * the clock showed; within the first of the two equal hours in autumn the start of that hour, because the second begins there again.
 */
export function filterFrom(instant: number): string {
  const shown = amsterdamWall(instant);
  return amsterdamWall(instant + hour) === shown ? `${shown.slice(0, 13)}:00:00` : shown;
}
