import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { stringify } from 'csv-stringify/sync';
import { Fault } from '../../src-shared/domain/fault.ts';
import type { FaultCode } from '../../src-shared/text/faults/index.ts';

/** How a list is saved: heads and cells as CSV, or items and what else belongs to them as one JSON document. */
export type Sheet<T> = {
  readonly heads: readonly string[];
  /** The rows that one of the list takes as CSV: mostly one. */
  readonly rows: (one: T) => readonly (readonly string[])[];
  readonly item: (one: T) => unknown;
  /** Members of the JSON document besides `items`. */
  readonly besides?: Readonly<Record<string, unknown>>;
};

/** True for the name of a file that a list can be saved as. */
export function isExportName(file: string): boolean {
  return ['.csv', '.json'].includes(extname(file).toLowerCase());
}

/**
 * Saves a list as CSV or JSON, by the name of the file; gives how many were saved. Whatever happens, the name holds the
 * old content or the new one. Fault `export.unwritable` where the place cannot be written.
 */
export async function saveList<T>(file: string, slices: AsyncIterable<readonly T[]>, sheet: Sheet<T>): Promise<number> {
  let count = 0;
  const counted = async function* (): AsyncGenerator<readonly T[]> {
    for await (const slice of slices) {
      count += slice.length;
      yield slice;
    }
  };
  const csv = extname(file).toLowerCase() === '.csv';
  await saveWhole(file, csv ? csvPieces(counted(), sheet) : jsonPieces(counted(), sheet));
  return count;
}

/** Saves one document the same way: the name holds the old content or the new one. */
export function saveText(file: string, content: string): Promise<void> {
  return saveWhole(file, once(content));
}

async function* once(content: string): AsyncGenerator<string> {
  yield content;
}

/** A list in slices, with room between them for other work and for a cancel, which is the Fault named. */
export async function* inSlices<T>(
  list: Iterable<T>,
  signal: AbortSignal,
  cancelled: FaultCode = 'list.cancelled',
): AsyncGenerator<readonly T[]> {
  let slice: T[] = [];
  for (const one of list) {
    slice.push(one);
    if (slice.length < 500) continue;
    yield slice;
    slice = [];
    await turn();
    if (signal.aborted) throw new Fault(cancelled);
  }
  if (slice.length > 0) yield slice;
}

/** Rows as CSV that a Dutch Excel opens: `;`, and cells that would run as a formula defused. `first` adds a BOM. */
export function csvText(rows: readonly (readonly string[])[], first: boolean): string {
  const options = { delimiter: ';', escape_formulas: true, record_delimiter: 'windows', bom: first } as const;
  return stringify([...rows], options);
}

async function* csvPieces<T>(slices: AsyncIterable<readonly T[]>, { heads, rows }: Sheet<T>): AsyncGenerator<string> {
  yield csvText([heads], true);
  for await (const slice of slices) yield csvText(slice.flatMap(rows), false);
}

async function* jsonPieces<T>(
  slices: AsyncIterable<readonly T[]>,
  { item, besides = {} }: Sheet<T>,
): AsyncGenerator<string> {
  const members = Object.entries(besides).map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)},`);
  yield `{${members.join('')}"items":[`;
  let separator = '';
  for await (const slice of slices) {
    yield `${separator}\n${slice.map((one) => JSON.stringify(item(one))).join(',\n')}`;
    separator = ',';
  }
  yield '\n]}\n';
}

/** Writes beside the file and renames once all of it is on disk. Readable by its user only. */
async function saveWhole(file: string, pieces: AsyncIterable<string>): Promise<void> {
  const beside = besideName(file);
  const out = openBeside(file);
  try {
    try {
      for await (const piece of pieces) onDisk(file, () => writeFileSync(out, piece));
      onDisk(file, () => fsyncSync(out));
    } finally {
      closeSync(out);
    }
    onDisk(file, () => renameSync(beside, file));
  } catch (thrown) {
    rmSync(beside, { force: true });
    throw thrown;
  }
}

/** Fault `export.unwritable` where nothing can be saved, for a command that takes long before it comes to that. */
export function expectWritable(file: string): void {
  closeSync(openBeside(file));
  rmSync(besideName(file), { force: true });
}

function besideName(file: string): string {
  return join(dirname(file), `.${basename(file)}.${process.pid}.new`);
}

function openBeside(file: string): number {
  return onDisk(file, () => {
    rmSync(besideName(file), { force: true });
    return openSync(besideName(file), 'wx', 0o600);
  });
}

function onDisk<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    const reason = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown';
    throw new Fault('export.unwritable', { file: basename(file), reason }, { cause: thrown });
  }
}
