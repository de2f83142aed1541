import { Fault } from '../../../../src-shared/domain/fault.ts';
import { runConnection } from '../../run-connection.ts';
import { type Command, type Context, type OptionSpec, connectionOption } from '../command.ts';
import { exitCodeOfRun } from '../exit-codes.ts';
import { usageFault } from '../parse.ts';
import { connectionOf, noArguments } from './connection-of.ts';
import { showProgress } from './show-progress.ts';
import { showRun } from './show-run.ts';

const full = { type: 'boolean', text: 'option.full' } as const satisfies OptionSpec;
const only = { type: 'string', value: 'to-spotler', text: 'option.only' } as const satisfies OptionSpec;
const releaseBrake = { type: 'boolean', text: 'option.releaseBrake' } as const satisfies OptionSpec;

export const planCommand: Command = {
  name: 'plan',
  usage: ['plan -c NAME [--full]'],
  text: 'command.plan',
  options: { ...connectionOption, full, only },
  run: (context) => runCommand(context, 'plan', true),
};

export const syncCommand: Command = {
  name: 'sync',
  usage: ['sync -c NAME --only to-spotler [--full] [--release-brake]'],
  text: 'command.sync',
  options: { ...connectionOption, full, only, 'release-brake': releaseBrake },
  run: (context) => runCommand(context, 'sync', false),
};

async function runCommand(context: Context, name: string, dryRun: boolean): Promise<number> {
  noArguments(context, name);
  const composed = context.compose();
  const connection = connectionOf(context, composed, name);
  checkDirection(context, name, dryRun);
  await context.unlock(composed);
  const progress = showProgress(context);
  try {
    const result = await runConnection(composed, {
      connection,
      dryRun,
      full: context.values['full'] === true,
      releaseBrake: context.values['release-brake'] === true,
      language: context.language,
      onProgress: progress.report,
      signal: context.signal,
    });
    progress.end();
    if (context.json) context.printJson(result);
    else showRun(context, result);
    return exitCodeOfRun(result);
  } finally {
    progress.end();
  }
}

/** Writing to AFAS is not in this version: rather say so than leave somebody to believe that opt-outs arrived there. */
function checkDirection(context: Context, name: string, dryRun: boolean): void {
  const asked = context.values['only'];
  if (asked === 'to-spotler' || (asked === undefined && dryRun)) return;
  if (asked === undefined || asked === 'to-afas') throw new Fault('usage.toSpotlerOnly');
  throw usageFault(context.language, name, 'problem.badValue', { option: '--only', value: String(asked).slice(0, 40) });
}
