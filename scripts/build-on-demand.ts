import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Everything that a build is made of. Folders count with their own time, so a file that was removed counts too. */
const sources = [
  'src-main',
  'src-shared',
  'src-sandbox',
  'src-renderer',
  'electron.vite.config.ts',
  'tsconfig.base.json',
  'package.json',
  'package-lock.json',
];
/** What the build is expected to leave; a build of which one was removed is no build. */
const products = ['out/main/pont.js', 'out/main/sandbox.js', 'out/main/electron.js', 'out/renderer/index.html'];

/** Milliseconds of the most recent change under a path; tests do not count. */
export function newestChange(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inside = readdirSync(path).filter((name) => !/\.test\.tsx?$/.test(name));
  return Math.max(stat.mtimeMs, ...inside.map((name) => newestChange(join(path, name))));
}

/**
 * Builds `out/` unless it was built from the sources as they are. Silent when there is nothing to do, one line on
 * stderr when it builds; the output of the build only when it failed. Two at a time wait for each other.
 */
export async function ensureBuilt(): Promise<void> {
  if (isBuilt()) return;
  mkdirSync(join(root, 'out'), { recursive: true });
  // A database only for its lock: it waits, and the system lets it go however this process ends.
  const turn = new DatabaseSync(join(root, 'out', '.building'), { timeout: 300_000 });
  try {
    turn.exec('BEGIN EXCLUSIVE');
    if (isBuilt()) return;
    process.stderr.write('Building Pont, which takes some seconds.\n');
    const change = sourceChange();
    await build();
    writeFileSync(stampFile(), String(change));
  } finally {
    turn.close();
  }
}

const stampFile = () => join(root, 'out', '.built');
const sourceChange = () => Math.max(...sources.map((source) => newestChange(join(root, source))));

function isBuilt(): boolean {
  if (!existsSync(stampFile()) || !products.every((product) => existsSync(join(root, product)))) return false;
  return Number(readFileSync(stampFile(), 'utf8')) === sourceChange();
}

async function build(): Promise<void> {
  const vite = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const child = spawn(process.execPath, [vite, 'build'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  });
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
  if (code === 0) return;
  process.stderr.write(`${stdout}${stderr}\nThe build failed.\n`);
  process.exit(70);
}
