import { fill } from '../src-shared/text/fill.ts';
import type { Language } from '../src-shared/text/language.ts';
import { en, type UiKey } from '../src-shared/text/ui/en.ts';
import { nl } from '../src-shared/text/ui/nl.ts';

const sentences = { en, nl };

/** The sentence that the window shows under this key. */
export function words(language: Language, key: UiKey, values: Readonly<Record<string, string>> = {}): string {
  return fill(sentences[language][key], values);
}

/** The number in a cell, whichever way its language groups the digits. */
export function numberIn(text: string): number {
  return Number(text.replaceAll(/\D/g, ''));
}
