import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { userInfo } from 'node:os';
import { type CaseId, caseIds, type PlanSession } from '../../../../src-shared/domain/case.ts';
import { Fault } from '../../../../src-shared/domain/fault.ts';
import { caseWords, groupNames } from '../../../../src-shared/text/testplan/cases.ts';
import { ownerNames } from '../../../../src-shared/text/owners.ts';
import { causeSentence } from '../../../../src-shared/text/testplan/causes.ts';
import { cases } from '../../../testplan/cases/index.ts';
import { isUnchanged, reportOf } from '../../../testplan/report/document.ts';
import { reportHtml } from '../../../testplan/report/html.ts';
import { junitXml } from '../../../testplan/report/junit.ts';
import { runSession } from '../../../testplan/run-session.ts';
import { newSession } from '../../../testplan/session.ts';
import { expectWritable, saveText } from '../../export-file.ts';
import { openPlan, sha256 } from '../../testplan/open-plan.ts';
import { lastTakenUp } from '../../testplan/plan-service.ts';
import { type Command, type Context, connectionOption } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { usageFault } from '../parse.ts';
import { connectionOf, noArguments } from './connection-of.ts';
import { printable } from './printable.ts';
import { showSession } from './show-session.ts';

const name = 'test';
const largestReport = 50_000_000;

export const testCommand: Command = {
  name,
  usage: [
    'test -c NAME [--only T04,T09] [--report FILE.html|.json] [--junit FILE.xml] [--resume] [--by NAME]',
    'test --list',
    'test --verify FILE.json',
  ],
  text: 'command.test',
  options: {
    ...connectionOption,
    only: { type: 'string', value: 'T04,T09', text: 'option.cases' },
    report: { type: 'string', value: 'FILE', text: 'option.report' },
    junit: { type: 'string', value: 'FILE', text: 'option.junit' },
    resume: { type: 'boolean', text: 'option.resume' },
    by: { type: 'string', value: 'NAME', text: 'option.by' },
    list: { type: 'boolean', text: 'option.list' },
    verify: { type: 'string', value: 'FILE', text: 'option.verify' },
  },
  async run(context) {
    noArguments(context, name);
    if (context.values['list'] === true) return list(context);
    const { verify } = context.values;
    return typeof verify === 'string' ? verifyReport(context, verify) : runPlan(context);
  },
};

function list(context: Context): number {
  const items = cases.map(({ id, group, requirements, byHand }) => {
    return { id, group, requirements, byHand, ...caseWords(id, context.language) };
  });
  if (context.json) context.printJson({ items });
  else
    for (const { id, group, title, proves } of items) {
      context.print(`${id}  ${groupNames[context.language][group].padEnd(26)}${title.padEnd(34)}${proves}`);
    }
  return exitCodes.done;
}

function verifyReport(context: Context, file: string): number {
  const unchanged = isUnchanged(readReport(file), sha256);
  if (unchanged === null) throw new Fault('testplan.badReport', { file: basename(file) });
  if (!unchanged) throw new Fault('testplan.reportChanged', { file: basename(file) });
  if (context.json) context.printJson({ file: basename(file), unchanged });
  else context.print(context.say('test.unchanged', { file: printable(basename(file)) }));
  return exitCodes.done;
}

function readReport(file: string): unknown {
  try {
    if (statSync(file).size > largestReport) throw new RangeError('too large');
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (thrown) {
    const code =
      thrown instanceof SyntaxError || thrown instanceof RangeError ? 'testplan.badReport' : 'file.unreadable';
    throw new Fault(code, { file: basename(file) }, { cause: thrown });
  }
}

async function runPlan(context: Context): Promise<number> {
  const only = casesAsked(context);
  const report = fileAsked(context, 'report', ['.html', '.json']);
  const junit = fileAsked(context, 'junit', ['.xml']);
  for (const file of [report, junit]) if (file !== null) expectWritable(file);
  const composed = context.compose();
  const connection = connectionOf(context, composed, name);
  await context.unlock(composed);
  const ports = await openPlan(composed.planRooms, connection, context.signal);
  const given = context.values['by'];
  const choice = { only, by: typeof given === 'string' ? given.slice(0, 120) : whoAmI() };
  const session =
    context.values['resume'] === true ? await lastTakenUp(ports.files, choice) : newSession(ports, cases, choice);
  const attended = process.stdin.isTTY && process.stderr.isTTY;
  const live = runSession(ports, { session, cases, attended });
  const stop = (): void => live.stop('cancel');
  context.signal.addEventListener('abort', stop, { once: true });
  const shown = showSession(context, live);
  const done = await live.done;
  shown.end();
  const fault = live.fault();
  if (fault !== null && !context.signal.aborted) throw new Fault(fault.code as Fault['code'], fault.params);
  const document = reportOf(done, cases, sha256);
  if (report !== null) {
    const html = extname(report).toLowerCase() === '.html';
    await saveText(report, html ? reportHtml(document, context.language) : `${JSON.stringify(document, null, 2)}\n`);
  }
  if (junit !== null) await saveText(junit, junitXml(done, context.language));
  if (context.json) context.printJson(resultOf(done, document.hash));
  else tell(context, done, report);
  return exitCodeOf(context, done);
}

function resultOf(session: PlanSession, hash: string): unknown {
  return {
    cases: session.cases.map(({ id, status, cause, evidence, ...times }) => {
      return { id, status: finalStatus(status), cause, ...times, evidence };
    }),
    session: { id: session.id, state: session.state, practice: session.practice, openPoints: session.openPoints, hash },
  };
}

/** What was not run waits. */
function finalStatus(status: PlanSession['cases'][number]['status']): 'pass' | 'fail' | 'skip' | 'waiting' {
  return status === 'pass' || status === 'fail' || status === 'skip' ? status : 'waiting';
}

function tell(context: Context, session: PlanSession, report: string | null): void {
  const { language } = context;
  const count = (status: string): number => session.cases.filter((one) => finalStatus(one.status) === status).length;
  const counts = { passed: count('pass'), failed: count('fail'), skipped: count('skip'), waiting: count('waiting') };
  context.print(context.say('test.counts', counts));
  for (const point of session.openPoints) {
    context.print(
      `${point.caseId}  ${printable(causeSentence(point, language))} (${ownerNames[language][point.owner]})`,
    );
  }
  if (report === null) return;
  context.print(context.say('test.saved', { file: printable(report) }));
  if (extname(report).toLowerCase() === '.html') context.print(context.say('test.pdf'));
}

function exitCodeOf({ signal }: Context, { cases: all }: PlanSession): number {
  if (signal.aborted) return exitCodes.cancelled;
  return all.every(({ status }) => status === 'pass' || status === 'skip') ? exitCodes.done : exitCodes.partial;
}

function casesAsked(context: Context): readonly CaseId[] {
  const { only } = context.values;
  if (typeof only !== 'string') return [];
  const ids = only.split(',').map((id) => id.trim().toUpperCase());
  const wrong = ids.find((id) => !caseIds.includes(id));
  if (wrong !== undefined) {
    throw usageFault(context.language, name, 'problem.badValue', { option: '--only', value: wrong.slice(0, 40) });
  }
  return ids;
}

function fileAsked(context: Context, option: 'report' | 'junit', endings: readonly string[]): string | null {
  const file = context.values[option];
  if (typeof file !== 'string') return null;
  if (endings.includes(extname(file).toLowerCase())) return file;
  throw usageFault(context.language, name, 'problem.badValue', {
    option: `--${option}`,
    value: basename(file).slice(0, 40),
  });
}

/** The name of the user of this machine, where it has one. */
function whoAmI(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
