import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ensureBuilt, root } from './build-on-demand.ts';
import { haveChromium } from './find-chromium.ts';

/**
 * Everything that proves Pont, in one go: format, lint with the layer rules, types, unused code, tests of every room,
 * scenarios over both real servers, and journeys in a browser. Ends with `N passed, N failed` and exit code 0 or 1.
 */

type Counts = { passed: number; failed: number; skipped: number };

const total: Counts = { passed: 0, failed: 0, skipped: 0 };
const reports = mkdtempSync(join(tmpdir(), 'pont-test-'));

function add(name: string, counts: Counts, startedAt: number): void {
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  process.stdout.write(`${name}: ${counts.passed} passed, ${counts.failed} failed${skipped} (${seconds} s)\n`);
}

/** Runs a program of node_modules; gives its exit code and everything it printed. */
async function tool(
  file: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, [join(root, 'node_modules', file), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
  });
  const exit = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
  return { code, output: out + err };
}

/** A tool that either agrees or not: counts as one. */
async function verdict(name: string, file: string, args: readonly string[]): Promise<void> {
  const startedAt = performance.now();
  const { code, output } = await tool(file, args);
  if (code !== 0) process.stdout.write(`${output}\n`);
  add(name, { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }, startedAt);
}

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numFailedTestSuites: number;
};
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };

function read<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return null;
  }
}

async function vitest(): Promise<void> {
  const startedAt = performance.now();
  const file = join(reports, 'vitest.json');
  const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const { code, output } = await tool('vitest/vitest.mjs', args);
  const report = read<VitestReport>(file);
  if (code !== 0 || !report) process.stdout.write(`${output}\n`);
  const passed = report?.numPassedTests ?? 0;
  // A suite that does not load has no failed tests of its own; the exit code still tells.
  const failed = Math.max(report?.numFailedTests ?? 0, code === 0 ? 0 : 1);
  add('tests', { passed, failed, skipped: report?.numPendingTests ?? 0 }, startedAt);
}

async function journeys(): Promise<void> {
  const startedAt = performance.now();
  const browser = haveChromium();
  if (!browser) {
    process.stdout.write('No Chromium here and none could be installed: the journeys in a browser were NOT run.\n');
    total.skipped += 1;
    return;
  }
  const file = join(reports, 'playwright.json');
  const env = { PONT_CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const { code, output } = await tool('playwright/cli.js', ['test', '--reporter=line,json'], env);
  const stats = read<PlaywrightReport>(file)?.stats;
  if (code !== 0 || !stats) process.stdout.write(`${output}\n`);
  const failed = Math.max((stats?.unexpected ?? 0) + (stats?.flaky ?? 0), code === 0 ? 0 : 1);
  add('journeys', { passed: stats?.expected ?? 0, failed, skipped: stats?.skipped ?? 0 }, startedAt);
}

await verdict('format', 'prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']);
await verdict('lint', 'oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']);
await verdict('types of the main side', 'typescript/bin/tsc', ['-p', '.']);
await verdict('types of the window', 'typescript/bin/tsc', ['-p', 'src-renderer']);
await verdict('unused code', 'knip/bin/knip.js', []);
await ensureBuilt();
await vitest();
await journeys();
rmSync(reports, { recursive: true, force: true });
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed${skipped}\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
