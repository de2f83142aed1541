import { openState } from '../../link.ts';
import { waitingView } from '../../waiting-view.ts';
import { type Command, connectionOption } from '../command.ts';
import { connectionOf, noArguments } from './connection-of.ts';
import { exportFile, exportOption } from './export-option.ts';
import { showList } from './show-list.ts';

export const waitingCommand: Command = {
  name: 'waiting',
  usage: ['waiting -c NAME [--export FILE]'],
  text: 'command.waiting',
  options: { ...connectionOption, ...exportOption },
  async run(context) {
    noArguments(context, 'waiting');
    const file = exportFile(context, 'waiting');
    const composed = context.compose();
    const connection = connectionOf(context, composed, 'waiting');
    await context.unlock(composed);
    const store = await openState(connection.name, composed.files, composed.vault);
    try {
      await showList(context, waitingView(store, context.language), file);
    } finally {
      store.close();
    }
    return 0;
  },
};
