import { Refusal } from '../refusal.ts';
import type { AfasSwitches } from '../switches.ts';
import { texts } from '../texts.ts';
import { showWallTime } from '../world/amsterdam.ts';
import type { Contact, Value } from '../world/types.ts';
import type { Column } from './column.ts';
import { parseFilterValue } from './filter-values.ts';
import type { ReplyLanguage } from '../language.ts';

/** One condition as it stands in the request. */
export type RawCondition = { readonly column: Column; readonly operator: string; readonly value: string };

export type Condition = {
  readonly column: Column;
  readonly operator: number;
  /** The value compared with, where the operator compares whole values; keyset paging looks at it. */
  readonly value: Value;
  readonly test: (contact: Contact) => boolean;
};

type Compare = (order: number) => boolean;

const comparisons: Readonly<Record<number, Compare>> = {
  1: (order) => order === 0,
  2: (order) => order >= 0,
  3: (order) => order <= 0,
  4: (order) => order > 0,
  5: (order) => order < 0,
  7: (order) => order !== 0,
};

type Search = { readonly finds: (text: string, part: string) => boolean; readonly wanted: boolean };

const contains = (text: string, part: string): boolean => text.includes(part);
const startsWith = (text: string, part: string): boolean => text.startsWith(part);
const endsWith = (text: string, part: string): boolean => text.endsWith(part);

/** 15 is the quick filter of the screens, which looks anywhere in the text. */
const searches: Readonly<Record<number, Search>> = {
  6: { finds: contains, wanted: true },
  10: { finds: startsWith, wanted: true },
  11: { finds: contains, wanted: false },
  12: { finds: startsWith, wanted: false },
  13: { finds: endsWith, wanted: true },
  14: { finds: endsWith, wanted: false },
  15: { finds: contains, wanted: true },
};

/** Negative, zero or positive; text in the order of its characters, no before yes. */
export const compareValues = (left: Exclude<Value, null>, right: Exclude<Value, null>): number =>
  left < right ? -1 : left > right ? 1 : 0;

const asText = (column: Column, value: Exclude<Value, null>): string =>
  column.dataType === 'date' ? showWallTime(Number(value)) : String(value);

const withoutPercent = (text: string): string => text.replace(/^%/, '').replace(/%$/, '');

/** `%` around a value: sources conflict on whether it is needed, so it may be tolerated, required or literal. */
const searchFor = (
  operator: number,
  value: string,
  switches: AfasSwitches,
): { search: Search; part: string } | null => {
  const search = searches[operator];
  const percent = switches.percentInFilter;
  if (search === undefined) {
    const around = operator === 7 && percent !== 'literal' && /^%.*%$/s.test(value);
    return around ? { search: { finds: contains, wanted: false }, part: withoutPercent(value) } : null;
  }
  if (percent === 'literal') return { search, part: value };
  if (percent === 'required' && !value.includes('%')) {
    return { search: { finds: (text, part) => text === part, wanted: search.wanted }, part: value };
  }
  return { search, part: withoutPercent(value) };
};

/**
 * Compiles one condition. An empty value satisfies nothing but "empty" (operator 8), as the documented example
 * suggests that adds "or empty" to a "not equal". Text compares without regard to case unless the switch says so.
 */
export const compileCondition = (raw: RawCondition, switches: AfasSwitches, language: ReplyLanguage): Condition => {
  const { column } = raw;
  const operator = /^\d{1,2}$/.test(raw.operator) ? Number(raw.operator) : 0;
  const fold = (text: string): string => (switches.caseSensitiveFilters ? text : text.toLowerCase());
  const folded = <T extends Value>(value: T): T => (typeof value === 'string' ? (fold(value) as T) : value);
  const read = readerOf(column, switches, language);

  if (operator === 8 || operator === 9) {
    return { column, operator, value: null, test: (contact) => (read(contact) === null) === (operator === 8) };
  }
  const searched = searchFor(operator, raw.value, switches);
  if (searched !== null) {
    const { finds, wanted } = searched.search;
    const part = fold(searched.part);
    const test = (contact: Contact): boolean => {
      const value = read(contact);
      return value !== null && finds(fold(asText(column, value)), part) === wanted;
    };
    return { column, operator, value: null, test };
  }
  const holds = comparisons[operator];
  if (holds === undefined) throw new Refusal(texts.operatorUnknown(raw.operator));
  const right = folded(parseFilterValue(column, raw.value, switches));
  const test = (contact: Contact): boolean => {
    const value = read(contact);
    return value !== null && holds(compareValues(folded(value), right));
  };
  return { column, operator, value: right, test };
};

/** What filters and sorting see: dates with the part below the second that the display rounds away. */
export const readerOf = (
  column: Column,
  switches: AfasSwitches,
  language: ReplyLanguage,
): ((contact: Contact) => Value) => {
  if (column.dataType !== 'date' || switches.subSecondDates) return (contact) => column.read(contact, language);
  return (contact) => {
    const value = column.read(contact, language);
    return typeof value === 'number' ? Math.floor(value / 1000) * 1000 : value;
  };
};
