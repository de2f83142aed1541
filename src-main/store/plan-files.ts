import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readText, replaceFile } from '../vault/disk.ts';
import type { Seal } from '../vault/seal.ts';

/** Sealed documents of the test plan of one connection, each a file that is the old one or the new one, never half. */
export type PlanDocuments = {
  read(name: string): unknown;
  /** On disk when it resolves. */
  write(name: string, value: unknown): Promise<void>;
  remove(name: string): void;
  /** Names that begin with this, in order of name. */
  names(prefix: string): readonly string[];
};

const ending = '.sealed';

/** Opens the documents in a folder, which is made with the first of them. A damaged one is a Fault `vault.sealBroken`. */
export function planDocuments(folder: string, seal: Seal): PlanDocuments {
  const fileOf = (name: string): string => join(folder, `${name}${ending}`);
  return {
    read(name) {
      const text = readText(fileOf(name));
      return text === null ? null : JSON.parse(seal.open(Buffer.from(text, 'base64'), `testplan:${name}`));
    },
    write: (name, value) =>
      replaceFile(fileOf(name), Buffer.from(seal.seal(JSON.stringify(value), `testplan:${name}`)).toString('base64')),
    remove: (name) => rmSync(fileOf(name), { force: true }),
    names(prefix) {
      if (!existsSync(folder)) return [];
      return readdirSync(folder)
        .filter((file) => file.startsWith(prefix) && file.endsWith(ending))
        .map((file) => file.slice(0, -ending.length))
        .toSorted();
    },
  };
}
