import { parseArgs } from 'node:util';
import { Fault } from '../../../src-shared/domain/fault.ts';
import type { CliKey } from '../../../src-shared/text/cli/en.ts';
import { cliSentence } from '../../../src-shared/text/cli/index.ts';
import type { Language } from '../../../src-shared/text/language.ts';
import type { OptionSpec, Values } from './command.ts';

/** Options that every command takes. */
export const globalOptions = {
  data: { type: 'string', value: 'DIR', text: 'option.data' },
  lang: { type: 'string', value: 'nl|en', text: 'option.lang' },
  json: { type: 'boolean', text: 'option.json' },
  verbose: { type: 'boolean', text: 'option.verbose' },
  help: { type: 'boolean', short: 'h', text: 'option.help' },
} as const satisfies Record<string, OptionSpec>;

export type Parsed = { readonly values: Values; readonly positionals: readonly string[] };

/** Splits arguments into options and the rest; what does not fit is a Fault in words, not the parser's English. */
export function parseOptions(
  argv: readonly string[],
  own: Readonly<Record<string, OptionSpec>>,
  language: Language,
  command: string,
): Parsed {
  const specs: Readonly<Record<string, OptionSpec>> = { ...globalOptions, ...own };
  const options = Object.fromEntries(
    Object.entries(specs).map(([name, { type, short }]) => [name, short === undefined ? { type } : { type, short }]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
    return { values, positionals };
  } catch (thrown) {
    throw optionFault(thrown, argv, specs, language, command);
  }
}

/** A usage fault about one option or argument. */
export function usageFault(
  language: Language,
  command: string,
  key: CliKey,
  params: Readonly<Record<string, string>> = {},
): Fault {
  return new Fault('usage.option', { problem: cliSentence(language, key, params), command });
}

function optionFault(
  thrown: unknown,
  argv: readonly string[],
  specs: Readonly<Record<string, OptionSpec>>,
  language: Language,
  command: string,
): Fault {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : '';
  const shorts = new Set(Object.values(specs).map(({ short }) => short));
  const known = (arg: string): boolean =>
    arg.startsWith('--') ? (arg.slice(2).split('=')[0] ?? '') in specs : shorts.has(arg.slice(1, 2));
  const unknown = argv.find((arg) => /^-./.test(arg) && !known(arg));
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && unknown !== undefined) {
    return usageFault(language, command, 'problem.unknownOption', {
      option: (unknown.split('=')[0] ?? '').slice(0, 40),
    });
  }
  const said = thrown instanceof Error ? thrown.message : '';
  const named = /'(?:-\w, )?(--[\w-]+)/.exec(said)?.[1] ?? '';
  const takesNone = specs[named.slice(2)]?.type === 'boolean';
  return usageFault(language, command, takesNone ? 'problem.noValue' : 'problem.missingValue', { option: named });
}
