import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Connection } from '../../src-shared/domain/connection.ts';
import type { RunDirection, RunProgress, RunResult } from '../../src-shared/domain/run.ts';
import type { Language } from '../../src-shared/text/language.ts';
import { blockingFault } from '../checks/index.ts';
import type { RunPorts } from '../engine/run/order.ts';
import { run } from '../engine/run/run.ts';
import { undo } from '../engine/run/undo.ts';
import type { ConnectionFiles } from '../store/connection-files.ts';
import { fileLock } from '../store/index.ts';
import type { Vault } from '../vault/port.ts';
import { openSides, openState } from './link.ts';
import { systemClock } from './system-clock.ts';
import { openPlanFiles } from './testplan/open-plan.ts';
import { withoutMade } from '../testplan/without-made.ts';

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

/** The day first, so that runs sort as they came. */
export function newRunId(): string {
  return `${new Date().toISOString().slice(0, 10)}-${randomUUID().slice(0, 8)}`;
}

type Rooms = { readonly files: ConnectionFiles; readonly vault: Vault };

/** One run of a connection with its real clients and its own state file; every host runs it through here. */
export function runConnection(rooms: Rooms, request: RunRequest): Promise<RunResult> {
  return withPorts(rooms, request.connection, (ports) => run(ports, request));
}

/** Undoes a run of a connection, or says in a dry run what that would write. */
export function undoConnection(rooms: Rooms, undone: string, request: RunRequest): Promise<RunResult> {
  return withPorts(rooms, request.connection, (ports) => undo(ports, request, undone));
}

async function withPorts(
  { files, vault }: Rooms,
  connection: Connection,
  work: (ports: RunPorts) => Promise<RunResult>,
): Promise<RunResult> {
  const { afas, spotler, calls } = await openSides(connection, vault);
  const store = await openState(connection.name, files, vault);
  try {
    return await work({
      afas,
      spotler: withoutMade(spotler, await (await openPlanFiles({ files, vault }, connection.name)).made()),
      store,
      calls,
      lock: fileLock(join(files.folder(connection.name), 'run.lock')),
      clock: systemClock,
      newId: newRunId,
      requirements: (asked, facts) => blockingFault(asked, facts, systemClock.now()),
    });
  } finally {
    store.close();
  }
}
