import { fill } from '../fill.ts';
import type { Language } from '../language.ts';
import { en, type GuideKey } from './en.ts';
import { nl } from './nl.ts';

const sentences: Readonly<Record<Language, Readonly<Record<GuideKey, string>>>> = { nl, en };

/** A sentence of the guide, with its places filled in. */
export type GuideSay = (key: GuideKey, params?: Readonly<Record<string, string | number>>) => string;

export function guideSay(language: Language): GuideSay {
  return (key, params = {}) => fill(sentences[language][key], params);
}
