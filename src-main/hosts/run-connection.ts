import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Connection } from '../../src-shared/domain/connection.ts';
import type { RunDirection, RunProgress, RunResult } from '../../src-shared/domain/run.ts';
import type { Language } from '../../src-shared/text/language.ts';
import { blockingFault } from '../checks/index.ts';
import { run } from '../engine/run/run.ts';
import type { ConnectionFiles } from '../store/connection-files.ts';
import { fileLock } from '../store/index.ts';
import type { Vault } from '../vault/port.ts';
import { openSides, openState } from './link.ts';
import { systemClock } from './system-clock.ts';

export type RunRequest = {
  readonly connection: Connection;
  readonly direction: RunDirection;
  readonly dryRun: boolean;
  readonly full: boolean;
  readonly releaseBrake: boolean;
  readonly language: Language;
  readonly onProgress: (progress: RunProgress) => void;
  readonly signal: AbortSignal;
};

/** One run of a connection with its real clients and its own state file; every host runs it through here. */
export async function runConnection(
  { files, vault }: { readonly files: ConnectionFiles; readonly vault: Vault },
  request: RunRequest,
): Promise<RunResult> {
  const { connection } = request;
  const { calls, ...sides } = await openSides(connection, vault);
  const store = await openState(connection.name, files, vault);
  try {
    const ports = {
      ...sides,
      store,
      calls,
      lock: fileLock(join(files.folder(connection.name), 'run.lock')),
      clock: systemClock,
      newId: () => `${new Date().toISOString().slice(0, 10)}-${randomUUID().slice(0, 8)}`,
      requirements: (...[asked, facts]: Parameters<Parameters<typeof run>[0]['requirements']>) =>
        blockingFault(asked, facts, systemClock.now()),
    };
    return await run(ports, request);
  } finally {
    store.close();
  }
}
