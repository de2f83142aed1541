import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync, renameSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Connection, connectionFile, connectionName } from '../../src-shared/domain/connection.ts';
import { Fault } from '../../src-shared/domain/fault.ts';
import { readConnection } from './read-connection.ts';

export type ConnectionFiles = {
  /** In order of name. A damaged file is a Fault that names it, not a connection that is left out. */
  list(): Connection[];
  get(name: string): Connection;
  /** Adds or replaces; the file is complete on disk or not there. */
  save(connection: Connection): void;
  /** Removes the folder of the connection: file, state and history. */
  remove(name: string): void;
  /** The folder that holds everything of a connection. */
  folder(name: string): string;
};

/** Connections as files: `<data>/connections/<name>/connection.json`, without secrets. */
export function connectionFiles(dataFolder: string): ConnectionFiles {
  const root = join(dataFolder, 'connections');
  const folder = (name: string): string => join(root, connectionName.parse(name));
  const fileOf = (name: string): string => join(folder(name), 'connection.json');

  const names = (): string[] =>
    inFolder(root, () => (existsSync(root) ? readdirSync(root) : []))
      .filter((name) => connectionName.safeParse(name).success && existsSync(fileOf(name)))
      .toSorted();

  const get = (name: string): Connection => {
    if (!connectionName.safeParse(name).success || !names().includes(name)) {
      throw new Fault('connection.unknown', { name: name.slice(0, 60), present: names().join(', ') || '–' });
    }
    return readConnection(readFileSync(fileOf(name), 'utf8'), 'connection.json');
  };

  return {
    list: () => names().map(get),
    get,
    save(connection) {
      inFolder(root, () => {
        mkdirSync(folder(connection.name), { recursive: true, mode: 0o700 });
        const file = fileOf(connection.name);
        writeFileSync(`${file}.new`, `${JSON.stringify(connectionFile.parse(connection), null, 2)}\n`, { mode: 0o600 });
        renameSync(`${file}.new`, file);
      });
    },
    remove(name) {
      get(name);
      inFolder(root, () => rmSync(folder(name), { recursive: true, force: true }));
    },
    folder,
  };
}

function inFolder<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    throw new Fault('folder.unusable', { folder }, { cause: thrown });
  }
}
