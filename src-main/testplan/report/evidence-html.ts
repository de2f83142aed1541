import type { CaseResult, Evidence } from '../../../src-shared/domain/case.ts';
import type { Language } from '../../../src-shared/text/language.ts';
import { causeSentence, expectationSentence } from '../../../src-shared/text/testplan/causes.ts';
import { caseWords } from '../../../src-shared/text/testplan/cases.ts';
import { stepSentence } from '../../../src-shared/text/testplan/instructions.ts';
import { reportWords, runStatusNames, statusNames } from '../../../src-shared/text/testplan/report.ts';
import { fill } from '../../../src-shared/text/fill.ts';
import { valueText } from '../../../src-shared/text/values.ts';
import { html, type Markup } from '../../paper/html.ts';

type Values = Extract<Evidence, { kind: 'values' }>;

/** One case with what it saw: values on both sides, then everything in the order in which it happened. */
export function caseSection(one: CaseResult, language: Language): Markup {
  const words = reportWords[language];
  const { title, proves } = caseWords(one.id, language);
  const minutes = one.promisedMs === null ? null : Math.round(one.promisedMs / 60_000);
  return html`<section class="case" id="${one.id}">
    <h3>${one.id} ${title}: <span class="${one.status}">${statusNames[language][one.status]}</span></h3>
    <p>${proves}</p>
    ${one.cause === null ? null : html`<p><strong>${words.cause}:</strong> ${causeSentence(one.cause, language)}</p>`}
    ${
      minutes === null || one.tookMs === null
        ? null
        : html`<p class="quiet">${words.took}: ${seconds(one.tookMs)}. ${fill(words.promised, { minutes })}</p>`
    }
    ${valueTables(one.evidence, language)} ${course(one.evidence, language)} ${callList(one.evidence, language)}
  </section>`;
}

export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function valueTables(all: readonly Evidence[], language: Language): Markup[] {
  const values = all.filter((one): one is Values => one.kind === 'values');
  return [...new Set(values.map(({ contactId }) => contactId))].map((contactId) => {
    const of = (side: Values['side'], moment: Values['moment']): Values | undefined =>
      values.findLast((one) => one.contactId === contactId && one.side === side && one.moment === moment);
    const columns = (['afas', 'spotler'] as const).flatMap((side) => [of(side, 'before'), of(side, 'after')]);
    const names = [...new Set(columns.flatMap((one) => Object.keys(one?.values ?? {})))];
    const words = reportWords[language];
    return html`<table>
      <thead>
        <tr>
          <th>${contactId}</th>
          <th>AFAS, ${words.before}</th>
          <th>AFAS, ${words.after}</th>
          <th>Spotler, ${words.before}</th>
          <th>Spotler, ${words.after}</th>
        </tr>
      </thead>
      <tbody>
        ${names.map((name) => valueRow(name, columns, language))}
      </tbody>
    </table>`;
  });
}

function valueRow(name: string, columns: readonly (Values | undefined)[], language: Language): Markup {
  const cells = columns.map((one) => {
    if (one === undefined) return '–';
    if (!one.present) return reportWords[language].notThere;
    return name in one.values ? valueText(one.values[name] ?? null, language, 'empty') : '–';
  });
  const moved = (index: number): string =>
    index % 2 === 1 && cells[index] !== cells[index - 1] && cells[index - 1] !== '–' && cells[index] !== '–'
      ? 'changed'
      : '';
  return html`<tr>
    <td>${name}</td>
    ${cells.map((cell, index) => html`<td class="${moved(index)}">${cell}</td>`)}
  </tr>`;
}

function course(all: readonly Evidence[], language: Language): Markup | null {
  const rows = all.flatMap((one) => {
    const text = courseText(one, language);
    return text === null
      ? []
      : html`<tr>
          <td class="time">${timeOf(one.at, language)}</td>
          <td>${text}</td>
        </tr>`;
  });
  const words = reportWords[language];
  if (rows.length === 0) return null;
  return html`<table>
    <thead>
      <tr>
        <th class="time">${words.time}</th>
        <th>${words.what}</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

function courseText(one: Evidence, language: Language): Markup | null {
  const words = reportWords[language];
  switch (one.kind) {
    case 'step': {
      const by = one.by === 'person' ? words.byPerson : words.bySandbox;
      const seen = one.seenAfterMs === null ? '' : `, ${fill(words.seen, { ms: one.seenAfterMs })}`;
      return html`${stepSentence(one.code, one.params, language)} <span class="quiet">(${by}${seen})</span>`;
    }
    case 'expectation': {
      const held = one.held ? words.held : words.failed;
      const sentence = expectationSentence(one.code, one.params, one.held, language);
      return html`${sentence} <span class="${one.held ? 'pass' : 'fail'}">${held}</span>`;
    }
    case 'run':
      if (one.fault !== null) return html`${fill(words.runFault, { code: one.fault })}`;
      return html`${runText(one, language)}`;
    default:
      return null;
  }
}

function runText(one: Extract<Evidence, { kind: 'run' }>, language: Language): string {
  const { runKind: kind, status, durationMs: ms, read, toSpotler, toAfas, problems } = one;
  const { create, update } = toSpotler;
  const { contact, person, organisation, optOut } = toAfas;
  const counts = {
    rows: read.afasRows,
    changes: read.spotlerChanges,
    create,
    update,
    contact,
    person,
    organisation,
    optOut,
  };
  const said = problems.length === 0 ? '' : ` [${problems.join(', ')}]`;
  return fill(reportWords[language].run, { kind, status: runStatusNames[language][status], ms, ...counts }) + said;
}

/** Calls of one kind together: a case makes some hundred. */
function callList(all: readonly Evidence[], language: Language): Markup | null {
  const words = reportWords[language];
  const kinds = new Map<string, { side: string; method: string; label: string; count: number; ms: number }>();
  for (const { side, method, label, durationMs } of all.flatMap((one) => (one.kind === 'calls' ? one.calls : []))) {
    const key = `${side} ${method} ${label}`;
    const kind = kinds.get(key) ?? { side: side === 'afas' ? 'AFAS' : 'Spotler', method, label, count: 0, ms: 0 };
    kind.count += 1;
    kind.ms += durationMs;
    kinds.set(key, kind);
  }
  if (kinds.size === 0) return null;
  const lines = [...kinds.values()].map((kind) => fill(words.callsOf, { ...kind, ms: Math.round(kind.ms) }));
  return html`<p class="quiet"><small>${words.calls}: ${lines.join('; ')}.</small></p>`;
}

/** The clock in Amsterdam, where AFAS lives. */
function timeOf(at: string, language: Language): string {
  const parts = { hour: '2-digit', minute: '2-digit', second: '2-digit', timeZone: 'Europe/Amsterdam' } as const;
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', parts).format(new Date(at));
}
