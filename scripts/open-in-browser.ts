import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The address of the loopback host in a line of its output, or null. */
export function addressIn(line: string): string | null {
  return /http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+/.exec(line)?.[0] ?? null;
}

/**
 * Opens the address by way of a page that only this user can read: the arguments of a program can be read by every
 * user of the computer, and the address holds the token. Where nothing opens, the printed address remains.
 */
export function openInBrowser(address: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'pont-open-'));
  const page = join(folder, 'open.html');
  writeFileSync(page, `<!doctype html><meta http-equiv="refresh" content="0;url=${address}"><title>Pont</title>`, {
    mode: 0o600,
  });
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const [command, ...args] = opener(process.platform);
  spawn(command, [...args, page], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

function opener(platform: NodeJS.Platform): readonly [string, ...string[]] {
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return ['xdg-open'];
}
