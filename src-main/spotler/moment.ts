const iso =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?\s*(?:(Z)|([+-])(\d\d):?(\d\d)?)?$/i;

/**
 * A moment as Spotler writes it, in milliseconds since 1970; null when it is none.
 * Documented is ISO 8601; the older base path answers numbers whose unit is not documented, so above 10^11 they are
 * milliseconds (1973 in that unit, the year 5138 in seconds). A date without zone is Amsterdam time, the zone of
 * Spotler's servers.
 */
export function readMoment(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? fromEpoch(value) : null;
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (/^\d+$/.test(text)) return fromEpoch(Number(text));
  const match = iso.exec(text);
  if (!match) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', utc, sign, zoneHour, zoneMinute] =
    match;
  const millisecond = Number(fraction.padEnd(3, '0').slice(0, 3));
  const wall = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
    millisecond,
  );
  // Date.UTC rolls 31 February over into March; such a date is no date.
  if (new Date(wall).getUTCDate() !== Number(day) || new Date(wall).getUTCMonth() !== Number(month) - 1) return null;
  if (utc) return wall;
  if (!sign) return fromAmsterdam(wall);
  const offset = (Number(zoneHour) * 60 + Number(zoneMinute ?? '0')) * minuteMs;
  return sign === '-' ? wall + offset : wall - offset;
}

const minuteMs = 60_000;

function fromEpoch(value: number): number {
  return Math.abs(value) > 1e11 ? Math.trunc(value) : Math.trunc(value * 1000);
}

/** The hour that comes twice in autumn is read as the first of the two; the hour skipped in spring shifts along. */
function fromAmsterdam(wall: number): number {
  const summer = wall - 120 * minuteMs;
  return isSummer(summer) ? summer : wall - 60 * minuteMs;
}

const amsterdam = new Intl.DateTimeFormat('en-US', { timeZone: 'Europe/Amsterdam', timeZoneName: 'longOffset' });

function isSummer(moment: number): boolean {
  return amsterdam.format(moment).endsWith('GMT+02:00');
}
