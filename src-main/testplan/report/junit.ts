import type { CaseResult, PlanSession } from '../../../src-shared/domain/case.ts';
import type { Language } from '../../../src-shared/text/language.ts';
import { causeSentence } from '../../../src-shared/text/testplan/causes.ts';
import { caseWords } from '../../../src-shared/text/testplan/cases.ts';
import { type Markup, xml } from '../../paper/html.ts';

/** A session as JUnit XML, which pipelines read: a case that waits for a person counts as skipped. */
export function junitXml(session: PlanSession, language: Language): string {
  const { cases, connection, startedAt } = session;
  const count = (...statuses: readonly CaseResult['status'][]): number =>
    cases.filter(({ status }) => statuses.includes(status)).length;
  const notRun = count('skip', 'waiting', 'queued');
  const counts = xml`tests="${cases.length}" failures="${count('fail')}" skipped="${notRun}" timestamp="${startedAt}"`;
  const suite = xml`<testsuites>
<testsuite name="pont ${connection}" ${counts}>
${cases.map((one) => testCase(one, connection, language))}</testsuite>
</testsuites>
`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${suite.markup}`;
}

function testCase(one: CaseResult, connection: string, language: Language): Markup {
  const took = one.startedAt === null || one.endedAt === null ? 0 : Date.parse(one.endedAt) - Date.parse(one.startedAt);
  const name = `${one.id} ${caseWords(one.id, language).title}`;
  const said = one.cause === null ? '' : causeSentence(one.cause, language);
  const failure = xml`<failure message="${said}" type="${one.cause?.code ?? ''}"/>`;
  const outcome = one.status === 'fail' ? failure : one.status === 'pass' ? null : xml`<skipped message="${said}"/>`;
  return xml`<testcase classname="${connection}" name="${name}" time="${(took / 1000).toFixed(3)}">${outcome}</testcase>
`;
}
