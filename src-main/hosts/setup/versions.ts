import type { Connection } from '../../../src-shared/domain/connection.ts';
import { differencesOf } from '../../../src-shared/domain/setup/differences.ts';
import type { SetupService } from '../../api/setup-service.ts';
import { type VersionCause, versionFiles } from '../../store/version-files.ts';
import type { SetupRooms } from './rooms.ts';

export type Versions = {
  readonly service: SetupService['versions'];
  /** The configuration of a version, under the name that the connection has now. */
  get(name: string, version: number): Connection;
  note(connection: Connection, cause: VersionCause): void;
};

/** The configurations that connections have had. What was changed elsewhere, as by an import, is noticed and kept too. */
export function versions({ files, now }: Pick<SetupRooms, 'files' | 'now'>): Versions {
  const of = (name: string) => {
    const connection = files.get(name);
    const kept = versionFiles(files.folder(name), name);
    kept.note(connection, 'elsewhere', now());
    return kept;
  };

  return {
    get: (name, version) => ({ ...of(name).get(version).connection, name }),
    note: (connection, cause) =>
      versionFiles(files.folder(connection.name), connection.name).note(connection, cause, now()),
    service: {
      async list({ connection }) {
        const all = of(connection).list();
        const told = all.map(({ version, at, cause, connection: configuration }, index) => {
          const before = all[index - 1];
          const changes = before === undefined ? 0 : differencesOf(before.connection, configuration).length;
          return { version, at, cause, changes };
        });
        return told.toReversed();
      },
      async differences({ connection, from, to }) {
        const kept = of(connection);
        return differencesOf(kept.get(from).connection, kept.get(to).connection);
      },
    },
  };
}
