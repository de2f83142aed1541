import type { PeopleList } from '../../../../src-shared/contract/history.ts';
import { openState } from '../../link.ts';
import { peopleView } from '../../people.ts';
import { type Command, connectionOption } from '../command.ts';
import { connectionOf, noArguments } from './connection-of.ts';
import { exportFile, exportOption } from './export-option.ts';
import { showList } from './show-list.ts';

function listCommand(name: 'excluded' | 'failed', list: PeopleList): Command {
  return {
    name,
    usage: [`${name} -c NAME [--export FILE]`],
    text: `command.${name}`,
    options: { ...connectionOption, ...exportOption },
    async run(context) {
      noArguments(context, name);
      const file = exportFile(context, name);
      const composed = context.compose();
      const connection = connectionOf(context, composed, name);
      await context.unlock(composed);
      const store = await openState(connection.name, composed.files, composed.vault);
      try {
        await showList(context, peopleView(store, list, context.language), file);
      } finally {
        store.close();
      }
      return 0;
    },
  };
}

export const excludedCommand = listCommand('excluded', 'excluded');
export const failedCommand = listCommand('failed', 'failed');
