/**
 * Amsterdam wall time. AFAS gives and takes it without a usable zone (its `Z` is false), Spotler takes instants with
 * an offset, so one place knows how the two relate, daylight saving included.
 */

const wallParts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

const quarterMs = 900_000;
/** What the clock is ahead of UTC, by quarter of an hour: it never changes within one, and asking takes long. */
const offsets = new Map<number, number>();
const offsetsKept = 20_000;

/** The wall clock at an instant (milliseconds since 1970), as `YYYY-MM-DDTHH:MM:SS`. */
export function amsterdamWall(instant: number): string {
  const quarter = Math.floor(instant / quarterMs);
  let offset = offsets.get(quarter);
  if (offset === undefined) {
    offset = Date.parse(`${formatted(quarter * quarterMs)}Z`) - quarter * quarterMs;
    if (offsets.size >= offsetsKept) offsets.clear();
    offsets.set(quarter, offset);
  }
  return new Date(instant + offset).toISOString().slice(0, 19);
}

function formatted(instant: number): string {
  const part: Record<string, string> = {};
  for (const { type, value } of wallParts.formatToParts(instant)) part[type] = value;
  return `${part['year']}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}:${part['second']}`;
}

/**
 * The instants at which the wall clock shows this text: one, two in the autumn hour that happens twice (earliest
 * first), none in the spring hour that does not exist or for text that is no date-time.
 */
export function amsterdamInstants(wall: string): readonly number[] {
  const asUtc = Date.parse(`${wall}Z`);
  if (Number.isNaN(asUtc)) return [];
  return [asUtc - 7_200_000, asUtc - 3_600_000].filter((instant) => amsterdamWall(instant) === wall.slice(0, 19));
}

/** The wall time with its offset, as Spotler takes it: `YYYY-MM-DDTHH:MM:SS+02:00`. Winter time where none exists. */
export function amsterdamWithOffset(wall: string): string {
  const [instant] = amsterdamInstants(wall);
  const hours = instant === undefined ? 1 : Math.round((Date.parse(`${wall}Z`) - instant) / 3_600_000);
  return `${wall}+0${hours}:00`;
}
