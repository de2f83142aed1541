import { amsterdamWithOffset } from '../../../src-shared/domain/amsterdam.ts';
import { movePoint } from './canonical.ts';
import type { AfasColumnType, SpotlerPropertyType, Value } from './types.ts';

/** A value in the form a Spotler property takes, or the reason why it cannot be put there. */
export type Encoded =
  | { readonly ok: true; readonly value: string | number | null }
  | { readonly ok: false; readonly code: 'field.notRepresentable' };

const refused: Extract<Encoded, { ok: false }> = { ok: false, code: 'field.notRepresentable' };

/**
 * Encodes for a property type. Spotler takes Dutch post codes only, whole numbers for int, cents for money, M/F for
 * gender and ISO dates; a value that does not fit would make Spotler refuse the whole contact, so it is left out and
 * reported instead. A yes/no becomes the text `ja` or `nee`, since Spotler has no such type. Null clears.
 */
export function encodeForSpotler(type: SpotlerPropertyType, value: Value): Encoded {
  if (value === null) return { ok: true, value: null };
  const text = typeof value === 'boolean' ? (value ? 'ja' : 'nee') : value;
  switch (type) {
    case 'string':
    case 'email':
      return { ok: true, value: text };
    case 'mobNr':
      return when(/^\+?[\d\s().-]{6,25}$/.test(text), text);
    case 'postcode':
      return when(/^[1-9]\d{3} ?[A-Za-z]{2}$/.test(text), text);
    case 'gender':
      return when(text === 'M' || text === 'F', text);
    case 'int':
      return whole(text);
    case 'money':
      return whole(movePoint(text, 2));
    case 'birthdate':
      return when(/^\d{4}-\d{2}-\d{2}$/.test(text), text);
    case 'date':
      return when(/^\d{4}-\d{2}-\d{2}$/.test(text), amsterdamWithOffset(`${text}T00:00:00`));
    case 'dateTime':
      return when(/^\d{4}-\d{2}-\d{2}/.test(text), amsterdamWithOffset(text.length === 10 ? `${text}T00:00:00` : text));
    case 'set':
      return refused;
  }
}

function when(fits: boolean, value: string): Encoded {
  return fits ? { ok: true, value } : refused;
}

function whole(text: string): Encoded {
  const number = Number(text);
  return /^-?\d+$/.test(text) && Number.isSafeInteger(number) ? { ok: true, value: number } : refused;
}

/**
 * Encodes for a field of AFAS: text within the field's length, or a yes/no. "" clears, since the meaning of null is
 * undocumented there.
 */
export function encodeForAfas(
  target: { readonly type: AfasColumnType; readonly length: number | null },
  value: Value,
): { readonly ok: true; readonly value: string | boolean } | Extract<Encoded, { ok: false }> {
  if (target.type === 'boolean') return typeof value === 'boolean' ? { ok: true, value } : refused;
  if (value === null) return { ok: true, value: '' };
  const text = String(value);
  const fits = target.length === null || target.length === 0 || text.length <= target.length;
  return fits ? { ok: true, value: text } : refused;
}
