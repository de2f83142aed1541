import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { Fault, asFault } from '../../../src-shared/domain/fault.ts';
import { cliSentence } from '../../../src-shared/text/cli/index.ts';
import { faultSentences } from '../../../src-shared/text/fill.ts';
import { language, type Language, languageOf } from '../../../src-shared/text/language.ts';
import { ownerNames } from '../../../src-shared/text/owners.ts';
import { builtFiles } from '../built-files.ts';
import { compose } from '../compose.ts';
import { defaultDataFolder } from '../data-folder.ts';
import { commands } from './commands/index.ts';
import type { Command, Context } from './command.ts';
import { exitCodeOfFault, exitCodes } from './exit-codes.ts';
import { commandHelp, overview } from './help.ts';
import { unlockVault } from './passphrase.ts';
import { parseOptions, usageFault } from './parse.ts';

/** From package.json, which lies two folders above the built program and three above the source. */
function readVersion(): string {
  const up = import.meta.url.endsWith('.ts') ? '../../../package.json' : '../../package.json';
  const { version: found } = JSON.parse(readFileSync(new URL(up, import.meta.url), 'utf8')) as { version: string };
  return found;
}

const version = readVersion();

/** Runs one command line; gives its exit code. */
async function main(argv: readonly string[]): Promise<number> {
  const tongue = languageAsked(argv);
  const json = argv.includes('--json');
  try {
    const first = argv[0] ?? '';
    if (argv.length === 0 || (first === 'help' && argv.length === 1) || (first.startsWith('-') && wantsHelp(argv))) {
      process.stdout.write(`${overview(commands, tongue)}\n`);
      return exitCodes.done;
    }
    if (first === '--version') {
      process.stdout.write(`${version}\n`);
      return exitCodes.done;
    }
    const command = commands.find((candidate) => candidate.name === first);
    if (!command) throw new Fault('usage.command', { command: first.slice(0, 60) });
    return await runCommand(command, argv.slice(1), tongue, json);
  } catch (thrown) {
    return report(thrown, tongue, json, argv.includes('--verbose'));
  }
}

async function runCommand(command: Command, argv: readonly string[], tongue: Language, json: boolean): Promise<number> {
  if (wantsHelp(argv)) {
    process.stdout.write(`${commandHelp(command, tongue)}\n`);
    return exitCodes.done;
  }
  const { values, positionals } = parseOptions(argv, command.options, tongue, command.name);
  const lang = values['lang'];
  if (lang !== undefined && !language.safeParse(lang).success) {
    throw usageFault(tongue, command.name, 'problem.badValue', { option: '--lang', value: String(lang).slice(0, 40) });
  }
  const cancel = new AbortController();
  const stop = (): void => cancel.abort();
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  const given = values['data'] ?? process.env['PONT_DATA'];
  const dataFolder =
    typeof given === 'string' && given !== '' ? given : defaultDataFolder(process.env, process.platform);
  const context: Context = {
    args: positionals,
    values,
    language: tongue,
    json,
    signal: cancel.signal,
    compose: () =>
      compose({ dataFolder, language: tongue, sandboxProgram: builtFiles(import.meta.url).sandbox, version }),
    unlock: ({ vault }) => unlockVault(vault, tongue),
    say: (key, params) => cliSentence(tongue, key, params),
    print: (line) => void process.stdout.write(`${line}\n`),
    note: (line) => void process.stderr.write(`${line}\n`),
    printJson: (document) => void process.stdout.write(`${JSON.stringify(document)}\n`),
    entryUrl: import.meta.url,
    version,
  };
  return command.run(context);
}

const wantsHelp = (argv: readonly string[]): boolean => argv.includes('--help') || argv.includes('-h');

function languageAsked(argv: readonly string[]): Language {
  const at = argv.indexOf('--lang');
  const asked = at >= 0 ? argv[at + 1] : argv.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  const parsed = language.safeParse(asked);
  if (parsed.success) return parsed.data;
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return languageOf(LC_ALL ?? LC_MESSAGES ?? LANG);
}

function report(thrown: unknown, tongue: Language, json: boolean, verbose: boolean): number {
  const fault = asFault(thrown);
  const data = fault.toData();
  const { message, remedy } = faultSentences(data, tongue);
  if (json) {
    process.stdout.write(`${JSON.stringify({ error: { code: data.code, message, remedy, owner: data.owner } })}\n`);
  }
  const say = (key: 'error' | 'remedy' | 'owner') => cliSentence(tongue, key);
  process.stderr.write(
    `${say('error')}: ${message}\n${say('remedy')}: ${remedy}\n${say('owner')}: ${ownerNames[tongue][data.owner]}\n`,
  );
  if (verbose && fault.cause instanceof Error) process.stderr.write(`${fault.cause.name}: ${fault.cause.message}\n`);
  return exitCodeOfFault(fault.kind);
}

// Pages of rows live shortly, and V8 would rather grow than collect them: this halves the peak (docs/decisions.md).
setFlagsFromString('--semi-space-growth-factor=1');
setFlagsFromString('--heap-growing-percent=100');
// Who reads the output may stop reading (`pont … | head`); what the command does goes on to its end.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await main(process.argv.slice(2));
