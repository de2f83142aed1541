import type { AuditorItem } from '../../../../src-shared/domain/auditor.ts';
import type { CheckVerdict } from '../../../../src-shared/domain/check.ts';
import { ownerNames } from '../../../../src-shared/text/owners.ts';
import type { AuditorReport } from '../../../checks/auditor/read-report.ts';
import type { Context } from '../command.ts';
import { printable } from './printable.ts';

/** Shows verdicts, or prints them as the one JSON document. */
export function showChecks(
  context: Context,
  connection: string,
  verdicts: readonly CheckVerdict[],
  auditor: AuditorReport | null,
): void {
  const failed = verdicts.filter(({ status }) => status === 'fail').length;
  if (context.json) {
    const points = auditor?.items.map((item) => inLanguage(context, item));
    const besides = auditor === null ? {} : { auditor: { items: points, unknown: auditor.unknown } };
    context.printJson({ connection, ok: failed === 0, checks: verdicts, ...besides });
    return;
  }
  for (const verdict of verdicts) {
    for (const line of linesOf(context, verdict)) context.print(printable(line));
  }
  for (const line of auditorLines(context, auditor)) context.print(printable(line));
  context.print(failed === 0 ? context.say('check.ok') : context.say('check.notOk', { count: failed }));
}

function* linesOf(context: Context, verdict: CheckVerdict): Generator<string> {
  const { id, status, title, detail, remedy, owner, menu, people } = verdict;
  yield `${id}  ${context.say(`check.${status}`).padEnd(12)} ${title}`;
  if (status !== 'pass' && detail !== '') yield `     ${detail}`;
  if (remedy !== '') yield `     ${context.say('remedy')}: ${remedy} (${ownerNames[context.language][owner]})`;
  for (const { nl, en } of menu) yield `     ${context.say('check.menu')}: ${nl === en ? nl : `${nl} | ${en}`}`;
  if (people.length > 0) yield `     ${context.say('check.people', { id })}`;
}

function inLanguage(context: Context, { nl, en, ...item }: AuditorItem) {
  return { ...item, ...(context.language === 'nl' ? nl : en) };
}

function* auditorLines(context: Context, report: AuditorReport | null): Generator<string> {
  if (report === null) return;
  yield context.say('check.auditor');
  for (const item of report.items) {
    const { kind, check, subject, title, remedy } = inLanguage(context, item);
    yield `${(check ?? '').padEnd(3)}  ${context.say(kind === 'attention' ? 'check.warn' : 'check.pass').padEnd(12)} ${title}`;
    if (subject !== '') yield `     ${subject}`;
    yield `     ${context.say('remedy')}: ${remedy}`;
  }
  for (const text of report.unknown) yield `     ${context.say('check.auditorUnknown', { text })}`;
}
