import { existsSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openState, storeFault } from './open.ts';

/**
 * A copy of a state file as it is at this moment, also while a run is at work on it, in which every contact is planned
 * anew. The original is only read. Without one the copy starts empty.
 */
export function copyState(from: string, to: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(`${to}${end}`, { force: true });
  if (!existsSync(from)) return;
  try {
    // The same version first: a copy of an older one would be made by its rules.
    const original = openState(from);
    try {
      original.prepare('VACUUM INTO ?').run(to);
    } finally {
      original.close();
    }
    const copy = new DatabaseSync(to);
    try {
      copy.exec('UPDATE contact SET afas_print = NULL');
    } finally {
      copy.close();
    }
  } catch (thrown) {
    throw storeFault(thrown, basename(from));
  }
}
