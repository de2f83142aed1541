import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Connection } from '../../../src-shared/domain/connection.ts';
import { blockingFault } from '../../checks/index.ts';
import { run } from '../../engine/run/run.ts';
import type { ConnectionFiles } from '../../store/connection-files.ts';
import { fileLock } from '../../store/index.ts';
import type { PlanFiles, PlanPorts } from '../../testplan/ports.ts';
import { dataKey } from '../../vault/data-key.ts';
import type { Vault } from '../../vault/port.ts';
import { createSeal } from '../../vault/seal.ts';
import { openSides, openState } from '../link.ts';
import type { Launch } from '../sandbox-process.ts';
import { systemClock } from '../system-clock.ts';
import { caseStates, keptFiles } from './kept-files.ts';
import { openPractice } from './practice.ts';
import { sandboxControl } from './sandbox-control.ts';

export type PlanRooms = {
  readonly files: ConnectionFiles;
  readonly vault: Vault;
  /** File of the sandbox program, for the environment that one case makes for itself. */
  readonly sandboxProgram: string;
  readonly launch?: Launch | undefined;
  readonly version: string;
};

/** Hexadecimal SHA-256 of a text. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const folderOf = ({ files }: Pick<PlanRooms, 'files'>, name: string): string => join(files.folder(name), 'testplan');

/** What the test plan of a connection has kept, without a look at either side. */
export async function openPlanFiles(rooms: Pick<PlanRooms, 'files' | 'vault'>, name: string): Promise<PlanFiles> {
  return keptFiles(folderOf(rooms, name), createSeal(await dataKey(rooms.vault, name)));
}

/** Puts together what the test plan of a connection works with; every host runs it through here. */
export async function openPlan(rooms: PlanRooms, connection: Connection, signal: AbortSignal): Promise<PlanPorts> {
  const { files, vault } = rooms;
  const control = await sandboxControl(connection);
  const setting = connection.testPlan ?? (await control?.offerCanaries(signal)) ?? null;
  const folder = folderOf(rooms, connection.name);
  const seal = createSeal(await dataKey(vault, connection.name));
  return {
    connection,
    ...(await openSides(connection, vault)),
    setting,
    people: control,
    states: caseStates(folder, seal),
    files: keptFiles(folder, seal),
    lock: fileLock(join(files.folder(connection.name), 'run.lock')),
    clock: systemClock,
    newId: () => `${new Date().toISOString().replace(/\D/g, '').slice(0, 17)}-${randomUUID().slice(0, 8)}`,
    requirements: (asked, facts) => blockingFault(asked, facts, systemClock.now()),
    engine: run,
    openPractice: (contacts) => openPractice(rooms.sandboxProgram, rooms.launch, contacts),
    lastRows: await lastRowsOf(rooms, connection),
    pontVersion: rooms.version,
    sha256,
  };
}

async function lastRowsOf({ files, vault }: PlanRooms, { name }: Connection): Promise<number | null> {
  const state = await openState(name, files, vault);
  try {
    return state.fullRead()?.rows ?? null;
  } finally {
    state.close();
  }
}
