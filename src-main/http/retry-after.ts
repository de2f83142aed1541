/**
 * The wait that a `Retry-After` header asks for, in milliseconds, in both forms: seconds, or an HTTP date.
 * A date is measured against the answer's own `Date` where there is one, so that a wrong clock here does not matter.
 * Undefined when absent or unreadable. Header names are lower case; `now` is milliseconds since 1970.
 */
export function retryAfterMs(headers: Readonly<Record<string, string>>, now: number): number | undefined {
  const text = headers['retry-after']?.trim();
  if (text === undefined || text === '') return undefined;
  if (/^\d+(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1000);
  const at = httpDate(text);
  if (at === undefined) return undefined;
  return Math.max(0, at - (httpDate(headers['date'] ?? '') ?? now));
}

/** Date.parse reads nearly anything as a date; an HTTP date names its weekday and GMT. */
function httpDate(text: string): number | undefined {
  if (!/^[A-Z][a-z]+,? .*\d/.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : at;
}
