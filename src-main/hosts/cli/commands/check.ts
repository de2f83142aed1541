import type { FaultKind } from '../../../../src-shared/domain/fault.ts';
import { type CheckTextId, checkTexts } from '../../../../src-shared/text/checks.ts';
import { checks } from '../../../checks/all.ts';
import type { Judged } from '../../../checks/run-checks.ts';
import { verdictOf } from '../../../checks/say.ts';
import { type Checked, checkSubject, storedSubject } from '../../check-connection.ts';
import { expectWritable } from '../../export-file.ts';
import { foundView } from '../../found-people.ts';
import { type Command, type Context, connectionOption } from '../command.ts';
import { exitCodeOfFault, exitCodes } from '../exit-codes.ts';
import { usageFault } from '../parse.ts';
import { connectionOf, noArguments } from './connection-of.ts';
import { exportFile, exportOption } from './export-option.ts';
import { showCheckProgress } from './show-check-progress.ts';
import { showChecks } from './show-checks.ts';
import { showList } from './show-list.ts';
import { auditorAsked, saveTodo, todoAsked, todoOptions } from './check-todo.ts';

export const checkCommand: Command = {
  name: 'check',
  usage: [
    'check -c NAME [--only A05,A13] [--auditor FILE.md] [--todo FILE.html|.txt [--owners all]]',
    'check -c NAME --people A13 [--export FILE]',
  ],
  text: 'command.check',
  options: {
    ...connectionOption,
    ...exportOption,
    only: { type: 'string', value: 'ID,ID', text: 'option.onlyChecks' },
    people: { type: 'string', value: 'ID', text: 'option.people' },
    ...todoOptions,
  },
  async run(context) {
    noArguments(context, 'check');
    const only = checksAsked(context, 'only');
    const people = peopleAsked(context);
    const file = exportFile(context, 'check');
    if (file !== null && people === null) {
      throw usageFault(context.language, 'check', 'problem.onlyWith', { option: '--export', with: 'check --people' });
    }
    if (file !== null) expectWritable(file);
    const todo = todoAsked(context);
    if (todo !== null) expectWritable(todo.file);
    const auditor = auditorAsked(context);
    const composed = context.compose();
    const connection = connectionOf(context, composed, 'check');
    await context.unlock(composed);
    const chosen = people === null ? only : [people];
    const checked = await checkWithProgress(context, chosen, await storedSubject(connection, composed));
    try {
      if (people !== null && !isHeldUp(checked.judged)) {
        await showList(context, foundView(checked.people, listsOf(people), context.language), file);
        return exitCodes.done;
      }
      const verdicts = checked.judged.map((one) => verdictOf(one, context.language));
      showChecks(context, connection.name, verdicts, auditor);
      if (todo !== null) await saveTodo(context, todo, { connection, judged: checked.judged, auditor });
      return exitCodeOfCauses(checked.judged);
    } finally {
      checked.people.close();
    }
  },
};

async function checkWithProgress(
  context: Context,
  only: readonly CheckTextId[] | undefined,
  subject: Awaited<ReturnType<typeof storedSubject>>,
): Promise<Checked> {
  const progress = showCheckProgress(context);
  try {
    return await checkSubject(subject, { only, signal: context.signal, onProgress: progress.report });
  } finally {
    progress.end();
  }
}

/** True where the list could not be made: what stands in the way is then shown instead. */
function isHeldUp(judged: readonly Judged[]): boolean {
  return judged.some(({ finding }) => finding.status === 'skip' || 'fault' in finding);
}

function listsOf(id: CheckTextId) {
  return checks.find((check) => check.id === id)?.lists ?? [];
}

function peopleAsked(context: Context): CheckTextId | null {
  const [id] = checksAsked(context, 'people') ?? [];
  if (id === undefined) return null;
  if (listsOf(id).length > 0) return id;
  throw usageFault(context.language, 'check', 'problem.noPeople', {
    value: id,
    checks: checks.flatMap((check) => (check.lists ? [check.id] : [])).join(', '),
  });
}

/** Ids named with an option, in any case; undefined without the option. */
function checksAsked(context: Context, option: 'only' | 'people'): CheckTextId[] | undefined {
  const given = context.values[option];
  if (typeof given !== 'string') return undefined;
  const names = given.split(',').map((name) => name.trim().toUpperCase());
  const unknown = names.find((name) => !Object.hasOwn(checkTexts, name));
  if (unknown !== undefined || (option === 'people' && names.length > 1)) {
    throw usageFault(context.language, 'check', 'problem.badValue', {
      option: `--${option}`,
      value: given.slice(0, 40),
    });
  }
  return names as CheckTextId[];
}

/** Refused credentials and an unreachable side say more than "not met". */
function exitCodeOfCauses(judged: readonly Judged[]): number {
  const kinds = judged.flatMap(({ finding }): FaultKind[] => {
    if (finding.status !== 'fail') return [];
    return ['fault' in finding ? finding.fault.kind : 'requirement'];
  });
  const codes = kinds.map(exitCodeOfFault);
  const telling = [exitCodes.credentials, exitCodes.unreachable].find((code) => codes.includes(code));
  return codes.length === 0 ? exitCodes.done : (telling ?? exitCodes.requirement);
}
