import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Connection, connectionFile, connectionName } from '../../src-shared/domain/connection.ts';
import { Fault } from '../../src-shared/domain/fault.ts';
import { readConnection } from './read-connection.ts';

/** A rename that is under way, or was when Pont was ended. */
type Renaming = { readonly from: string; readonly to: string };

export type ConnectionFiles = {
  /** In order of name. A damaged file is a Fault that names it, not a connection that is left out. */
  list(): Connection[];
  get(name: string): Connection;
  /** True when the name is taken, also by a folder that holds no connection yet. */
  has(name: string): boolean;
  /** Adds or replaces; the file is complete on disk or not there. */
  save(connection: Connection): void;
  /** Adds under a name that is free; `connection.nameTaken` otherwise. */
  add(connection: Connection): void;
  /** Removes the folder of the connection: file, state and history. */
  remove(name: string): void;
  /** Notes in the folder that it is about to get another name; the note moves with it. */
  beginRename(renaming: Renaming): void;
  /** The folder under its other name, in one step of the file system. */
  move(renaming: Renaming): void;
  endRename(folder: string): void;
  /** Renames that were not finished, each with the name of the folder that holds the note. */
  unfinishedRenames(): (Renaming & { readonly at: string })[];
  /** The folder that holds everything of a connection. */
  folder(name: string): string;
};

const renamingFile = z.strictObject({ from: connectionName, to: connectionName });

/** Connections as files: `<data>/connections/<name>/connection.json`, without secrets. The folder's name is the name. */
export function connectionFiles(dataFolder: string): ConnectionFiles {
  const root = join(dataFolder, 'connections');
  const folder = (name: string): string => join(root, connectionName.parse(name));
  const fileOf = (name: string): string => join(folder(name), 'connection.json');
  const noteOf = (name: string): string => join(folder(name), 'renaming.json');

  const folders = (): string[] =>
    inFolder(root, () => (existsSync(root) ? readdirSync(root) : [])).filter(
      (name) => connectionName.safeParse(name).success,
    );
  const names = (): string[] =>
    folders()
      .filter((name) => existsSync(fileOf(name)))
      .toSorted();

  const get = (name: string): Connection => {
    if (!connectionName.safeParse(name).success || !names().includes(name)) {
      throw new Fault('connection.unknown', { name: name.slice(0, 60), present: names().join(', ') || '–' });
    }
    return { ...readConnection(readFileSync(fileOf(name), 'utf8'), 'connection.json'), name };
  };

  /** A folder that was made and never filled does not hold a name. */
  const has = (name: string): boolean =>
    inFolder(root, () => existsSync(folder(name)) && readdirSync(folder(name)).length > 0);

  const save = (connection: Connection): void =>
    inFolder(root, () => {
      mkdirSync(folder(connection.name), { recursive: true, mode: 0o700 });
      replace(fileOf(connection.name), connectionFile.parse(connection));
    });

  return {
    list: () => names().map(get),
    get,
    has,
    save,
    add(connection) {
      if (has(connection.name)) throw new Fault('connection.nameTaken', { name: connection.name });
      save(connection);
    },
    remove(name) {
      get(name);
      inFolder(root, () => rmSync(folder(name), { recursive: true, force: true }));
    },
    beginRename: ({ from, to }) => inFolder(root, () => replace(noteOf(from), { from, to })),
    move({ from, to }) {
      if (has(to)) throw new Fault('connection.nameTaken', { name: to });
      inFolder(root, () => {
        rmSync(folder(to), { recursive: true, force: true });
        renameSync(folder(from), folder(to));
      });
    },
    endRename: (at) => inFolder(root, () => rmSync(noteOf(at), { force: true })),
    unfinishedRenames: () =>
      folders().flatMap((at) => {
        const note = existsSync(noteOf(at)) ? renamingFile.safeParse(parse(readFileSync(noteOf(at), 'utf8'))) : null;
        return note?.success && [note.data.from, note.data.to].includes(at) ? [{ ...note.data, at }] : [];
      }),
    folder,
  };
}

/** Written beside it and then under its name, so that it is complete or not there. */
function replace(file: string, document: unknown): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(document, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function inFolder<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    throw new Fault('folder.unusable', { folder }, { cause: thrown });
  }
}
