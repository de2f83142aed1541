import type { Language } from '../language.ts';
import type { MenuPath } from '../profit-menu.ts';

type Sentences = {
  readonly title: string;
  /** What the check looks at and why it matters, for its page in `docs/checks`. */
  readonly what: string;
  /** What to do; where a menu has to be found, `menu` names it. */
  readonly remedy: string;
  /** Instead of `remedy`, for outcomes that need another way out. */
  readonly remedies?: Readonly<Record<string, string>>;
  /** By outcome; `{{name}}` is filled from the finding. */
  readonly outcomes: Readonly<Record<string, string>>;
};

/** The sentences of one check in both languages, and where in Profit or Spotler something can be done. */
export type CheckText = Readonly<Record<Language, Sentences>> & { readonly menu: readonly MenuPath[] };
