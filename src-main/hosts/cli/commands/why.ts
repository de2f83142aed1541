import { openSides, openState } from '../../link.ts';
import { why } from '../../why.ts';
import { type Command, connectionOption } from '../command.ts';
import { usageFault } from '../parse.ts';
import { connectionOf } from './connection-of.ts';
import { printable } from './printable.ts';

export const whyCommand: Command = {
  name: 'why',
  usage: ['why -c NAME EMAIL|CONTACTID'],
  text: 'command.why',
  options: connectionOption,
  async run(context) {
    const [asked, extra] = context.args;
    if (extra !== undefined) throw usageFault(context.language, 'why', 'problem.extraArgument', { argument: extra });
    if (asked === undefined) {
      throw usageFault(context.language, 'why', 'problem.missingArgument', { argument: 'EMAIL|CONTACTID' });
    }
    const composed = context.compose();
    const connection = connectionOf(context, composed, 'why');
    await context.unlock(composed);
    const { afas, spotler } = await openSides(connection, composed.vault);
    const store = await openState(connection.name, composed.files, composed.vault);
    try {
      const { language, signal } = context;
      const answer = await why({ connection, afas, spotler, store, language, signal }, asked.trim());
      if (context.json) context.printJson(answer);
      else for (const { text } of answer.because) context.print(printable(text));
    } finally {
      store.close();
    }
    return 0;
  },
};
