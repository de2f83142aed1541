import { join } from 'node:path';
import type { Services } from '../api/services.ts';
import { Fault } from '../../src-shared/domain/fault.ts';
import type { Language } from '../../src-shared/text/language.ts';
import { connectionFiles } from '../store/connection-files.ts';
import { checksPrint, draftConnection, draftSubject, keepChecks } from './setup/check-draft.ts';
import { draftFiles } from '../store/draft-files.ts';
import type { Store } from '../store/index.ts';
import type { Vault } from '../vault/port.ts';
import { createPassphraseVault } from '../vault/passphrase.ts';
import { forgetSecrets } from '../vault/secrets.ts';
import { storedSubject } from './check-connection.ts';
import { checkServices, type PrintToPdf, type Subjects } from './check-services.ts';
import { openDataFolder } from './data-folder.ts';
import { openState } from './link.ts';
import { peopleCsv, peoplePage } from './people.ts';
import { openPreferences, type OpenSettings } from './preferences.ts';
import { runConnection } from './run-connection.ts';
import { sandboxCustomer } from './sandbox-customer.ts';
import { schedules } from './schedule/index.ts';
import { dryRunOf } from './setup/dry-run.ts';
import { setupService } from './setup/index.ts';
import type { Launch } from './sandbox-process.ts';

export type Composed = {
  readonly services: Services;
  readonly vault: Vault;
  readonly files: ReturnType<typeof connectionFiles>;
  close(): Promise<void>;
};

type Options = {
  /** Folder for everything Pont keeps. */
  readonly dataFolder: string;
  /** Used until somebody chooses another. */
  readonly language: Language;
  /** File of the sandbox program. */
  readonly sandboxProgram: string;
  /** How the sandbox is started where a plain Node child is not possible. */
  readonly launch?: Launch;
  /** Where preferences are kept; `settings.json` in the data folder unless the host has its own. */
  readonly openSettings?: OpenSettings;
  /** Makes PDFs, where the host can. */
  readonly printToPdf?: PrintToPdf;
  readonly version: string;
};

/** Puts the rooms together for a host that shows the window. */
export function compose(options: Options): Composed {
  const { dataFolder, language, sandboxProgram, launch, openSettings, printToPdf, version } = options;
  const folder = openDataFolder(dataFolder);
  const preferences = openPreferences(folder, { language, colorScheme: 'auto' }, openSettings);
  const vault = createPassphraseVault({ file: join(folder, 'vault.json') });
  const files = connectionFiles(folder);
  const sandbox = sandboxCustomer({
    files,
    vault,
    program: sandboxProgram,
    launch,
    language: () => preferences.get().language,
  });
  const running = new Set<string>();

  const withState = async <T>(name: string, use: (store: Store) => T): Promise<T> => {
    files.get(name);
    const store = await openState(name, files, vault);
    try {
      return use(store);
    } finally {
      store.close();
    }
  };

  const mustRest = (name: string): void => {
    if (running.has(name)) throw new Fault('run.locked', { connection: name });
  };

  const schedule = schedules({
    files,
    vault,
    now: () => Date.now(),
    isRunning: (name) => running.has(name),
    runs: (name, limit) => withState(name, (store) => store.runs(limit)),
  });
  const setupRooms = {
    drafts: draftFiles(folder),
    files,
    vault,
    practice: {
      is: (name: string) => files.list().some((one) => one.name === name && sandbox.is(one)),
      async start() {
        const known = files.list().find((one) => sandbox.is(one));
        return known ? sandbox.wake(known) : files.get((await sandbox.add(1_000)).name);
      },
    },
    language: () => preferences.get().language,
    now: () => new Date().toISOString(),
  };
  const subjects: Subjects = {
    connection: async (subject) =>
      'draft' in subject ? draftConnection(setupRooms, subject.draft) : files.get(subject.connection),
    open: async (subject) =>
      'draft' in subject
        ? draftSubject(setupRooms, subject.draft)
        : storedSubject(await sandbox.wake(files.get(subject.connection)), { files, vault }),
    noter(subject) {
      if (!('draft' in subject)) return () => undefined;
      const print = checksPrint(setupRooms.drafts.get(subject.draft));
      return (findings) => keepChecks(setupRooms, subject.draft, print, findings);
    },
  };

  const services: Services = {
    version,
    preferences,
    vault: { state: () => vault.state(), unlock: (passphrase) => vault.unlock(passphrase) },
    connections: {
      list: async () => files.list(),
      addSandbox(contacts) {
        mustRest('sandbox');
        return sandbox.add(contacts);
      },
      isSandbox: (connection) => sandbox.is(connection),
      async remove(name) {
        mustRest(name);
        if (sandbox.is(files.get(name))) await sandbox.stop();
        files.remove(name);
        await forgetSecrets(vault, name);
      },
    },
    runs: {
      async run(order, onProgress, signal) {
        if (order.draft) return dryRunOf(setupRooms, order.connection, { onProgress, signal });
        const connection = await sandbox.wake(files.get(order.connection));
        running.add(connection.name);
        if (!order.dryRun) schedule.noteStart(connection.name);
        try {
          const { dryRun, full, releaseBrake } = order;
          const request = { connection, direction: 'both', dryRun, full, releaseBrake, onProgress, signal } as const;
          return await runConnection({ files, vault }, { ...request, language: preferences.get().language });
        } finally {
          running.delete(connection.name);
        }
      },
      list: (name, limit) => withState(name, (store) => store.runs(limit)),
    },
    setup: setupService(setupRooms, schedule.setAutomatic),
    schedule,
    people: {
      list: ({ connection, ...query }) =>
        withState(connection, (store) => peoplePage(store, query, preferences.get().language)),
      csv: (connection, list) => withState(connection, (store) => peopleCsv(store, list, preferences.get().language)),
    },
    checks: checkServices({ subjects, language: () => preferences.get().language, printToPdf }),
  };
  return { services, vault, files, close: () => sandbox.stop() };
}
