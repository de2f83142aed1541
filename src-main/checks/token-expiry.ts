export type TokenExpiry =
  | { readonly kind: 'none' }
  /** `day` as dd-mm-yyyy. */
  | { readonly kind: 'date'; readonly at: number; readonly day: string }
  /** A form that nobody documented: told as it came. */
  | { readonly kind: 'text'; readonly text: string };

const forms: readonly RegExp[] = [
  /^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})(?:$|[T ])/,
  /^(?<d>\d{1,2})[-/.](?<m>\d{1,2})[-/.](?<y>\d{4})(?:$|[T ])/,
  /^(?<y>20\d{2})(?<m>\d{2})(?<d>\d{2})$/,
];

/**
 * `info.tokenExpiry` of metainfo. AFAS' own example is "0", read as no expiry; the form of a real one is not documented,
 * so dates are recognised in the usual spellings and anything else is passed on as text.
 */
export function readExpiry(told: string): TokenExpiry {
  const text = told.trim();
  if (text === '' || text === '0') return { kind: 'none' };
  for (const form of forms) {
    const { y, m, d } = form.exec(text)?.groups ?? {};
    if (y === undefined || m === undefined || d === undefined) continue;
    const at = Date.UTC(Number(y), Number(m) - 1, Number(d));
    if (new Date(at).getUTCMonth() !== Number(m) - 1) continue;
    return { kind: 'date', at, day: `${d.padStart(2, '0')}-${m.padStart(2, '0')}-${y}` };
  }
  return { kind: 'text', text: text.slice(0, 40) };
}
