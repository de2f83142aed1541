import type { RunDirection } from '../../../../src-shared/domain/run.ts';
import { runConnection } from '../../run-connection.ts';
import { type Command, type Context, type OptionSpec, connectionOption } from '../command.ts';
import { exitCodeOfRun } from '../exit-codes.ts';
import { usageFault } from '../parse.ts';
import { connectionOf, noArguments } from './connection-of.ts';
import { showProgress } from './show-progress.ts';
import { showRun } from './show-run.ts';

const full = { type: 'boolean', text: 'option.full' } as const satisfies OptionSpec;
const only = { type: 'string', value: 'to-spotler|to-afas', text: 'option.only' } as const satisfies OptionSpec;
const releaseBrake = { type: 'boolean', text: 'option.releaseBrake' } as const satisfies OptionSpec;

export const planCommand: Command = {
  name: 'plan',
  usage: ['plan -c NAME [--full] [--only to-spotler|to-afas]'],
  text: 'command.plan',
  options: { ...connectionOption, full, only },
  run: (context) => runCommand(context, 'plan', true),
};

export const syncCommand: Command = {
  name: 'sync',
  usage: ['sync -c NAME [--full] [--only to-spotler|to-afas] [--release-brake]'],
  text: 'command.sync',
  options: { ...connectionOption, full, only, 'release-brake': releaseBrake },
  run: (context) => runCommand(context, 'sync', false),
};

async function runCommand(context: Context, name: string, dryRun: boolean): Promise<number> {
  noArguments(context, name);
  const composed = context.compose();
  const connection = connectionOf(context, composed, name);
  const direction = directionAsked(context, name);
  await context.unlock(composed);
  const progress = showProgress(context);
  try {
    const result = await runConnection(composed, {
      connection,
      direction,
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

function directionAsked(context: Context, name: string): RunDirection {
  const asked = context.values['only'];
  if (asked === undefined) return 'both';
  if (asked === 'to-spotler') return 'toSpotler';
  if (asked === 'to-afas') return 'toAfas';
  throw usageFault(context.language, name, 'problem.badValue', { option: '--only', value: String(asked).slice(0, 40) });
}
