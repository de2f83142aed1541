import { decisionOutcomes, takenNames } from '../../../../src-shared/text/conflicts.ts';
import { takenSide } from '../../../../src-shared/domain/conflict.ts';
import { fill } from '../../../../src-shared/text/fill.ts';
import { valueText } from '../../../../src-shared/text/values.ts';
import { conflictsView } from '../../conflicts-view.ts';
import { openSides, openState } from '../../link.ts';
import { type Choice, resolveConflicts, type Resolved } from '../../resolve-conflicts.ts';
import { type Command, type Context, connectionOption } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { usageFault } from '../parse.ts';
import { connectionOf, noArguments } from './connection-of.ts';
import { exportFile, exportOption } from './export-option.ts';
import { printable } from './printable.ts';
import { showList } from './show-list.ts';

const name = 'conflicts';
const resolving = ['take', 'field', 'all'] as const;

export const conflictsCommand: Command = {
  name,
  usage: [
    'conflicts -c NAME [--export FILE]',
    'conflicts resolve -c NAME CONTACTID --take afas|spotler [--field PROPERTY]',
    'conflicts resolve -c NAME --all --take afas|spotler [--field PROPERTY]',
  ],
  text: 'command.conflicts',
  options: {
    ...connectionOption,
    ...exportOption,
    take: { type: 'string', value: 'afas|spotler', text: 'option.take' },
    field: { type: 'string', value: 'PROPERTY', text: 'option.field' },
    all: { type: 'boolean', text: 'option.all' },
  },
  run: (context) => (context.args[0] === 'resolve' ? resolve(context) : list(context)),
};

async function list(context: Context): Promise<number> {
  noArguments(context, name);
  for (const option of resolving) {
    if (context.values[option] !== undefined) {
      throw usageFault(context.language, name, 'problem.onlyWith', {
        option: `--${option}`,
        with: 'conflicts resolve',
      });
    }
  }
  const file = exportFile(context, name);
  const composed = context.compose();
  const connection = connectionOf(context, composed, name);
  await context.unlock(composed);
  const store = await openState(connection.name, composed.files, composed.vault);
  try {
    const count = await showList(context, conflictsView(store, context.language), file);
    if (!context.json && file === null && count > 0) {
      context.print(context.say('conflicts.how', { name: connection.name }));
    }
  } finally {
    store.close();
  }
  return exitCodes.done;
}

async function resolve(context: Context): Promise<number> {
  const choice = choiceOf(context);
  const composed = context.compose();
  const connection = connectionOf(context, composed, name);
  await context.unlock(composed);
  const { afas, spotler } = await openSides(connection, composed.vault);
  const store = await openState(connection.name, composed.files, composed.vault);
  try {
    const { signal } = context;
    const resolved = await resolveConflicts({ connection, store, afas, spotler, signal }, choice);
    return showResolved(context, connection.name, resolved);
  } finally {
    store.close();
  }
}

/** One contact or --all, and the side that is taken; anything else is a usage Fault. */
function choiceOf({ args, values, language }: Context): Choice {
  const [, contactId, extra] = args;
  const { take, field, all, export: file } = values;
  if (file !== undefined) throw usageFault(language, name, 'problem.onlyWith', { option: '--export', with: name });
  const unwanted = extra ?? (all === true ? contactId : undefined);
  if (unwanted !== undefined) {
    throw usageFault(language, name, 'problem.extraArgument', { argument: unwanted.slice(0, 60) });
  }
  if (contactId === undefined && all !== true) {
    throw usageFault(language, name, 'problem.missingArgument', { argument: 'CONTACTID | --all' });
  }
  if (take === undefined) {
    throw usageFault(language, name, 'problem.missingArgument', { argument: '--take afas|spotler' });
  }
  const side = takenSide.safeParse(take);
  if (!side.success) {
    throw usageFault(language, name, 'problem.badValue', { option: '--take', value: String(take).slice(0, 40) });
  }
  return { contactId: contactId ?? null, take: side.data, property: typeof field === 'string' ? field : null };
}

function showResolved(context: Context, connection: string, resolved: readonly Resolved[]): number {
  const { json, language, print, printJson, say } = context;
  const message = ({ code, take, value }: Resolved): string =>
    fill(decisionOutcomes[code][language], { side: takenNames[take], value: valueText(value, language, 'empty') });
  const left = resolved.filter(({ code }) => code === 'conflict.doesNotFit').length;
  if (json) {
    printJson({ items: resolved.map((one) => ({ ...one, owner: 'marketer', message: message(one) })) });
  } else if (resolved.length === 0) print(say('list.none'));
  else {
    for (const one of resolved) print(printable(`${one.contactId}  ${one.property}: ${message(one)}`));
    print(say('conflicts.resolved', { count: resolved.length - left, name: connection }));
  }
  return left > 0 ? exitCodes.partial : exitCodes.done;
}
