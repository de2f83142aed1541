import type { PropertyType } from '../../../src-shared/domain/property-type.ts';

/** Column types of AFAS as metainfo names them; `date` also stands for date-times. */
export type AfasColumnType = 'string' | 'int' | 'decimal' | 'date' | 'boolean' | 'blob';

/** Property types of Spotler. There is no yes/no type: a yes/no becomes a permission or a text. */
export type SpotlerPropertyType = PropertyType;

/**
 * A value both sides can be compared in: trimmed NFC text, a plain decimal number as text, `YYYY-MM-DD` or
 * `YYYY-MM-DDTHH:MM:SS` without zone, yes/no as boolean. Empty is null.
 */
export type Value = string | boolean | null;

/** How two values of a mapped pair are compared. */
export type ValueKind = 'text' | 'email' | 'yesNo' | 'number' | 'date' | 'dateTime' | 'gender';

export type RawAfas = string | number | boolean | null | undefined;
export type RawSpotler = string | number | null | undefined;
