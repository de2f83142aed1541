import { once } from 'node:events';
import { builtFiles } from '../../built-files.ts';
import { startServer } from '../../server/start-server.ts';
import type { Command } from '../command.ts';
import { noArguments } from './connection-of.ts';
import { numberOption } from './number-option.ts';

export const serveCommand: Command = {
  name: 'serve',
  usage: ['serve [--port P]'],
  text: 'command.serve',
  options: { port: { type: 'string', value: 'P', text: 'option.port' } },
  async run(context) {
    noArguments(context, 'serve');
    const port = numberOption(context, 'serve', 'port', { min: 0, max: 65_535 });
    const composed = context.compose();
    // Without a passphrase in the environment the window asks for it.
    if (process.env['PONT_PASSPHRASE']) await context.unlock(composed);
    const { windowDir } = builtFiles(context.entryUrl);
    const server = await startServer({
      services: composed.services,
      windowDir,
      ...(port === undefined ? {} : { port }),
    });
    if (context.json) context.printJson({ url: server.url, port: server.port });
    else {
      context.print(context.say('serve.at', { url: server.url }));
      context.note(context.say('serve.stop'));
    }
    if (!context.signal.aborted) await once(context.signal, 'abort');
    await server.close();
    await composed.close();
    return 0;
  },
};
