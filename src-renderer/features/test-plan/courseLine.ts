import type { Evidence } from '../../../src-shared/domain/case.ts';
import { fill } from '../../../src-shared/text/fill.ts';
import type { Language } from '../../../src-shared/text/language.ts';
import { expectationSentence } from '../../../src-shared/text/testplan/causes.ts';
import { stepSentence } from '../../../src-shared/text/testplan/instructions.ts';
import { reportWords, runStatusNames } from '../../../src-shared/text/testplan/report.ts';

export type CourseLine = {
  readonly text: string;
  /** Who did it, and how soon it was seen. */
  readonly by: string | null;
  readonly verdict: { readonly held: boolean; readonly word: string } | null;
};

/** A piece of evidence as a line of what happened, in the words of the report; null for values and calls. */
export function courseLine(one: Evidence, language: Language): CourseLine | null {
  const words = reportWords[language];
  switch (one.kind) {
    case 'step': {
      const by = one.by === 'person' ? words.byPerson : words.bySandbox;
      const seen = one.seenAfterMs === null ? '' : `, ${fill(words.seen, { ms: one.seenAfterMs })}`;
      return { text: stepSentence(one.code, one.params, language), by: `${by}${seen}`, verdict: null };
    }
    case 'expectation':
      return {
        text: expectationSentence(one.code, one.params, one.held, language),
        by: null,
        verdict: { held: one.held, word: one.held ? words.held : words.failed },
      };
    case 'run':
      return { text: runText(one, language), by: null, verdict: null };
    default:
      return null;
  }
}

function runText(one: Extract<Evidence, { kind: 'run' }>, language: Language): string {
  const words = reportWords[language];
  if (one.fault !== null) return fill(words.runFault, { code: one.fault });
  const { runKind: kind, status, durationMs: ms, read, toSpotler, toAfas, problems } = one;
  const { create, update } = toSpotler;
  const { contact, person, organisation, optOut } = toAfas;
  const counts = { create, update, contact, person, organisation, optOut };
  const said = problems.length === 0 ? '' : ` [${problems.join(', ')}]`;
  const places = {
    kind,
    status: runStatusNames[language][status],
    ms,
    rows: read.afasRows,
    changes: read.spotlerChanges,
  };
  return fill(words.run, { ...places, ...counts }) + said;
}

/** The clock of this computer, to the second. */
export function clockTime(at: string, language: Language): string {
  const parts = { hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;
  return new Date(at).toLocaleTimeString(language === 'nl' ? 'nl-NL' : 'en-GB', parts);
}
