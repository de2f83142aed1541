import { describe, expect, it } from 'vitest';
import { changeKinds, changeReasons, changeSteps, noChanges } from './changes.ts';
import { auditorPoints } from './checks/auditor.ts';
import type { CheckText } from './checks/check-text.ts';
import { foundSentences } from './checks/people.ts';
import { todoSentences } from './checks/todo.ts';
import { checkTexts, checkWaits } from './checks.ts';
import { en as guideEn } from './guide/en.ts';
import { nl as guideNl } from './guide/nl.ts';
import { en } from './cli/en.ts';
import { nl } from './cli/nl.ts';
import { decisionOutcomes } from './conflicts.ts';
import { faultCatalogue } from './faults/index.ts';
import { ledgerCauses } from './ledger.ts';
import { problemCatalogue, problemSentence } from './problems.ts';
import { causeSentences } from './testplan/causes.ts';
import { expectations } from './testplan/expectations.ts';
import { allInstructions } from './testplan/instructions.ts';
import { reportWords, runStatusNames, statusNames } from './testplan/report.ts';
import { afasConsequences, eventNames, spotlerConsequences } from './setup/consequences.ts';
import { formatSentences, issueSentences } from './setup/issues.ts';
import { backRefusals, reachNotes, sendRefusals } from './setup/reach.ts';
import { reasonSentences } from './setup/reasons.ts';
import { certainties, columnNotes, pastedProblems, suggestionReasons } from './setup/suggestions.ts';
import { waitingSentences } from './waiting.ts';
import { whySentences } from './why.ts';

/** Every sentence that exists in two languages outside the window, with a name to find it by. */
function* pairs(): Generator<readonly [name: string, nl: string, en: string]> {
  for (const [code, entry] of Object.entries(faultCatalogue)) {
    yield [`${code} message`, entry.nl.message, entry.en.message];
    yield [`${code} remedy`, entry.nl.remedy, entry.en.remedy];
  }
  for (const [code, entry] of Object.entries(problemCatalogue)) {
    yield [`${code} one`, entry.nl.one, entry.en.one];
    yield [`${code} other`, entry.nl.other, entry.en.other];
  }
  for (const [id, { nl: dutch, en: english, menu }] of Object.entries<CheckText>(checkTexts)) {
    yield [`${id} title`, dutch.title, english.title];
    yield [`${id} what`, dutch.what, english.what];
    for (const [outcome, remedy] of Object.entries(dutch.remedies ?? {})) {
      yield [`${id} remedy of ${outcome}`, remedy, english.remedies?.[outcome] ?? ''];
    }
    for (const path of menu) yield [`${id} menu`, path.nl, path.en];
    yield [`${id} remedy`, dutch.remedy, english.remedy];
    const outcomes: Readonly<Record<string, string>> = english.outcomes;
    for (const [outcome, sentence] of Object.entries(dutch.outcomes)) {
      yield [`${id} ${outcome}`, sentence, outcomes[outcome] ?? ''];
    }
  }
  for (const [key, sentence] of Object.entries(en)) yield [key, nl[key as keyof typeof en], sentence];
  for (const [code, sentence] of Object.entries(whySentences)) yield [code, sentence.nl, sentence.en];
  for (const [code, { nl: dutch, en: english }] of Object.entries(ledgerCauses)) yield [code, dutch, english];
  for (const [code, { nl: dutch, en: english }] of Object.entries(causeSentences)) yield [code, dutch, english];
  for (const [code, { nl: dutch, en: english }] of Object.entries(expectations)) {
    yield [`${code} held`, dutch.held, english.held];
    yield [`${code} failed`, dutch.failed, english.failed];
  }
  for (const [code, { nl: dutch, en: english }] of Object.entries(allInstructions)) {
    yield [`${code} todo`, dutch.todo, english.todo];
    yield [`${code} done`, dutch.done, english.done];
  }
  for (const words of [reportWords, statusNames, runStatusNames]) {
    const english: Readonly<Record<string, string>> = words.en;
    for (const [key, sentence] of Object.entries(words.nl)) yield [`report ${key}`, sentence, english[key] ?? ''];
  }
  yield ['waits', checkWaits.nl, checkWaits.en];
  const setup = {
    issueSentences,
    formatSentences,
    reasonSentences,
    sendRefusals,
    backRefusals,
    reachNotes,
    eventNames,
  };
  const more = { afasConsequences, spotlerConsequences, suggestionReasons, certainties, columnNotes, pastedProblems };
  for (const [room, sentences] of Object.entries({ ...setup, ...more })) {
    for (const [key, { nl: dutch, en: english }] of Object.entries(sentences)) yield [`${room} ${key}`, dutch, english];
  }
  for (const [code, { nl: dutch, en: english }] of Object.entries(auditorPoints)) {
    yield [`auditor ${code} title`, dutch.title, english.title];
    yield [`auditor ${code} remedy`, dutch.remedy, english.remedy];
  }
  for (const [key, dutch] of Object.entries(todoSentences.nl)) {
    yield [`todo ${key}`, dutch, todoSentences.en[key as keyof typeof todoSentences.en]];
  }
  for (const key of Object.keys(guideEn) as (keyof typeof guideEn)[]) {
    if (key !== 'state.unknown') yield [`guide ${key}`, guideNl[key], guideEn[key]];
  }
  const views = {
    foundSentences,
    changeReasons,
    changeSteps,
    changeKinds,
    noChanges,
    decisionOutcomes,
    waitingSentences,
  };
  for (const [room, sentences] of Object.entries(views)) {
    for (const [key, { nl: dutch, en: english }] of Object.entries(sentences)) yield [`${room} ${key}`, dutch, english];
  }
}

/** Sentences whose place is filled per language. */
const perLanguage = new Set(['requirements.notMet message', 'check.met failed']);
const places = (sentence: string): string[] => (sentence.match(/\{\{\w+\}\}/g) ?? []).toSorted();

describe('sentences', () => {
  const all = [...pairs()];

  it('exist in both languages', () => {
    expect(
      all.filter(([, dutch, english]) => dutch.trim() === '' || english.trim() === '').map(([name]) => name),
    ).toEqual([]);
  });

  it('fill the same places in both languages', () => {
    const uneven = all.filter(
      ([name, dutch, english]) => !perLanguage.has(name) && places(dutch).join(' ') !== places(english).join(' '),
    );
    expect(uneven.map(([name]) => name)).toEqual([]);
  });

  it('are neutral: no exclamation marks', () => {
    expect(all.filter(([, dutch, english]) => /!/.test(dutch + english)).map(([name]) => name)).toEqual([]);
  });

  it('are written in their own language', () => {
    const dutchWords = /\b(het|een|niet|wordt|deze|koppeling|bestand)\b/i;
    const englishWords = /\b(the|this|with|file|not|cannot|connection)\b/i;
    expect(all.filter(([, , english]) => dutchWords.test(english)).map(([name]) => name)).toEqual([]);
    expect(
      all
        .filter(([, dutch]) =>
          englishWords.test(dutch.replaceAll(/\{\{\w+\}\}|https?:\S+|pont \w[\w -]*|"[^"]*"/g, '')),
        )
        .map(([name]) => name),
    ).toEqual([]);
  });

  it('count in the notation of the reader', () => {
    expect(problemSentence('contact.noEmail', 'nl', 1234)).toContain('1.234 contacten');
    expect(problemSentence('contact.noEmail', 'en', 1234)).toContain('1,234 contacts');
    expect(problemSentence('contact.noEmail', 'en', 1)).toContain('1 contact has');
  });
});
