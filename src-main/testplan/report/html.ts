import type { CaseResult, PlanSession } from '../../../src-shared/domain/case.ts';
import type { Language } from '../../../src-shared/text/language.ts';
import { ownerNames } from '../../../src-shared/text/owners.ts';
import { causeSentence } from '../../../src-shared/text/testplan/causes.ts';
import { caseWords, requirementNames } from '../../../src-shared/text/testplan/cases.ts';
import { reportWords, statusNames } from '../../../src-shared/text/testplan/report.ts';
import type { ReportDocument } from './document.ts';
import { caseSection, seconds } from './evidence-html.ts';
import { html, type Markup } from '../../paper/html.ts';
import { reportStyle } from './style.ts';

/** The requirement that there is a test plan is met by there being this report. */
const reportItself = 'R12';

/** The report as one file of HTML: nothing is loaded, nothing runs, and whatever a name holds is text. */
export function reportHtml(report: ReportDocument, language: Language): string {
  const { session } = report;
  const words = reportWords[language];
  const page = html`<html lang="${language}">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
      <title>${words.title}: ${session.title}</title>
      <style>
        ${{ markup: reportStyle }}
      </style>
    </head>
    <body>
      <h1>${words.title}</h1>
      ${totals(session, language)} ${facts(report, language)}
      <p>${words.canariesOnly} ${words.writeBackFull}</p>
      <h2>${words.summary}</h2>
      ${summary(session.cases, language)}
      <h2>${words.openPoints}</h2>
      ${openPoints(session, language)}
      <h2>${words.requirements}</h2>
      ${requirements(report, language)}
      <h2>${words.sign}</h2>
      ${signatures(report, language)}
      <h2 class="evidence">${words.evidence}</h2>
      ${session.cases.map((one) => caseSection(one, language))}
    </body>
  </html>`;
  return `<!doctype html>\n${page.markup}\n`;
}

function totals({ cases }: PlanSession, language: Language): Markup {
  const names = statusNames[language];
  const counted = (['pass', 'fail', 'skip', 'waiting', 'queued'] as const).flatMap((status) => {
    const count = cases.filter((one) => one.status === status).length;
    return count === 0 ? [] : html`<span class="${status}">${count} ${names[status]}</span> `;
  });
  return html`<p class="totals">${counted}</p>`;
}

function facts({ session, hash }: ReportDocument, language: Language): Markup {
  const words = reportWords[language];
  const rows: readonly (readonly [string, string])[] = [
    [words.customer, session.title],
    [words.connection, session.connection],
    [words.participant, session.participant],
    [words.environment, session.practice ? words.practice : session.environment],
    [words.getConnector, session.getConnector],
    [words.configuration, session.configuration],
    [words.by, session.by || '–'],
    [words.started, moment(session.startedAt, language)],
    [words.ended, session.endedAt === null ? '–' : moment(session.endedAt, language)],
    [words.version, session.pontVersion],
    [words.session, session.id],
  ];
  return html`<table class="facts">
    <tbody>
      ${rows.map(
        ([name, value]) =>
          html`<tr>
            <th scope="row">${name}</th>
            <td>${value}</td>
          </tr>`,
      )}
      <tr>
        <th scope="row">${words.hash}</th>
        <td><span class="hash">${hash}</span><br /><small>${words.hashNote}</small></td>
      </tr>
    </tbody>
  </table>`;
}

function summary(cases: readonly CaseResult[], language: Language): Markup {
  const words = reportWords[language];
  return html`<table>
    <thead>
      <tr>
        <th class="id"></th>
        <th>${words.case}</th>
        <th class="verdict">${words.verdict}</th>
        <th class="took">${words.took}</th>
      </tr>
    </thead>
    <tbody>
      ${cases.map((one) => summaryRow(one, language))}
    </tbody>
  </table>`;
}

function summaryRow(one: CaseResult, language: Language): Markup {
  const { title, proves } = caseWords(one.id, language);
  const took =
    one.startedAt === null || one.endedAt === null ? null : Date.parse(one.endedAt) - Date.parse(one.startedAt);
  return html`<tr>
    <td class="id">${one.id}</td>
    <td>
      <strong>${title}</strong><br />${proves}
      ${one.cause === null ? null : html`<br /><em>${causeSentence(one.cause, language)}</em>`}
    </td>
    <td class="verdict ${one.status}">${statusNames[language][one.status]}</td>
    <td class="took">${took === null ? '–' : seconds(took)}</td>
  </tr>`;
}

function openPoints(session: PlanSession, language: Language): Markup {
  const words = reportWords[language];
  const causes = session.cases.flatMap(({ id, status, cause }) =>
    cause === null || status === 'pass' ? [] : { caseId: id, ...cause },
  );
  const all = [...causes, ...session.openPoints];
  if (all.length === 0) return html`<p>${words.noOpenPoints}</p>`;
  return html`<table>
    <thead>
      <tr>
        <th class="id"></th>
        <th>${words.what}</th>
        <th class="verdict">${words.owner}</th>
      </tr>
    </thead>
    <tbody>
      ${all.map(
        (point) =>
          html`<tr>
            <td class="id">${point.caseId}</td>
            <td>${causeSentence(point, language)}</td>
            <td class="verdict">${ownerNames[language][point.owner]}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function requirements({ requirements: all, session }: ReportDocument, language: Language): Markup {
  const words = reportWords[language];
  const status = new Map(session.cases.map((one) => [one.id, one.status]));
  const rows = all.map(({ id, cases }) => {
    const name = requirementNames[language][Number(id.slice(1)) - 1] ?? '';
    const none = id === reportItself ? words.thisReport : words.notProven;
    const proof = cases.length === 0 ? html`<span class="quiet">${none}</span>` : provenBy(cases, status, language);
    return html`<tr>
      <td class="id">${id}</td>
      <td>${name}</td>
      <td>${proof}</td>
    </tr>`;
  });
  return html`<table>
    <thead>
      <tr>
        <th class="id"></th>
        <th>${words.requirement}</th>
        <th>${words.provenBy}</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

/** Cases of one verdict stand together. */
function provenBy(
  cases: readonly string[],
  status: ReadonlyMap<string, CaseResult['status']>,
  language: Language,
): Markup {
  const found = Map.groupBy(cases, (id) => status.get(id) ?? 'queued');
  const groups = [...found].map(
    ([verdict, ids]) => html`${ids.join(' ')}: <span class="${verdict}">${statusNames[language][verdict]}</span><br />`,
  );
  return html`${groups}`;
}

function signatures({ session }: ReportDocument, language: Language): Markup {
  const words = reportWords[language];
  const place = (who: string): Markup =>
    html`<section>
      <strong>${who}</strong>
      ${[words.name, words.date, words.signature].map(
        (line) =>
          html`<div></div>
            <small>${line}</small>`,
      )}
    </section>`;
  return html`<div class="sign">${place(words.partner)} ${place(`${words.client}: ${session.title}`)}</div>`;
}

function moment(at: string, language: Language): string {
  const style = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' } as const;
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', style).format(new Date(at));
}
