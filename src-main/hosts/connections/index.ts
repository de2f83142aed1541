import type { Connection } from '../../../src-shared/domain/connection.ts';
import { Fault } from '../../../src-shared/domain/fault.ts';
import type { Language } from '../../../src-shared/text/language.ts';
import type { ConnectionFiles } from '../../store/connection-files.ts';
import type { Store } from '../../store/index.ts';
import { inspectConnection, readConnection } from '../../store/read-connection.ts';
import type { Vault } from '../../vault/port.ts';
import { forgetSecrets } from '../../vault/secrets.ts';
import { csvText } from '../export-file.ts';
import { ledgerSheet, ledgerWording } from '../ledger-view.ts';
import { atRest } from './at-rest.ts';
import { renameConnection } from './rename.ts';

type Rooms = {
  readonly files: ConnectionFiles;
  readonly vault: Vault;
  readonly isSandbox: (connection: Connection) => boolean;
  readonly withState: <T>(name: string, use: (store: Store) => T) => Promise<T>;
};

/** What people do with connections as a whole. Every host comes through here. */
export function manageConnections({ files, vault, isSandbox, withState }: Rooms) {
  /** The sandbox makes its own connection anew under its own name each time it starts. */
  const mustBeReal = (connection: Connection): Connection => {
    if (isSandbox(connection)) throw new Fault('connection.practiceFixed', { name: connection.name });
    return connection;
  };

  return {
    /** Same settings under another name: no secrets, no state, and nothing but opt-outs back to AFAS until somebody widens it. */
    async duplicate(name: string, newName: string, title: string): Promise<void> {
      const connection = mustBeReal(files.get(name));
      const writeBack = connection.writeBack === 'none' ? 'none' : 'optOutsOnly';
      files.add({ ...connection, name: newName, title, writeBack });
    },

    export: async (name: string) => ({
      fileName: `${name}.connection.json`,
      json: `${JSON.stringify(files.get(name), null, 2)}\n`,
    }),

    async inspect(text: string) {
      const { connection, problems } = inspectConnection(text);
      if (!connection) return { found: null, problems };
      const { name, title, afas } = connection;
      const { environment, participant } = afas;
      return { found: { name, title, environment, participant, taken: files.has(name) }, problems };
    },

    async import(text: string, fileName: string, name: string): Promise<void> {
      files.add({ ...readConnection(text, fileName), name });
    },

    async rename(name: string, newName: string, title: string): Promise<void> {
      const connection = mustBeReal(files.get(name));
      if (newName !== name && files.has(newName)) throw new Fault('connection.nameTaken', { name: newName });
      await renameConnection({ files, vault }, name, newName);
      if (title !== connection.title) files.save({ ...files.get(newName), title });
    },

    /** Numbers are null where the state cannot be read: it can still be removed. */
    async data(name: string): Promise<{ runs: number | null; ledgerLines: number | null }> {
      try {
        return await withState(name, (store) => ({
          runs: store.runs(100_000).length,
          ledgerLines: store.verifyLedger().entries,
        }));
      } catch (thrown) {
        if (thrown instanceof Fault && thrown.kind === 'requirement') return { runs: null, ledgerLines: null };
        throw thrown;
      }
    },

    ledgerCsv: (name: string, language: Language): Promise<string> =>
      withState(name, (store) => {
        const sheet = ledgerSheet(store.verifyLedger(), ledgerWording(files.get(name), language));
        return csvText([sheet.heads, ...Array.from(store.ledger({}), sheet.rows).flat()], true);
      }),

    /**
     * Secrets first: a connection that is half removed has none left, and can be removed again. The other way round, its
     * secrets would wait in the vault for the next connection of that name.
     */
    async remove(name: string): Promise<void> {
      files.get(name);
      await atRest(files, name, async (beforeFolder) => {
        await forgetSecrets(vault, name);
        beforeFolder();
        files.remove(name);
      });
    },
  };
}
