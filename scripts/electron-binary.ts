import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A fetch that takes longer than this is not waited for any more. */
const fetchWithinMs = 180_000;
/** A fetch that takes longer than this is announced. */
const announceAfterMs = 3_000;

/** The Electron binary that belongs to the package in this folder, or null; importing the package would fetch it. */
export function electronBinary(packageDir: string): string | null {
  const pathFile = join(packageDir, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(packageDir, 'dist');
  const binary = join(dist, readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

/** The same, fetched by the package's own installer where it is missing; null where it cannot be had. */
export async function haveElectronBinary(packageDir: string, announce: () => void): Promise<string | null> {
  const present = electronBinary(packageDir);
  if (present || !existsSync(join(packageDir, 'install.js'))) return present;
  const child = spawn(process.execPath, [join(packageDir, 'install.js')], { stdio: 'ignore', timeout: fetchWithinMs });
  const announcing = setTimeout(announce, announceAfterMs);
  await new Promise((resolve) => child.once('exit', resolve));
  clearTimeout(announcing);
  return electronBinary(packageDir);
}
