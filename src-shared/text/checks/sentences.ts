import type { Language } from '../language.ts';

type Sentences = {
  readonly title: string;
  /** What to do, with the menu names of the reader's Profit or Spotler. */
  readonly remedy: string;
  /** By outcome; `{{name}}` is filled from the finding. */
  readonly outcomes: Readonly<Record<string, string>>;
};

/** One check in both languages. */
export type CheckSentences = Readonly<Record<Language, Sentences>>;
