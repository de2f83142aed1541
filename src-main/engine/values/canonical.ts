import { amsterdamWall } from '../../../src-shared/domain/amsterdam.ts';
import type { AfasColumnType, RawAfas, RawSpotler, SpotlerPropertyType, Value, ValueKind } from './types.ts';

/** How a column and a property are compared. The side with the narrower meaning decides. */
export function valueKind(afas: AfasColumnType, spotler: SpotlerPropertyType): ValueKind {
  if (spotler === 'email') return 'email';
  if (spotler === 'gender') return 'gender';
  if (afas === 'boolean') return 'yesNo';
  if (spotler === 'date' || spotler === 'birthdate') return 'date';
  if (spotler === 'dateTime' || afas === 'date') return 'dateTime';
  if (spotler === 'int' || spotler === 'money' || afas === 'int' || afas === 'decimal') return 'number';
  return 'text';
}

/** A cell of a GetConnector row as comparable value. AFAS ends Amsterdam wall time in a false `Z`, which is dropped. */
export function fromAfas(kind: ValueKind, raw: RawAfas): Value {
  if (raw === null || raw === undefined) return null;
  if (typeof raw === 'boolean') return kind === 'yesNo' ? raw : String(raw);
  return canonical(kind, String(raw));
}

/** A property of a Spotler contact as comparable value. Money is in cents there. */
export function fromSpotler(kind: ValueKind, type: SpotlerPropertyType, raw: RawSpotler): Value {
  if (raw === null || raw === undefined) return null;
  const zoned = kind === 'date' || kind === 'dateTime';
  const value = canonical(kind, zoned ? inAmsterdam(String(raw)) : String(raw));
  return type === 'money' && typeof value === 'string' ? movePoint(value, -2) : value;
}

/** Equal as people mean it: addresses regardless of case, everything else exactly, after canonical form. */
export function sameValue(kind: ValueKind, a: Value, b: Value): boolean {
  if (a === b) return true;
  return kind === 'email' && typeof a === 'string' && typeof b === 'string' && addressKey(a) === addressKey(b);
}

/** The form in which two e-mail addresses are the same address. */
export function addressKey(address: string): string {
  return address.normalize('NFC').trim().toLowerCase();
}

function canonical(kind: ValueKind, raw: string): Value {
  const text = raw.normalize('NFC').replaceAll('\r\n', '\n').trim();
  if (text === '') return null;
  switch (kind) {
    case 'yesNo':
      return yesNo(text) ?? text;
    case 'number':
      return plainNumber(text) ?? text;
    case 'date':
      return localTime(text)?.slice(0, 10) ?? text;
    case 'dateTime':
      return localTime(text)?.replace('T00:00:00', '') ?? text;
    case 'gender':
      return genderLetters[text.toUpperCase()] ?? text;
    case 'text':
    case 'email':
      return text;
  }
}

const yesWords = new Set(['true', '1', 'ja', 'j', 'yes', 'y', 'waar']);
const noWords = new Set(['false', '0', 'nee', 'n', 'no', 'onwaar']);

/** Yes/no in the spellings that forms and imports produce; null for anything else. */
export function yesNo(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  if (yesWords.has(word)) return true;
  return noWords.has(word) ? false : null;
}

/** AFAS has M (man) and V (vrouw); Spotler has M and F. */
const genderLetters: Readonly<Record<string, string>> = {
  M: 'M',
  V: 'F',
  F: 'F',
  MAN: 'M',
  VROUW: 'F',
  MALE: 'M',
  FEMALE: 'F',
};

function plainNumber(text: string): string | null {
  const match = /^([+-]?)0*(\d*)(?:[.,](\d*?)0*)?$/.exec(text);
  if (!match || !/\d/.test(text)) return null;
  const whole = match[2] === '' ? '0' : match[2];
  const digits = match[3] ? `${whole}.${match[3]}` : `${whole}`;
  return match[1] === '-' && /[1-9]/.test(digits) ? `-${digits}` : digits;
}

/** Moves the decimal point: movePoint('12.5', 2) is '1250'. Text that is no number stays as it is. */
export function movePoint(number: string, places: number): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(number);
  if (!match) return number;
  const [, sign = '', whole = '', fraction = ''] = match;
  const point = whole.length + places;
  const digits = (whole + fraction)
    .padStart(whole.length + fraction.length + Math.max(0, 1 - point), '0')
    .padEnd(point, '0');
  const at = Math.max(1, point);
  return plainNumber(`${sign}${digits.slice(0, at)}.${digits.slice(at)}`) ?? number;
}

const localPattern = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2}))?(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/i;

/** A date or date-time as local `YYYY-MM-DDTHH:MM:SS`; whatever stands behind it as zone is dropped. */
function localTime(text: string): string | null {
  const match = localPattern.exec(text);
  if (!match) return null;
  return `${match[1]}T${match[2] ?? '00:00'}:${match[3] ?? '00'}`;
}

/** Spotler's date-times carry a real zone; the same moment on the Amsterdam clock is what AFAS shows. */
function inAmsterdam(text: string): string {
  const match = localPattern.exec(text.trim());
  if (!match?.[2] || !match[4]) return text;
  const instant = Date.parse(text.trim());
  return Number.isNaN(instant) ? text : amsterdamWall(instant);
}
