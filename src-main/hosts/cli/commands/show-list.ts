import { inSlices, saveList } from '../../export-file.ts';
import type { ListView } from '../../list-view.ts';
import type { Context } from '../command.ts';
import { printable } from './printable.ts';

/** Contacts shown to a person; `--json` and `--export` give all. */
const shown = 50;

/** Shows a list, or saves it as a file; gives how many are in it. */
export async function showList<T>(context: Context, view: ListView<T>, file: string | null): Promise<number> {
  const { json, print, printJson, say, signal } = context;
  if (file !== null) {
    const count = await saveList(file, inSlices(view.rows(), signal), view.sheet);
    if (json) printJson({ file, count });
    else print(say('list.saved', { file: printable(file), count }));
    return count;
  }
  if (json) {
    const items = Array.from(view.rows(), view.sheet.item);
    printJson({ items });
    return items.length;
  }
  const total = view.count();
  if (total === 0) print(say('list.none'));
  for (const one of view.rows({ offset: 0, limit: shown })) {
    for (const line of view.lines(one)) print(printable(line));
  }
  if (total > shown) print(say('list.more', { count: total - shown }));
  return total;
}
