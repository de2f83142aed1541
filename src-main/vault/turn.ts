import { mkdir, open, rm, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Fault } from '../../src-shared/domain/fault.ts';
import { diskFault, errorCode } from './disk.ts';

/** A turn takes milliseconds; a lock file older than this was left by a process that died. */
const abandonedAfterMs = 15_000;
const patienceMs = 30_000;

const queues = new Map<string, Promise<unknown>>();

/**
 * Does `work` while nobody else, in this process or another, is in a turn on the same file. Other processes are kept
 * out by a lock file beside it; `vault.busy` when that stays too long.
 */
export async function inTurn<T>(file: string, work: () => Promise<T>): Promise<T> {
  const before = queues.get(file) ?? Promise.resolve();
  const mine = before.then(() => alone(file, work));
  const settled = mine.catch(() => undefined);
  queues.set(file, settled);
  try {
    return await mine;
  } finally {
    if (queues.get(file) === settled) queues.delete(file);
  }
}

async function alone<T>(file: string, work: () => Promise<T>): Promise<T> {
  const lock = `${file}.lock`;
  await take(lock, file);
  try {
    return await work();
  } finally {
    await rm(lock, { force: true }).catch(() => undefined);
  }
}

async function take(lock: string, file: string): Promise<void> {
  const givenUpAt = Date.now() + patienceMs;
  while (!(await taken(lock, file))) {
    if (await isAbandoned(lock)) await rm(lock, { force: true });
    else if (Date.now() > givenUpAt) throw new Fault('vault.busy', { file: basename(file) });
    else await pause(25);
  }
}

async function taken(lock: string, file: string): Promise<boolean> {
  try {
    await mkdir(dirname(lock), { recursive: true, mode: 0o700 });
    const handle = await open(lock, 'wx', 0o600);
    await handle.close();
    return true;
  } catch (thrown) {
    if (errorCode(thrown) === 'EEXIST') return false;
    throw diskFault(thrown, file);
  }
}

async function isAbandoned(lock: string): Promise<boolean> {
  const found = await stat(lock).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs > abandonedAfterMs;
}
