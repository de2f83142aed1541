import type { Connection } from '../../../../src-shared/domain/connection.ts';
import { Fault } from '../../../../src-shared/domain/fault.ts';
import type { Composed } from '../../compose.ts';
import { openState } from '../../link.ts';
import { type Command, type Context, connectionOption } from '../command.ts';
import { exitCodeOfRun, exitCodes } from '../exit-codes.ts';
import { connectionOf } from './connection-of.ts';
import { runWithProgress } from './run-with-progress.ts';
import { showRun } from './show-run.ts';

export const retryCommand: Command = {
  name: 'retry',
  usage: ['retry -c NAME [CONTACTID…] [--release-brake]'],
  text: 'command.retry',
  options: { ...connectionOption, 'release-brake': { type: 'boolean', text: 'option.releaseBrake' } },
  async run(context) {
    const composed = context.compose();
    const connection = connectionOf(context, composed, 'retry');
    await context.unlock(composed);
    if ((await markFailed(context, composed, connection)) === 0) {
      if (context.json) context.printJson({ items: [] });
      else context.print(context.say('retry.none'));
      return exitCodes.done;
    }
    const result = await runWithProgress(context, composed, { connection, direction: 'both', dryRun: false });
    if (context.json) context.printJson(result);
    else showRun(context, result);
    return exitCodeOfRun(result);
  },
};

/** Makes the failed contacts named, or all of them, due for the next run; gives how many. */
async function markFailed({ args }: Context, { files, vault }: Composed, { name }: Connection): Promise<number> {
  const store = await openState(name, files, vault);
  try {
    const other = args.find((id) => store.contact(id)?.state !== 'failed');
    if (other !== undefined) throw new Fault('retry.notFailed', { contact: other.slice(0, 60) });
    const ids = args.length > 0 ? args : store.idsInState('failed');
    store.markDue(ids);
    return ids.length;
  } finally {
    store.close();
  }
}
