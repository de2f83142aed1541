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

/** From `from` on (milliseconds since 1970) the clock is `ahead` milliseconds ahead of UTC, until the next one begins. */
type Stretch = { readonly from: number; readonly ahead: number };

/** By year of UTC, latest stretch first: asking takes long, and a customer's dates lie in few years. */
const years = new Map<number, readonly Stretch[]>();
const yearsKept = 500;
let latest: { readonly from: number; readonly to: number; readonly stretches: readonly Stretch[] } | undefined;

/** The wall clock at an instant (milliseconds since 1970), as `YYYY-MM-DDTHH:MM:SS`. */
export function amsterdamWall(instant: number): string {
  return new Date(instant + aheadAt(instant)).toISOString().slice(0, 19);
}

function aheadAt(instant: number): number {
  if (latest === undefined || instant < latest.from || instant >= latest.to) latest = yearOf(instant);
  return (latest.stretches.find(({ from }) => from <= instant) ?? askedAhead(instant)).ahead;
}

function yearOf(instant: number): NonNullable<typeof latest> {
  const year = new Date(instant).getUTCFullYear();
  const [from, to] = [Date.UTC(year, 0), Date.UTC(year + 1, 0)];
  let stretches = years.get(year);
  if (stretches === undefined) {
    stretches = stretchesOf(year);
    if (years.size >= yearsKept) years.clear();
    years.set(year, stretches);
  }
  return { from, to, stretches };
}

/** Looks at the start of each month, and where two differ for the moment in between at which the clock changed. */
function stretchesOf(year: number): readonly Stretch[] {
  const found: Stretch[] = [askedAhead(Date.UTC(year, 0))];
  for (let month = 1; month <= 12; month += 1) {
    const [before, after] = [askedAhead(Date.UTC(year, month - 1)), askedAhead(Date.UTC(year, month))];
    if (before.ahead !== after.ahead) found.unshift(firstLike(before, after));
  }
  return found;
}

/** The whole second at which the clock went from one to the other. */
function firstLike(before: Stretch, after: Stretch): Stretch {
  let [low, high] = [before.from, after.from];
  while (high - low > 1_000) {
    const middle = Math.floor((low + high) / 2_000) * 1_000;
    if (askedAhead(middle).ahead === after.ahead) high = middle;
    else low = middle;
  }
  return { from: high, ahead: after.ahead };
}

function askedAhead(instant: number): Stretch {
  const second = Math.floor(instant / 1_000) * 1_000;
  return { from: instant, ahead: Date.parse(`${formatted(second)}Z`) - second };
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
