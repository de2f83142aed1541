import { join } from 'node:path';
import type { Services } from '../api/services.ts';
import { Fault } from '../../src-shared/domain/fault.ts';
import type { Language } from '../../src-shared/text/language.ts';
import { connectionFiles } from '../store/connection-files.ts';
import { checksPrint, draftConnection, draftSubject, keepChecks } from './setup/check-draft.ts';
import { draftFiles } from '../store/draft-files.ts';
import type { Store } from '../store/index.ts';
import { createVault } from '../vault/index.ts';
import type { ProtectedVault } from '../vault/port.ts';
import { configuredSides } from '../vault/secrets.ts';
import type { SystemKeys } from '../vault/system-keys.ts';
import { manageConnections } from './connections/index.ts';
import { settleRenames } from './connections/rename.ts';
import { forgetCredential, replaceCredential, showCredentials, testCredential } from './credentials.ts';
import { storedSubject } from './check-connection.ts';
import { checkServices, type Subjects } from './check-services.ts';
import { openDataFolder } from './data-folder.ts';
import { openState } from './link.ts';
import { peopleCsv, peoplePage } from './people.ts';
import type { PrintToPdf } from './print-to-pdf.ts';
import { openPreferences, type OpenSettings } from './preferences.ts';
import { runConnection } from './run-connection.ts';
import { sandboxCustomer } from './sandbox-customer.ts';
import { schedules } from './schedule/index.ts';
import { dryRunOf } from './setup/dry-run.ts';
import { setupService } from './setup/index.ts';
import type { Launch } from './sandbox-process.ts';
import type { PlanRooms } from './testplan/open-plan.ts';
import { planService } from './testplan/plan-service.ts';

export type Composed = {
  readonly services: Services;
  readonly vault: ProtectedVault;
  readonly files: ReturnType<typeof connectionFiles>;
  /** What the test plan of a connection is opened with. */
  readonly planRooms: PlanRooms;
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
  /** The password store of the operating system, where the host has one. */
  readonly keys?: SystemKeys;
  readonly version: string;
};

/** Puts the rooms together for a host that shows the window. */
export function compose(options: Options): Composed {
  const { dataFolder, language, sandboxProgram, launch, openSettings, keys, printToPdf, version } = options;
  const folder = openDataFolder(dataFolder);
  const preferences = openPreferences(folder, { language, colorScheme: 'auto' }, openSettings);
  const files = connectionFiles(folder);
  const vault = settling(createVault({ file: join(folder, 'vault.json'), keys: keys ?? null }), files);
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

  const testPlan = planService({
    files,
    vault,
    sandboxProgram,
    launch,
    version,
    printToPdf,
    wake: (name) => sandbox.wake(files.get(name)),
    isSandbox: (connection) => sandbox.is(connection),
  });

  const mustRest = (name: string): void => {
    if (running.has(name) || testPlan.isLive(name)) throw new Fault('run.locked', { connection: name });
  };

  const manage = manageConnections({ files, vault, isSandbox: (connection) => sandbox.is(connection), withState });
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
    vault,
    connections: {
      list: async () => files.list(),
      addSandbox(contacts) {
        mustRest('sandbox');
        return sandbox.add(contacts);
      },
      isSandbox: (connection) => sandbox.is(connection),
      configured: (name) => configuredSides(vault, name),
      ...manage,
      async rename(name, newName, title) {
        mustRest(name);
        await manage.rename(name, newName, title);
      },
      async remove(name) {
        mustRest(name);
        if (sandbox.is(files.get(name))) await sandbox.stop();
        await manage.remove(name);
      },
      ledgerCsv: (name) => manage.ledgerCsv(name, preferences.get().language),
    },
    credentials: {
      show: (connection) => showCredentials({ files, vault }, connection),
      replace: (connection, given) => replaceCredential({ files, vault }, connection, given),
      async test(connection, side, signal) {
        await sandbox.wake(files.get(connection));
        return testCredential({ files, vault }, connection, side, signal);
      },
      forget: (connection, side) => forgetCredential({ files, vault }, connection, side),
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
    testPlan,
    checks: checkServices({ subjects, language: () => preferences.get().language, printToPdf }),
  };
  const close = async (): Promise<void> => {
    await testPlan.close();
    await sandbox.stop();
  };
  const planRooms = { files, vault, sandboxProgram, launch, version };
  return { services, vault, files, planRooms, close };
}

/** Whatever a rename left behind when Pont was ended is settled as soon as the vault is open. */
function settling(vault: ProtectedVault, files: ReturnType<typeof connectionFiles>): ProtectedVault {
  return {
    ...vault,
    async unlock(passphrase) {
      await vault.unlock(passphrase);
      await settleRenames({ files, vault });
    },
  };
}
