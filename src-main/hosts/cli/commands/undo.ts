import { undoConnection } from '../../run-connection.ts';
import { type Command, connectionOption } from '../command.ts';
import { exitCodeOfRun } from '../exit-codes.ts';
import { usageFault } from '../parse.ts';
import { connectionOf } from './connection-of.ts';
import { showProgress } from './show-progress.ts';
import { showRun } from './show-run.ts';

/** Without `--apply` it is a dry run of the compensating plan; with it that plan is made anew and carried out. */
export const undoCommand: Command = {
  name: 'undo',
  usage: ['undo -c NAME RUNID [--apply] [--release-brake]'],
  text: 'command.undo',
  options: {
    ...connectionOption,
    apply: { type: 'boolean', text: 'option.apply' },
    'release-brake': { type: 'boolean', text: 'option.releaseBrake' },
  },
  async run(context) {
    const [id, extra] = context.args;
    if (extra !== undefined) throw usageFault(context.language, 'undo', 'problem.extraArgument', { argument: extra });
    if (id === undefined) throw usageFault(context.language, 'undo', 'problem.missingArgument', { argument: 'RUNID' });
    const composed = context.compose();
    const connection = connectionOf(context, composed, 'undo');
    await context.unlock(composed);
    const progress = showProgress(context);
    try {
      const dryRun = context.values['apply'] !== true;
      const result = await undoConnection(composed, id, {
        connection,
        direction: 'both',
        dryRun,
        full: false,
        releaseBrake: context.values['release-brake'] === true,
        language: context.language,
        onProgress: progress.report,
        signal: context.signal,
      });
      progress.end();
      if (context.json) context.printJson(result);
      else {
        showRun(context, result);
        if (dryRun) context.print(context.say('undo.apply', { id }));
      }
      return exitCodeOfRun(result);
    } finally {
      progress.end();
    }
  },
};
