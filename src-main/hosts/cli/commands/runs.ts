import { Fault } from '../../../../src-shared/domain/fault.ts';
import { faultSentences } from '../../../../src-shared/text/fill.ts';
import type { RunRecord } from '../../../../src-shared/domain/run.ts';
import { whyNoChanges } from '../../changes-view.ts';
import { openState } from '../../link.ts';
import { type Command, type Context, connectionOption } from '../command.ts';
import { usageFault } from '../parse.ts';
import { connectionOf } from './connection-of.ts';
import { exportFile, exportOption } from './export-option.ts';
import { numberOption } from './number-option.ts';
import { printable } from './printable.ts';
import { saveChanges, showChanges } from './show-changes.ts';
import { showRun } from './show-run.ts';

export const runsCommand: Command = {
  name: 'runs',
  usage: ['runs -c NAME [--limit N]', 'runs -c NAME RUNID [--changes] [--export FILE]'],
  text: 'command.runs',
  options: {
    ...connectionOption,
    limit: { type: 'string', value: 'N', text: 'option.limit' },
    changes: { type: 'boolean', text: 'option.changes' },
    ...exportOption,
  },
  async run(context) {
    const [id, extra] = context.args;
    if (extra !== undefined) throw usageFault(context.language, 'runs', 'problem.extraArgument', { argument: extra });
    const composed = context.compose();
    const connection = connectionOf(context, composed, 'runs');
    const limit = numberOption(context, 'runs', 'limit', { min: 1, max: 10_000 }) ?? 20;
    const file = exportFile(context, 'runs');
    const changes = context.values['changes'] === true || file !== null;
    if (changes && id === undefined) {
      throw usageFault(context.language, 'runs', 'problem.missingArgument', { argument: 'RUNID' });
    }
    await context.unlock(composed);
    const store = await openState(connection.name, composed.files, composed.vault);
    try {
      if (id === undefined) list(context, store.runs(limit));
      else {
        const run = store.run(id);
        if (run === null) throw new Fault('run.unknown', { run: id.slice(0, 60) });
        if (changes) await changesOf(context, { store, connection, run }, file);
        else one(context, run);
      }
    } finally {
      store.close();
    }
    return 0;
  },
};

function list(context: Context, runs: readonly RunRecord[]): void {
  if (context.json) context.printJson({ items: runs });
  else if (runs.length === 0) context.print(context.say('runs.none'));
  else
    for (const run of runs) context.print(`${run.id}  ${run.startedAt}  ${run.status}${run.dryRun ? '  (plan)' : ''}`);
}

async function changesOf(
  context: Context,
  needed: Parameters<typeof showChanges>[1],
  file: string | null,
): Promise<void> {
  if (file === null) return showChanges(context, needed);
  const count = await saveChanges(context, needed, file);
  if (context.json) return context.printJson({ file, count });
  if (count === 0) context.print(whyNoChanges(needed.run, context.language));
  context.print(context.say('list.saved', { file: printable(file), count }));
}

function one(context: Context, run: RunRecord): void {
  if (context.json) return context.printJson(run);
  if (run.result) return showRun(context, run.result);
  context.print(`${run.id}  ${run.startedAt}  ${run.status}`);
  if (run.fault) {
    const { message, remedy } = faultSentences(run.fault, context.language);
    context.print(`${message}\n${context.say('remedy')}: ${remedy}`);
  }
}
