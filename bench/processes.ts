import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { RunResult } from '../src-shared/domain/run.ts';
import type { SandboxReady } from '../src-sandbox/start.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

export type EngineOrder = { readonly data: string; readonly full: boolean };
export type EngineRun = {
  readonly seconds: number;
  /** Of all its threads; less disturbed by what else the machine does. */
  readonly cpuSeconds: number;
  /** Highest resident memory of the process, its start included. */
  readonly peakMB: number;
  readonly loopP99Ms: number;
  readonly loopMaxMs: number;
  readonly result: RunResult;
};

export type BareOrder = { readonly ready: SandboxReady; readonly task: 'fullRead' | 'firstSync' };
export type BareRun = {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly rows: number;
  readonly written: number;
};

/** Bundles the engine's child as `npm run build` bundles the command line: what runs is what people run. */
export async function buildEngine(): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: 'bench/engine-run.ts',
      outDir: 'out/bench',
      target: 'node24',
      rolldownOptions: { external: [/^node:/], output: { format: 'es', entryFileNames: '[name].js' } },
    },
  });
}

/** Runs the engine once. `profile` names a folder for a CPU profile. */
export function runEngine(order: EngineOrder, profile?: string): Promise<EngineRun> {
  const flags = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  return runChild<EngineRun>([...flags, join(root, 'out', 'bench', 'engine-run.js')], order);
}

/** Runs the bare loop once. */
export function runBare(order: BareOrder): Promise<BareRun> {
  return runChild<BareRun>([join(root, 'bench', 'bare-loop.ts')], order);
}

async function runChild<T>(args: readonly string[], order: unknown): Promise<T> {
  const child = spawn(process.execPath, [...args, JSON.stringify(order)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? -1)));
  const [said, code] = await Promise.all([text(child.stdout), exit]);
  if (code !== 0) throw new Error(`${args.at(-1)} ended with exit code ${code}`);
  return JSON.parse(said) as T;
}
