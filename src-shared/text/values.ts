import type { Language } from './language.ts';

/** Values that are no text, in words. */
export const valueWords = {
  nl: { yes: 'ja', no: 'nee', empty: '(leeg)', unknown: 'onbekend' },
  en: { yes: 'yes', no: 'no', empty: '(empty)', unknown: 'unknown' },
} as const satisfies Record<Language, Readonly<Record<string, string>>>;

/** A value in words; `nothing` stands for null, as which fields are empty and permissions unknown. */
export function valueText(value: string | boolean | null, language: Language, nothing: 'empty' | 'unknown'): string {
  const words = valueWords[language];
  if (value === null) return words[nothing];
  return typeof value === 'string' ? value : words[value ? 'yes' : 'no'];
}
