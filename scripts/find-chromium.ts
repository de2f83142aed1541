import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { root } from './build-on-demand.ts';

/** Where a Chromium usually is; `PONT_CHROMIUM` goes first, Playwright's own download last. */
export function chromiumPlaces(env: Readonly<Record<string, string | undefined>>): string[] {
  const programs = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
    (dir) => dir !== undefined,
  );
  return [
    ...(env['PONT_CHROMIUM'] ? [env['PONT_CHROMIUM']] : []),
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...programs.map((dir) => join(dir, 'Google', 'Chrome', 'Application', 'chrome.exe')),
    chromium.executablePath(),
  ];
}

export function findChromium(): string | null {
  return chromiumPlaces(process.env).find((place) => existsSync(place)) ?? null;
}

/** Finds one, or installs one: from the system's packages where that is allowed, else the one Playwright downloads. */
export function haveChromium(): string | null {
  return findChromium() ?? (install() ? findChromium() : null);
}

function install(): boolean {
  const quiet = { stdio: 'ignore', timeout: 600_000 } as const;
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    spawnSync('apt-get', ['update', '-q'], quiet);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    if (spawnSync('apt-get', ['install', '-y', '-q', 'chromium'], { ...quiet, env }).status === 0) return true;
  }
  const playwright = join(root, 'node_modules', 'playwright', 'cli.js');
  return spawnSync(process.execPath, [playwright, 'install', 'chromium'], quiet).status === 0;
}
