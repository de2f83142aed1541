import { forkNode } from '../../sandbox-process.ts';
import { builtFiles } from '../../built-files.ts';
import type { Command } from '../command.ts';
import { noArguments } from './connection-of.ts';
import { numberOption } from './number-option.ts';

const port = { min: 0, max: 65_535 };

export const sandboxCommand: Command = {
  name: 'sandbox',
  usage: ['sandbox [--contacts N] [--seed S] [--afas-port P] [--spotler-port P]'],
  text: 'command.sandbox',
  options: {
    contacts: { type: 'string', value: 'N', text: 'option.contacts' },
    seed: { type: 'string', value: 'S', text: 'option.seed' },
    'afas-port': { type: 'string', value: 'P', text: 'option.afasPort' },
    'spotler-port': { type: 'string', value: 'P', text: 'option.spotlerPort' },
  },
  async run(context) {
    noArguments(context, 'sandbox');
    const args = [
      ['contacts', { min: 1, max: 1_000_000 }],
      ['seed', { min: 0, max: 999_999_999 }],
      ['afas-port', port],
      ['spotler-port', port],
    ] as const;
    const given = args.flatMap(([name, range]) => {
      const number = numberOption(context, 'sandbox', name, range);
      return number === undefined ? [] : [`--${name}`, String(number)];
    });
    // The sandbox shares no code with Pont and runs as a process of its own; its first line is passed on as it is.
    const launched = forkNode(builtFiles(context.entryUrl).sandbox, given);
    launched.stdout?.pipe(process.stdout);
    context.signal.addEventListener('abort', () => launched.end(false), { once: true });
    const code = await launched.exited;
    return context.signal.aborted ? 0 : (code ?? 70);
  },
};
