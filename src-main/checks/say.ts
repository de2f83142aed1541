import type { CheckFinding, CheckVerdict } from '../../src-shared/domain/check.ts';
import type { FaultParams } from '../../src-shared/domain/fault.ts';
import { type CheckTextId, checkTexts, checkWaits } from '../../src-shared/text/checks.ts';
import type { CheckText } from '../../src-shared/text/checks/check-text.ts';
import { faultSentences, fill } from '../../src-shared/text/fill.ts';
import type { Language } from '../../src-shared/text/language.ts';
import type { Said } from './check.ts';
import type { Judged } from './run-checks.ts';

/** A verdict in one language. */
export function verdictOf(judged: Judged, language: Language): CheckVerdict {
  return { ...headOf(judged), ...sentencesOf(judged, language) };
}

/** A verdict in both languages. */
export function findingOf(judged: Judged): CheckFinding {
  return { ...headOf(judged), nl: sentencesOf(judged, 'nl'), en: sentencesOf(judged, 'en') };
}

/** The sentences of one finding, one after another. */
export function detailOf(id: CheckTextId, said: readonly Said[], language: Language): string {
  return said.map((one) => sentence(id, one, language)).join(' ');
}

function headOf({ check, finding, waitsFor }: Judged) {
  const { menu }: CheckText = checkTexts[check.id];
  const isOpen = finding.status === 'fail' || finding.status === 'warn';
  return {
    id: check.id,
    status: finding.status,
    severity: check.severity,
    owner: 'fault' in finding ? finding.fault.owner : check.owner,
    menu: isOpen ? [...menu] : [],
    waitsFor: [...waitsFor],
    people: 'fault' in finding ? [] : [...(finding.people ?? [])],
  };
}

function sentencesOf({ check, finding, waitsFor }: Judged, language: Language) {
  const { title, remedy, remedies }: CheckText[Language] = checkTexts[check.id][language];
  if ('fault' in finding) {
    const told = faultSentences(finding.fault.toData(), language);
    return { title, detail: told.message, remedy: told.remedy };
  }
  if (finding.status === 'skip') {
    return { title, detail: fill(checkWaits[language], { checks: waitsFor.join(', ') }), remedy: '' };
  }
  const ways = finding.said.map(({ outcome }) => remedies?.[outcome] ?? remedy);
  return {
    title,
    detail: detailOf(check.id, finding.said, language),
    remedy: finding.status === 'pass' ? '' : [...new Set(ways)].join(' '),
  };
}

function sentence(id: CheckTextId, { outcome, params = {}, parts = {} }: Said, language: Language): string {
  const outcomes: Readonly<Record<string, string>> = checkTexts[id][language].outcomes;
  const places: Record<string, string | number> = inNotation(params, language);
  for (const [place, said] of Object.entries(parts)) {
    places[place] = said.map((one) => sentence(id, one, language)).join(', ');
  }
  return fill(outcomes[outcome] ?? outcome, places);
}

function inNotation(params: FaultParams, language: Language): Record<string, string | number> {
  const numbers = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB');
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'number' ? numbers.format(value) : value]),
  );
}
