import type { Connection } from '../../../../src-shared/domain/connection.ts';
import { Fault } from '../../../../src-shared/domain/fault.ts';
import type { RunDirection, RunResult } from '../../../../src-shared/domain/run.ts';
import type { Composed } from '../../compose.ts';
import { expectWritable } from '../../export-file.ts';
import { openState } from '../../link.ts';
import { type Command, type Context, type OptionSpec, connectionOption } from '../command.ts';
import { exitCodeOfRun } from '../exit-codes.ts';
import { usageFault } from '../parse.ts';
import { connectionOf, noArguments } from './connection-of.ts';
import { exportFile, exportOption } from './export-option.ts';
import { printable } from './printable.ts';
import { runWithProgress } from './run-with-progress.ts';
import { saveChanges } from './show-changes.ts';
import { showRun } from './show-run.ts';

const full = { type: 'boolean', text: 'option.full' } as const satisfies OptionSpec;
const only = { type: 'string', value: 'to-spotler|to-afas', text: 'option.only' } as const satisfies OptionSpec;
const releaseBrake = { type: 'boolean', text: 'option.releaseBrake' } as const satisfies OptionSpec;

export const planCommand: Command = {
  name: 'plan',
  usage: ['plan -c NAME [--full] [--only to-spotler|to-afas] [--export FILE]'],
  text: 'command.plan',
  options: { ...connectionOption, full, only, ...exportOption },
  run: (context) => planAndExport(context),
};

export const syncCommand: Command = {
  name: 'sync',
  usage: ['sync -c NAME [--full] [--only to-spotler|to-afas] [--release-brake]'],
  text: 'command.sync',
  options: { ...connectionOption, full, only, 'release-brake': releaseBrake },
  async run(context) {
    noArguments(context, 'sync');
    const composed = context.compose();
    const connection = connectionOf(context, composed, 'sync');
    const direction = directionAsked(context, 'sync');
    await context.unlock(composed);
    const result = await runWithProgress(context, composed, { connection, direction, dryRun: false });
    if (context.json) context.printJson(result);
    else showRun(context, result);
    return exitCodeOfRun(result);
  },
};

async function planAndExport(context: Context): Promise<number> {
  noArguments(context, 'plan');
  const file = exportFile(context, 'plan');
  if (file !== null) expectWritable(file);
  const composed = context.compose();
  const connection = connectionOf(context, composed, 'plan');
  const direction = directionAsked(context, 'plan');
  await context.unlock(composed);
  const result = await runWithProgress(context, composed, { connection, direction, dryRun: true });
  const exports = file !== null && result.run.status !== 'cancelled';
  const saved = exports ? { file, count: await exportRun(context, composed, connection, result, file) } : null;
  if (context.json) context.printJson(saved === null ? result : { ...result, export: saved });
  else {
    showRun(context, result);
    if (file === null) context.print(context.say('plan.changes', { id: result.run.id }));
    else if (saved !== null) context.print(context.say('list.saved', { ...saved, file: printable(saved.file) }));
  }
  return exitCodeOfRun(result);
}

/** The lines of a dry run are kept until the next one; here they are saved as a file. */
async function exportRun(
  context: Context,
  composed: Composed,
  connection: Connection,
  { run: { id } }: RunResult,
  file: string,
): Promise<number> {
  const store = await openState(connection.name, composed.files, composed.vault);
  try {
    const run = store.run(id);
    if (run === null) throw new Fault('run.unknown', { run: id });
    return await saveChanges(context, { store, connection, run }, file);
  } finally {
    store.close();
  }
}

function directionAsked(context: Context, name: string): RunDirection {
  const asked = context.values['only'];
  if (asked === undefined) return 'both';
  if (asked === 'to-spotler') return 'toSpotler';
  if (asked === 'to-afas') return 'toAfas';
  throw usageFault(context.language, name, 'problem.badValue', { option: '--only', value: String(asked).slice(0, 40) });
}
