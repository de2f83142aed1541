import { fill } from '../fill.ts';
import type { Language } from '../language.ts';
import { type CliKey, en } from './en.ts';
import { nl } from './nl.ts';

const sentences: Readonly<Record<Language, Readonly<Record<CliKey, string>>>> = { nl, en };

/** A sentence of the command line, with its places filled in. */
export function cliSentence(
  language: Language,
  key: CliKey,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return fill(sentences[language][key], params);
}
