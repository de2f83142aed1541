import type { Problem } from '../../../src-shared/domain/run.ts';
import type { Language } from '../../../src-shared/text/language.ts';
import { type ProblemCode, problemCatalogue, problemSentence } from '../../../src-shared/text/problems.ts';

/**
 * A problem in the reader's language. A result keeps the sentence in the language of the day of the run; that one is
 * shown where this version does not know the code.
 */
export function problemWords({ code, count, message }: Problem, language: Language): string {
  return isProblemCode(code) ? problemSentence(code, language, count) : message;
}

function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(problemCatalogue, code);
}

/** True for what a brake held. It is told where the run was stopped, not among the people who stayed behind. */
export function isBrake({ code }: Problem): boolean {
  return code.startsWith('brake.');
}
