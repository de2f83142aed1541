import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Connection } from '../../../../src-shared/domain/connection.ts';
import { Fault } from '../../../../src-shared/domain/fault.ts';
import type { LedgerChain, LedgerLine, LedgerQuery } from '../../../../src-shared/domain/ledger.ts';
import type { Ledger } from '../../../store/ledger.ts';
import {
  ledgerCsv,
  ledgerItem,
  ledgerJson,
  ledgerSlices,
  ledgerTableWriter,
  type LedgerWording,
  ledgerWording,
} from '../../ledger-view.ts';
import { openState } from '../../link.ts';
import { type Command, type Context, connectionOption } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { usageFault } from '../parse.ts';
import { connectionOf } from './connection-of.ts';
import { printable } from './printable.ts';

export const ledgerCommand: Command = {
  name: 'ledger',
  usage: ['ledger -c NAME [EMAIL|CONTACTID] [--export FILE]'],
  text: 'command.ledger',
  options: { ...connectionOption, export: { type: 'string', value: 'FILE', text: 'option.export' } },
  async run(context) {
    const [asked, extra] = context.args;
    if (extra !== undefined) throw usageFault(context.language, 'ledger', 'problem.extraArgument', { argument: extra });
    const file = exportFile(context);
    const composed = context.compose();
    const connection = connectionOf(context, composed, 'ledger');
    await context.unlock(composed);
    const store = await openState(connection.name, composed.files, composed.vault);
    try {
      return await showLedger(context, store, connection, queryOf(asked?.trim()), file);
    } finally {
      store.close();
    }
  },
};

function queryOf(asked: string | undefined): LedgerQuery {
  if (asked === undefined) return {};
  return asked.includes('@') ? { address: asked } : { contactId: asked };
}

function exportFile(context: Context): string | null {
  const file = context.values['export'];
  if (typeof file !== 'string') return null;
  if (['.csv', '.json'].includes(extname(file).toLowerCase())) return file;
  throw usageFault(context.language, 'ledger', 'problem.exportName', { value: file.slice(0, 60) });
}

/** Shows the lines asked for, or saves them, and says whether the chain is intact: exit 0, or 1 where it is not. */
export async function showLedger(
  context: Pick<Context, 'language' | 'json' | 'signal' | 'say' | 'print' | 'printJson'>,
  store: Pick<Ledger, 'ledger' | 'verifyLedger'>,
  connection: Pick<Connection, 'permissions'>,
  query: LedgerQuery,
  file: string | null,
): Promise<number> {
  const { json, print, printJson, say } = context;
  const wording = ledgerWording(connection, context.language);
  const chain = store.verifyLedger();
  const slices = ledgerSlices(store.ledger(query), context.signal);
  if (file !== null) {
    const count = await save(file, slices, chain, wording);
    if (json) printJson({ file, count, chain });
    else print(say('ledger.saved', { file: printable(file), count }));
  } else if (json) {
    const items = [];
    for await (const slice of slices) items.push(...slice.map((line) => ledgerItem(line, wording)));
    printJson({ items, chain });
  } else if ((await printTable(context, slices, wording)) === 0) print(say('ledger.none'));
  if (!json) print(chainSentence(context, chain));
  return chain.intact ? exitCodes.done : exitCodes.partial;
}

function chainSentence({ say }: Pick<Context, 'say'>, chain: LedgerChain): string {
  const { entries } = chain;
  if (chain.intact) return say('ledger.intact', { entries });
  return say('ledger.broken', { entries, brokenAt: chain.brokenAt });
}

type Slices = AsyncIterable<readonly LedgerLine[]>;

/** Gives the number of lines. */
async function printTable({ print }: Pick<Context, 'print'>, slices: Slices, wording: LedgerWording): Promise<number> {
  const table = ledgerTableWriter(wording);
  let count = 0;
  for await (const slice of slices) {
    if (count === 0) print(table.head);
    for (const line of slice) print(printable(table.line(line)));
    count += slice.length;
  }
  return count;
}

/** Gives the number of lines. */
async function save(file: string, slices: Slices, chain: LedgerChain, wording: LedgerWording): Promise<number> {
  let count = 0;
  const counted = async function* (): AsyncGenerator<readonly LedgerLine[]> {
    for await (const slice of slices) {
      count += slice.length;
      yield slice;
    }
  };
  const csv = extname(file).toLowerCase() === '.csv';
  await saveWhole(file, csv ? ledgerCsv(counted(), wording) : ledgerJson(counted(), chain, wording));
  return count;
}

/**
 * Writes beside the file and renames once all of it is on disk: whatever happens, the name holds the old content or
 * the new one. Readable by its user only. Fault `export.unwritable` where the place cannot be written.
 */
async function saveWhole(file: string, pieces: AsyncIterable<string>): Promise<void> {
  const onDisk = <T>(work: () => T): T => {
    try {
      return work();
    } catch (thrown) {
      const reason = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown';
      throw new Fault('export.unwritable', { file: basename(file), reason }, { cause: thrown });
    }
  };
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}.new`);
  const out = onDisk(() => {
    rmSync(beside, { force: true });
    return openSync(beside, 'wx', 0o600);
  });
  try {
    try {
      for await (const piece of pieces) onDisk(() => writeFileSync(out, piece));
      onDisk(() => fsyncSync(out));
    } finally {
      closeSync(out);
    }
    onDisk(() => renameSync(beside, file));
  } catch (thrown) {
    rmSync(beside, { force: true });
    throw thrown;
  }
}
