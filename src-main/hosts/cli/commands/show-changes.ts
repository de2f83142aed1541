import type { Connection } from '../../../../src-shared/domain/connection.ts';
import type { RunRecord } from '../../../../src-shared/domain/run.ts';
import type { Changes, FieldChange } from '../../../store/changes.ts';
import { changeItem, changeLines, changeSheet, type ChangeWording, whyNoChanges } from '../../changes-view.ts';
import { inSlices, saveList } from '../../export-file.ts';
import type { Context } from '../command.ts';
import { printable } from './printable.ts';

type Needed = {
  readonly store: Changes;
  readonly connection: Pick<Connection, 'permissions'>;
  readonly run: RunRecord;
};

function wordingOf(context: Pick<Context, 'language'>, { connection, run }: Needed): ChangeWording {
  const columnOf = new Map(connection.permissions.map(({ bit, afas }) => [bit, afas]));
  return { language: context.language, columnOf, kind: run.kind };
}

/** Saves what a run changed, or would change; gives how many differences that is. */
export function saveChanges(
  context: Pick<Context, 'language' | 'signal'>,
  needed: Needed,
  file: string,
): Promise<number> {
  const { store, run } = needed;
  return saveList(
    file,
    inSlices(store.changesOf(run.id), context.signal),
    changeSheet(run, wordingOf(context, needed)),
  );
}

/** Shows, per contact, what a run changed or would change; says why where there is nothing to show. */
export async function showChanges(
  context: Pick<Context, 'language' | 'signal' | 'json' | 'print' | 'printJson'>,
  needed: Needed,
): Promise<void> {
  const { store, run } = needed;
  const { json, print, printJson, language } = context;
  const wording = wordingOf(context, needed);
  const items: unknown[] = [];
  let previous: FieldChange | null = null;
  for await (const slice of inSlices(store.changesOf(run.id), context.signal)) {
    for (const change of slice) {
      if (json) items.push(changeItem(change, wording));
      else for (const line of changeLines(change, previous, wording)) print(printable(line));
      previous = change;
    }
  }
  const nothing = previous === null ? { message: whyNoChanges(run, language) } : {};
  if (json) printJson({ run, items, ...nothing });
  else if (previous === null) print(whyNoChanges(run, language));
}
