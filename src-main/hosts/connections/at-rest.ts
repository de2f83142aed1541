import { join } from 'node:path';
import { Fault } from '../../../src-shared/domain/fault.ts';
import type { ConnectionFiles } from '../../store/connection-files.ts';
import { fileLock } from '../../store/index.ts';

/**
 * Does `work` while no run of this connection can start, in this process or another; `run.locked` when one is going on.
 * `beforeFolder` is to be called right before the folder itself is moved or removed: Windows lets nobody do that while
 * the lock in it is open, and refuses by itself when a run opens its state in that moment.
 */
export async function atRest<T>(
  files: ConnectionFiles,
  connection: string,
  work: (beforeFolder: () => void) => Promise<T>,
): Promise<T> {
  let held = fileLock(join(files.folder(connection), 'run.lock')).take();
  if (held === null) throw new Fault('run.locked', { connection });
  const letGo = (): void => {
    held?.release();
    held = null;
  };
  try {
    return await work(() => {
      if (process.platform === 'win32') letGo();
    });
  } finally {
    letGo();
  }
}
