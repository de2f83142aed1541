import { caseWords } from '../../../../src-shared/text/testplan/cases.ts';
import { causeSentence } from '../../../../src-shared/text/testplan/causes.ts';
import { instructionSentence } from '../../../../src-shared/text/testplan/instructions.ts';
import { statusNames } from '../../../../src-shared/text/testplan/report.ts';
import type { LiveSession } from '../../../testplan/run-session.ts';
import type { Context } from '../command.ts';
import { printable } from './printable.ts';

/**
 * A session as it goes: a line per case that came to a verdict, and what a person has to do now. With `--json` it goes to
 * standard error.
 */
export function showSession(context: Context, live: LiveSession): { readonly end: () => void } {
  const { language, json } = context;
  const told = new Set<string>();
  let asked: string | null = null;
  const line = json ? context.note : context.print;
  const look = (): void => {
    const { cases } = live.session();
    const waiting = live.waiting();
    for (const { id, status, cause } of cases) {
      const verdict = status === 'pass' || status === 'fail' || status === 'skip' || status === 'waiting';
      // A case that waits for a person is at work still; it has its verdict when the session goes on.
      if (!verdict || told.has(id) || waiting?.caseId === id) continue;
      told.add(id);
      line(`${id}  ${statusNames[language][status].padEnd(20)} ${caseWords(id, language).title}`);
      if (cause !== null && status !== 'pass') line(`     ${printable(causeSentence(cause, language))}`);
    }
    const key = waiting === null ? null : `${waiting.caseId} ${waiting.code} ${waiting.since}`;
    if (waiting !== null && key !== asked) {
      context.note(
        `${waiting.caseId}  ${context.say('test.doNow')} ${printable(instructionSentence(waiting.code, waiting.params, language))}`,
      );
    }
    asked = key;
  };
  live.changes.on('change', look);
  look();
  return {
    end() {
      live.changes.off('change', look);
      look();
    },
  };
}
