import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { Fault } from '../../src-shared/domain/fault.ts';

/** The folder for everything Pont keeps, by the custom of the operating system. */
export function defaultDataFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string {
  if (platform === 'win32') return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Pont');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Pont');
  return join(env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'pont');
}

/** Makes the folder where needed and proves that it can be used; Fault `folder.unusable` names it otherwise. */
export function openDataFolder(folder: string): string {
  const path = resolve(folder);
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    return path;
  } catch (thrown) {
    throw new Fault('folder.unusable', { folder: path }, { cause: thrown });
  }
}
