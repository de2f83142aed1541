const hour = 3_600_000;
const switchesByYear = new Map<number, { readonly summer: number; readonly winter: number }>();

/** 01:00 UTC on the last Sunday of a month: the moment clocks change in the European Union. */
const lastSunday = (year: number, month: number): number => {
  const lastDay = new Date(Date.UTC(year, month + 1, 0));
  return lastDay.getTime() - lastDay.getUTCDay() * 24 * hour + hour;
};

const switchesOf = (year: number): { readonly summer: number; readonly winter: number } => {
  const known = switchesByYear.get(year);
  if (known !== undefined) return known;
  const made = { summer: lastSunday(year, 2), winter: lastSunday(year, 9) };
  switchesByYear.set(year, made);
  return made;
};

/**
 * What a clock in Amsterdam shows, as milliseconds that read right when printed as UTC. AFAS stores and sends local
 * time with a false `Z`, so an hour exists twice in autumn. By rule instead of Intl, which is too slow for every row.
 */
export const toWallTime = (epochMs: number): number => {
  const { summer, winter } = switchesOf(new Date(epochMs).getUTCFullYear());
  return epochMs + (epochMs >= summer && epochMs < winter ? 2 * hour : hour);
};

const dayMs = 24 * hour;
const dayTexts = new Map<number, string>();
const twoDigits = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));

const dayText = (day: number): string => {
  const known = dayTexts.get(day);
  if (known !== undefined) return known;
  const made = new Date(day * dayMs).toISOString().slice(0, -14);
  dayTexts.set(day, made);
  return made;
};

/** `2015-01-26T16:57:43Z`: second precision, a false `Z`. Days are remembered: a page prints thousands of dates. */
export const showWallTime = (wallMs: number): string => {
  const day = Math.floor(wallMs / dayMs);
  const second = Math.floor((wallMs - day * dayMs) / 1000);
  const [hours, minutes] = [Math.floor(second / 3600), Math.floor(second / 60) % 60];
  return `${dayText(day)}T${twoDigits[hours]}:${twoDigits[minutes]}:${twoDigits[second % 60]}Z`;
};

/** The milliseconds that `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS` stands for, or null when it is no such date. */
export const readWallTime = (text: string): number | null => {
  if (!/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2})?$/.test(text)) return null;
  const wallMs = Date.parse(text.length === 10 ? text : `${text}Z`);
  // Date.parse lets 31 February through as 2 March.
  return Number.isNaN(wallMs) || !showWallTime(wallMs).startsWith(text.slice(0, 10)) ? null : wallMs;
};
