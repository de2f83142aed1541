import { readFileSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Fault } from '../../src-shared/domain/fault.ts';

/** The text of a file, or null when there is none. */
export function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (thrown) {
    if (errorCode(thrown) === 'ENOENT') return null;
    throw diskFault(thrown, file);
  }
}

/**
 * Replaces a file as a whole, readable by its user only: written beside it, on disk, and only then under its name. A
 * crash or a full disk at any moment leaves the old file or the new one, and at most the one beside it. Makes the
 * folder when it is missing. For one writer at a time.
 */
export async function replaceFile(file: string, text: string): Promise<void> {
  const folder = dirname(file);
  const beside = join(folder, `.${basename(file)}.new`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await rm(beside, { force: true });
    await writeThrough(beside, text);
    await renameOver(beside, file);
    await settle(folder);
  } catch (thrown) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw diskFault(thrown, file);
  }
}

/** The fault that an error of the file system means. Only its code is passed on; its message holds the whole path. */
export function diskFault(thrown: unknown, file: string): Fault {
  if (thrown instanceof Fault) return thrown;
  const name = basename(file);
  const reason = errorCode(thrown);
  if (reason === 'ENOSPC' || reason === 'EDQUOT') return new Fault('vault.diskFull', { file: name });
  const closed = ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EISDIR'];
  return new Fault(closed.includes(reason) ? 'vault.noAccess' : 'vault.diskFailed', { file: name, reason });
}

export function errorCode(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown';
}

async function writeThrough(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** On Windows a virus scanner or indexer that has just opened the file makes the first tries fail. */
async function renameOver(from: string, to: string): Promise<void> {
  for (let tries = process.platform === 'win32' ? 10 : 1; ; tries -= 1) {
    try {
      return await rename(from, to);
    } catch (thrown) {
      if (tries <= 1 || !['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(thrown))) throw thrown;
      await pause(50);
    }
  }
}

/** Makes the rename itself survive a power cut. Windows cannot open a folder for this, and does not need it. */
async function settle(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  if (!handle) return;
  await handle.sync().catch(() => undefined);
  await handle.close();
}
