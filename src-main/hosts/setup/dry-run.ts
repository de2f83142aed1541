import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Fault, asFault } from '../../../src-shared/domain/fault.ts';
import type { RunProgress, RunResult } from '../../../src-shared/domain/run.ts';
import { fingerprintText } from '../../../src-shared/domain/setup/document.ts';
import { blockingFault } from '../../checks/index.ts';
import type { DryRunSeen } from '../../../src-shared/domain/setup/draft.ts';
import type { StorePort } from '../../engine/store-port.ts';
import { run } from '../../engine/run/run.ts';
import { connectionForDryRun } from '../../setup/sides.ts';
import { copyState } from '../../store/copy-state.ts';
import { fileLock, openStore } from '../../store/index.ts';
import { openPreview, type Preview } from '../../store/preview.ts';
import { dataKey } from '../../vault/data-key.ts';
import { createSeal, type Seal } from '../../vault/seal.ts';
import { createSides } from '../link.ts';
import { newRunId } from '../run-connection.ts';
import { systemClock } from '../system-clock.ts';
import { awake, hashOf, type SetupRooms, secretsOf, update } from './rooms.ts';

/** The folder of the last dry run that came to its end. */
export function dryRunFolder({ drafts }: SetupRooms, id: string): string {
  return join(drafts.folder(id), 'dry-run');
}

/** What a dry run says about people is sealed with a key of the draft. */
export async function sealOf({ vault }: SetupRooms, id: string): Promise<Seal> {
  return createSeal(await dataKey(vault, id));
}

type Watch = { readonly onProgress: (progress: RunProgress) => void; readonly signal: AbortSignal };

/**
 * A dry run of a draft, on a state of its own: empty for a new customer, a copy for a connection that is changed. Both
 * sides are read and neither is written, the connection itself is not touched, and no run of it has to wait. What it says
 * about people replaces what the one before said once it came to its end.
 */
export async function dryRunOf(rooms: SetupRooms, id: string, { onProgress, signal }: Watch): Promise<RunResult> {
  const { drafts, language } = rooms;
  const draft = await awake(rooms, id);
  const connection = connectionForDryRun(draft);
  const fingerprint = hashOf(fingerprintText(connection));
  // A copy of a connection's state opens with the key of that connection only.
  const stateSeal = createSeal(await dataKey(rooms.vault, draft.of ?? id));
  const seal = await sealOf(rooms, id);
  const secrets = await secretsOf(rooms, draft);
  const sides = createSides(connection);
  const ports = { afas: sides.afas(secrets.afas), spotler: sides.spotler(secrets.spotler), calls: sides.calls };
  const folder = `${dryRunFolder(rooms, id)}-new`;
  const lock = fileLock(join(drafts.folder(id), 'dry-run.lock'));
  const held = lock.take();
  if (held === null) throw new Fault('run.locked', { connection: connection.title });
  try {
    emptied(folder);
    const state = join(folder, 'state.db');
    if (draft.of !== null) copyState(join(rooms.files.folder(draft.of), 'state.db'), state);
    const store = openStore(state, stateSeal);
    const preview = openPreview(join(folder, 'preview.db'), seal);
    let result: RunResult;
    try {
      const order = { connection, direction: 'both', dryRun: true, full: true, releaseBrake: false } as const;
      result = await run(
        {
          ...ports,
          store: watched(store, preview),
          lock: { take: () => ({ release: () => undefined }) },
          clock: systemClock,
          newId: newRunId,
          requirements: (asked, facts) => blockingFault(asked, facts, systemClock.now()),
        },
        { ...order, language: language(), onProgress, signal },
      );
      preview.note('result', result);
      preview.note(
        'columns',
        connection.permissions.map(({ bit, afas }) => [bit, afas]),
      );
    } finally {
      preview.close();
      store.close();
    }
    if (result.run.status === 'cancelled') return result;
    // The plan is in the preview; the state that it was made from is a second copy of people and not needed any more.
    for (const end of ['', '-wal', '-shm']) rmSync(`${state}${end}`, { force: true });
    rmSync(dryRunFolder(rooms, id), { recursive: true, force: true });
    renameSync(folder, dryRunFolder(rooms, id));
    const { id: runId, status } = result.run;
    const seen: DryRunSeen = { at: rooms.now(), runId, fingerprint, status, seenAt: null };
    update(rooms, id, (one) => ({ ...one, seen: { ...one.seen, dryRun: seen } }));
    return result;
  } catch (thrown) {
    noteTrouble(rooms, id, asFault(thrown));
    throw thrown;
  } finally {
    rmSync(folder, { recursive: true, force: true });
    held.release();
  }
}

function emptied(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (thrown) {
    throw new Fault('folder.unusable', { folder }, { cause: thrown });
  }
}

/** The state file, with everything that is planned also in the preview. */
function watched(store: StorePort, preview: Preview): StorePort {
  return {
    ...store,
    keepPage(keeping, page) {
      store.keepPage(keeping, page);
      preview.keep(page);
    },
    takeBack(runId, contactId) {
      preview.forget(contactId);
      return store.takeBack(runId, contactId);
    },
  };
}

function noteTrouble(rooms: SetupRooms, id: string, fault: Fault): void {
  const side = fault.code.startsWith('afas.') ? 'afas' : fault.code.startsWith('spotler.') ? 'spotler' : null;
  if (side === null) return;
  const trouble = { at: rooms.now(), fault: fault.toData() };
  update(rooms, id, (draft) => ({ ...draft, trouble: { ...draft.trouble, [side]: trouble } }));
}
