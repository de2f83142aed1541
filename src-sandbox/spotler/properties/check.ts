import type { SpotlerSwitches } from '../switches.ts';
import { isCalendarDay, parseInstant } from '../time/instants.ts';
import type { Property, PropertyType, SetValue, StoredValue } from './types.ts';

export type Checked =
  | { readonly kind: 'value'; readonly value: Exclude<StoredValue, null> }
  | { readonly kind: 'clear' }
  | { readonly kind: 'skip' }
  | { readonly kind: 'bad'; readonly message: string };

/** What is to be stored, or null where the value does not fit. */
type Check<Raw> = (raw: Raw, switches: SpotlerSwitches, property: Property) => Exclude<StoredValue, null> | null;

/** Liberal, as such services are: something, `@`, a domain with a dot, no blanks. */
const email = /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\.]+(\.[^\s@<>(),;:"[\]\\.]+)+$/;
/** Dutch only: four digits not starting with 0, perhaps a blank, two letters. */
const dutchPostcode = /^[1-9]\d{3} ?[a-z]{2}$/i;

const when = (fits: boolean, value: string): string | null => (fits ? value : null);

const checkDate: Check<string> = (raw) => when(parseInstant(raw, 'amsterdam') !== null, raw);

const checkBirthdate: Check<string> = (raw) => {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(raw);
  return when(match !== null && isCalendarDay(Number(match[1]), Number(match[2]), Number(match[3])), raw);
};

const checkMobile: Check<string> = (raw, { mobileFormat }) =>
  mobileFormat === 'international'
    ? when(/^\+\d{8,15}$/.test(raw), raw)
    : when(/^\+?[\d\s().-]{6,30}$/.test(raw) && raw.replaceAll(/\D/g, '').length >= 6, raw);

const checkText: Check<string> = (raw, { maxStringLength, overlongString }) =>
  when(raw.length <= maxStringLength || overlongString === 'cut', raw.slice(0, maxStringLength));

const checkNumber: Check<unknown> = (raw, switches, property) => {
  if (typeof raw === 'number') return Number.isSafeInteger(raw) ? raw : null;
  const textAllowed = property.type === 'money' || switches.intAsText === 'accepted';
  return textAllowed && typeof raw === 'string' && /^-?\d{1,15}$/.test(raw) ? Number(raw) : null;
};

const isEntry = (raw: unknown): raw is { bit: number; enabled: boolean } =>
  typeof raw === 'object' &&
  raw !== null &&
  'bit' in raw &&
  Number.isSafeInteger(raw.bit) &&
  'enabled' in raw &&
  typeof raw.enabled === 'boolean';

/** An array of `{bit, enabled}`, of which not every bit has to be there; `description` may come along and is not read. */
const checkSet: Check<unknown> = (raw, { unknownBit }, property) => {
  if (!Array.isArray(raw)) return null;
  const value: Record<string, boolean> = {};
  for (const entry of raw as unknown[]) {
    if (!isEntry(entry)) return null;
    const known = property.entries.some(({ bit }) => bit === entry.bit);
    if (!known && unknownBit === 'refused') return null;
    if (known) value[entry.bit] = entry.enabled;
  }
  return value satisfies SetValue;
};

/** Only text is looked at further. */
const text =
  (check: Check<string>): Check<unknown> =>
  (raw, switches, property) =>
    typeof raw === 'string' ? check(raw, switches, property) : null;

const checks: Readonly<Record<PropertyType, Check<unknown>>> = {
  birthdate: text(checkBirthdate),
  date: text(checkDate),
  dateTime: text(checkDate),
  email: text((raw) => when(raw.length <= 255 && email.test(raw), raw)),
  gender: text((raw) => when(raw === 'M' || raw === 'F', raw)),
  int: checkNumber,
  mobNr: text(checkMobile),
  money: checkNumber,
  postcode: text((raw, { foreignPostcode }) => when(foreignPostcode === 'stored' || dutchPostcode.test(raw), raw)),
  set: checkSet,
  string: text(checkText),
};

const emptied = { clears: 'clear', ignored: 'skip' } as const;

/**
 * One value as it comes in a contact's `properties`, against the type of the property: what is to be stored, or why not.
 * Formats: gender `M` or `F`; birthdate `YYYY-MM-DD`; date and dateTime ISO 8601; int a JSON number; money whole cents as
 * number or text; set an array of `{bit, enabled}`; everything else text.
 */
export const checkValue = (property: Property, raw: unknown, switches: SpotlerSwitches): Checked => {
  const message = property.type === 'email' ? 'Email is invalid' : `Property is invalid: ${property.name}`;
  if (raw === null || raw === '') {
    return switches.emptyValue === 'refused' ? { kind: 'bad', message } : { kind: emptied[switches.emptyValue] };
  }
  const value = checks[property.type](raw, switches, property);
  return value === null ? { kind: 'bad', message } : { kind: 'value', value };
};
