import type { CliKey } from '../../../src-shared/text/cli/en.ts';
import type { Language } from '../../../src-shared/text/language.ts';
import type { Composed } from '../compose.ts';

/** An option of a command, by its long name. */
export type OptionSpec = {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** How the value is named in the help, for instance `N`. */
  readonly value?: string;
  readonly text: CliKey;
};

export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** What a command works with. Results go to `print`, everything else to standard error. */
export type Context = {
  readonly args: readonly string[];
  readonly values: Values;
  readonly language: Language;
  readonly json: boolean;
  readonly signal: AbortSignal;
  /** The rooms over the data folder; the vault is opened on demand by `unlock`. */
  readonly compose: () => Composed;
  /** Opens the vault with PONT_PASSPHRASE or by asking. */
  readonly unlock: (composed: Composed) => Promise<void>;
  readonly say: (key: CliKey, params?: Readonly<Record<string, string | number>>) => string;
  /** A line on standard output. */
  readonly print: (line: string) => void;
  /** A line on standard error. */
  readonly note: (line: string) => void;
  /** The one JSON document. */
  readonly printJson: (document: unknown) => void;
  /** Own URL of the entry, from which the built files are found. */
  readonly entryUrl: string;
  readonly version: string;
};

export type Command = {
  readonly name: string;
  /** After `pont `, in the help. */
  readonly usage: readonly string[];
  readonly text: CliKey;
  readonly options: Readonly<Record<string, OptionSpec>>;
  readonly run: (context: Context) => Promise<number>;
};

export const connectionOption = {
  connection: { type: 'string', short: 'c', value: 'NAME', text: 'option.connection' },
} as const satisfies Record<string, OptionSpec>;
