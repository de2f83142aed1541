import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Connection, connectionFile } from '../../src-shared/domain/connection.ts';
import { canonicalText } from '../../src-shared/domain/setup/document.ts';
import { Fault } from '../../src-shared/domain/fault.ts';
import { writeWhole } from './write-whole.ts';

export const versionCause = z.enum(['goLive', 'change', 'restore', 'elsewhere']);
export type VersionCause = z.infer<typeof versionCause>;

const kept = z.strictObject({
  version: z.int().positive(),
  at: z.string(),
  cause: versionCause,
  connection: connectionFile,
});
export type KeptVersion = z.infer<typeof kept>;

export type VersionFiles = {
  /** Oldest first; what cannot be read is left out. */
  list(): KeptVersion[];
  /** Fault `setup.versionUnknown`. */
  get(version: number): KeptVersion;
  /** Adds a version unless the last one says the same. */
  note(connection: Connection, cause: VersionCause, at: string): void;
};

/** The configurations that a connection has had, one file each, never changed: `<connection>/versions/000001.json`. */
export function versionFiles(connectionFolder: string, connectionName: string): VersionFiles {
  const folder = join(connectionFolder, 'versions');
  const fileOf = (version: number): string => join(folder, `${String(version).padStart(6, '0')}.json`);
  const numbers = (): number[] =>
    (existsSync(folder) ? readdirSync(folder) : [])
      .flatMap((name) => (/^\d{6}\.json$/.test(name) ? [Number(name.slice(0, 6))] : []))
      .toSorted((a, b) => a - b);

  const list = (): KeptVersion[] => numbers().flatMap((version) => read(fileOf(version)) ?? []);

  return {
    list,
    get(version) {
      const found = numbers().includes(version) ? read(fileOf(version)) : null;
      if (found === null) throw new Fault('setup.versionUnknown', { connection: connectionName, version });
      return found;
    },
    note(connection, cause, at) {
      const last = list().at(-1);
      if (last !== undefined && sameSettings(last.connection, connection)) return;
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        const version = (numbers().at(-1) ?? 0) + 1;
        writeWhole(fileOf(version), `${JSON.stringify({ version, at, cause, connection }, null, 2)}\n`);
      } catch (thrown) {
        throw new Fault('folder.unusable', { folder }, { cause: thrown });
      }
    },
  };
}

/** A connection can be renamed; that is no other configuration. */
function sameSettings(before: Connection, now: Connection): boolean {
  return canonicalText({ ...before, name: '' }) === canonicalText({ ...now, name: '' });
}

function read(file: string): KeptVersion | null {
  try {
    const parsed = kept.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
