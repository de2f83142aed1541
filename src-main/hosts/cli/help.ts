import type { CliKey } from '../../../src-shared/text/cli/en.ts';
import { cliSentence } from '../../../src-shared/text/cli/index.ts';
import type { Language } from '../../../src-shared/text/language.ts';
import type { Command, OptionSpec } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { globalOptions } from './parse.ts';

/** The overview of all commands. */
export function overview(commands: readonly Command[], language: Language): string {
  const say = (key: CliKey) => cliSentence(language, key);
  const rows = commands.map(({ name, text }): Row => [name, say(text)]);
  const codes = Object.values(exitCodes).map((code): Row => [String(code), say(`exit.${code}`)]);
  return [
    say('intro'),
    '',
    `${say('usage')}: pont <${say('commands').toLowerCase()}> [${say('options').toLowerCase()}]`,
    ...section(say('commands'), rows),
    ...section(say('globalOptions'), optionRows(globalOptions, language)),
    ...section(say('exitCodes'), codes),
  ].join('\n');
}

/** The help of one command. */
export function commandHelp(command: Command, language: Language): string {
  const say = (key: CliKey) => cliSentence(language, key);
  return [
    `pont ${command.name}: ${say(command.text)}`,
    '',
    ...command.usage.map((line) => `${say('usage')}: pont ${line}`),
    ...section(say('options'), optionRows(command.options, language)),
    ...section(say('globalOptions'), optionRows(globalOptions, language)),
  ].join('\n');
}

type Row = readonly [string, string];

function section(title: string, rows: readonly Row[]): string[] {
  if (rows.length === 0) return [];
  const width = Math.max(...rows.map(([left]) => left.length));
  return ['', `${title}:`, ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)];
}

function optionRows(options: Readonly<Record<string, OptionSpec>>, language: Language): Row[] {
  return Object.entries(options).map(([name, { short, value, text }]) => {
    const flags = short === undefined ? `--${name}` : `-${short}, --${name}`;
    return [value === undefined ? flags : `${flags} ${value}`, cliSentence(language, text)];
  });
}
