import type { Connection } from '../../../../src-shared/domain/connection.ts';
import type { LedgerChain, LedgerLine, LedgerQuery } from '../../../../src-shared/domain/ledger.ts';
import type { Ledger } from '../../../store/ledger.ts';
import { inSlices, saveList } from '../../export-file.ts';
import { ledgerItem, ledgerSheet, ledgerTableWriter, type LedgerWording, ledgerWording } from '../../ledger-view.ts';
import { openState } from '../../link.ts';
import { type Command, type Context, connectionOption } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { usageFault } from '../parse.ts';
import { connectionOf } from './connection-of.ts';
import { exportFile, exportOption } from './export-option.ts';
import { printable } from './printable.ts';

export const ledgerCommand: Command = {
  name: 'ledger',
  usage: ['ledger -c NAME [EMAIL|CONTACTID] [--export FILE]'],
  text: 'command.ledger',
  options: { ...connectionOption, ...exportOption },
  async run(context) {
    const [asked, extra] = context.args;
    if (extra !== undefined) throw usageFault(context.language, 'ledger', 'problem.extraArgument', { argument: extra });
    const file = exportFile(context, 'ledger');
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
  const slices = inSlices(store.ledger(query), context.signal, 'ledger.cancelled');
  if (file !== null) {
    const count = await saveList(file, slices, ledgerSheet(chain, wording));
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
