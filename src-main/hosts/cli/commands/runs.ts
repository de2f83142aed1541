import { Fault } from '../../../../src-shared/domain/fault.ts';
import { faultSentences } from '../../../../src-shared/text/fill.ts';
import type { RunRecord } from '../../../../src-shared/domain/run.ts';
import { openState } from '../../link.ts';
import { type Command, type Context, connectionOption } from '../command.ts';
import { usageFault } from '../parse.ts';
import { connectionOf } from './connection-of.ts';
import { numberOption } from './number-option.ts';
import { showRun } from './show-run.ts';

export const runsCommand: Command = {
  name: 'runs',
  usage: ['runs -c NAME [RUNID] [--limit N]'],
  text: 'command.runs',
  options: { ...connectionOption, limit: { type: 'string', value: 'N', text: 'option.limit' } },
  async run(context) {
    const [id, extra] = context.args;
    if (extra !== undefined) throw usageFault(context.language, 'runs', 'problem.extraArgument', { argument: extra });
    const composed = context.compose();
    const connection = connectionOf(context, composed, 'runs');
    const limit = numberOption(context, 'runs', 'limit', { min: 1, max: 10_000 }) ?? 20;
    await context.unlock(composed);
    const store = await openState(connection.name, composed.files, composed.vault);
    try {
      if (id === undefined) list(context, store.runs(limit));
      else one(context, store.run(id), id);
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

function one(context: Context, run: RunRecord | null, id: string): void {
  if (run === null) throw new Fault('run.unknown', { run: id.slice(0, 60) });
  if (context.json) return context.printJson(run);
  if (run.result) return showRun(context, run.result);
  context.print(`${run.id}  ${run.startedAt}  ${run.status}`);
  if (run.fault) {
    const { message, remedy } = faultSentences(run.fault, context.language);
    context.print(`${message}\n${context.say('remedy')}: ${remedy}`);
  }
}
