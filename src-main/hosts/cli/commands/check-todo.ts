import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Connection } from '../../../../src-shared/domain/connection.ts';
import { Fault } from '../../../../src-shared/domain/fault.ts';
import { type Owner, owner } from '../../../../src-shared/domain/owner.ts';
import { type AuditorReport, readAuditorReport } from '../../../checks/auditor/read-report.ts';
import type { Judged } from '../../../checks/run-checks.ts';
import { findingOf } from '../../../checks/say.ts';
import { todoDocument } from '../../../checks/todo/document.ts';
import { saveText } from '../../export-file.ts';
import type { Context, OptionSpec } from '../command.ts';
import { usageFault } from '../parse.ts';
import { printable } from './printable.ts';

/** Longer than any report of an app connector. */
const longestReport = 2_000_000;

export const todoOptions = {
  todo: { type: 'string', value: 'FILE', text: 'option.todo' },
  owners: { type: 'string', value: 'OWNER,OWNER', text: 'option.owners' },
  auditor: { type: 'string', value: 'FILE', text: 'option.auditor' },
} as const satisfies Record<string, OptionSpec>;

type TodoAsked = { readonly file: string; readonly format: 'html' | 'text'; readonly owners: readonly Owner[] };

/** The to-do list asked for; a name or owner that it cannot have is refused before anything is read. */
export function todoAsked(context: Context): TodoAsked | null {
  const { todo: file, owners } = context.values;
  if (typeof file !== 'string') {
    if (owners === undefined) return null;
    throw usageFault(context.language, 'check', 'problem.onlyWith', { option: '--owners', with: 'check --todo' });
  }
  const extension = extname(file).toLowerCase();
  if (!['.html', '.htm', '.txt'].includes(extension)) {
    throw usageFault(context.language, 'check', 'problem.todoName', { value: file.slice(0, 60) });
  }
  return { file, format: extension === '.txt' ? 'text' : 'html', owners: ownersAsked(context, owners) };
}

function ownersAsked(context: Context, given: string | boolean | undefined): readonly Owner[] {
  if (typeof given !== 'string') return ['afasAdmin'];
  if (given === 'all') return owner.options;
  const asked = given.split(',').map((one) => owner.safeParse(one.trim()));
  const owners = asked.flatMap((one) => (one.success ? [one.data] : []));
  if (owners.length === asked.length) return owners;
  throw usageFault(context.language, 'check', 'problem.badValue', { option: '--owners', value: given.slice(0, 40) });
}

/** The Auditor's report named with `--auditor`. Faults `auditor.unreadable` and `file.unreadable`. */
export function auditorAsked(context: Context): AuditorReport | null {
  const { auditor: file } = context.values;
  if (typeof file !== 'string') return null;
  return readAuditorReport(readReport(file));
}

function readReport(file: string): string {
  try {
    if (statSync(file).size > longestReport) throw new Fault('auditor.unreadable');
    return readFileSync(file, 'utf8');
  } catch (thrown) {
    if (thrown instanceof Fault) throw thrown;
    throw new Fault('auditor.noFile', { file: basename(file) }, { cause: thrown });
  }
}

export async function saveTodo(
  context: Context,
  { file, format, owners }: TodoAsked,
  found: {
    readonly connection: Connection;
    readonly judged: readonly Judged[];
    readonly auditor: AuditorReport | null;
  },
): Promise<void> {
  const order = {
    connection: found.connection,
    findings: found.judged.map(findingOf),
    auditor: found.auditor?.items ?? [],
    owners,
    language: context.language,
    at: Date.now(),
  };
  await saveText(file, todoDocument(order, format));
  if (!context.json) context.print(context.say('check.todoSaved', { file: printable(file) }));
}
