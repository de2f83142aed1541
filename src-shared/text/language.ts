import { z } from 'zod';

/** The languages of Pont. Every sentence exists in both. */
export const language = z.enum(['nl', 'en']);
export type Language = z.infer<typeof language>;

/** Language of an operating-system locale such as `nl_NL.UTF-8`; English where it is neither. */
export function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('nl') ? 'nl' : 'en';
}
