import { afasCheckTexts } from './checks/afas.ts';
import { spotlerCheckTexts } from './checks/spotler.ts';
import type { Language } from './language.ts';

/** Sentences of the requirement checks, by id. Every outcome a check can give stands in both languages. */
export const checkTexts = { ...afasCheckTexts, ...spotlerCheckTexts };

export type CheckTextId = keyof typeof checkTexts;

/** Said of a check that cannot be judged as long as another one fails. */
export const checkWaits = {
  nl: 'Wacht op {{checks}}.',
  en: 'Waits for {{checks}}.',
} as const satisfies Record<Language, string>;
