import type { PeopleList } from '../../../../src-shared/contract/history.ts';
import { openState } from '../../link.ts';
import { peoplePage } from '../../people.ts';
import { type Command, connectionOption } from '../command.ts';
import { connectionOf, noArguments } from './connection-of.ts';
import { printable } from './printable.ts';

/** Lines shown to a person; `--json` gives all. */
const shown = 50;

function listCommand(name: 'excluded' | 'failed' | 'conflicts', list: PeopleList): Command {
  return {
    name,
    usage: [`${name} -c NAME`],
    text: `command.${name}`,
    options: connectionOption,
    async run(context) {
      noArguments(context, name);
      const composed = context.compose();
      const connection = connectionOf(context, composed, name);
      await context.unlock(composed);
      const store = await openState(connection.name, composed.files, composed.vault);
      try {
        const limit = context.json ? Number.POSITIVE_INFINITY : shown;
        const { items, total } = peoplePage(store, { list, search: '', offset: 0, limit }, context.language);
        if (context.json) context.printJson({ items });
        else if (total === 0) context.print(context.say('list.none'));
        else {
          for (const { contactId, name: who, email, message } of items) {
            context.print([contactId, who, email ?? '–', message].map(printable).join('  '));
          }
          if (total > items.length) context.print(context.say('list.more', { count: total - items.length }));
        }
      } finally {
        store.close();
      }
      return 0;
    },
  };
}

export const excludedCommand = listCommand('excluded', 'excluded');
export const failedCommand = listCommand('failed', 'failed');
export const conflictsCommand = listCommand('conflicts', 'conflict');
