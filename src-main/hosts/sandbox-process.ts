import { fork } from 'node:child_process';
import type { Readable } from 'node:stream';
import { createInterface } from 'node:readline';
import { setTimeout as after } from 'node:timers/promises';
import { z } from 'zod';
import { Fault } from '../../src-shared/domain/fault.ts';

/** The sandbox prints this as its first line once both sides answer. */
const sandboxReady = z.object({
  afas: z.object({
    baseUrl: z.string(),
    token: z.string(),
    restrictedToken: z.string(),
    clientId: z.string(),
    clientSecret: z.string(),
  }),
  spotler: z.object({ baseUrl: z.string(), key: z.string(), secret: z.string() }),
  controlUrl: z.string(),
});
export type SandboxReady = z.infer<typeof sandboxReady>;

/** A started program, as little of it as is needed: Node's child process and Electron's utility process both fit. */
type Launched = {
  readonly stdout: Readable | null;
  /** Resolves once, with the exit code or null when it was killed. */
  readonly exited: Promise<number | null>;
  /** Asks it to end; with `force` it has no say. */
  end(force: boolean): void;
};
export type Launch = (program: string, args: readonly string[]) => Launched;

export type SandboxProcess = {
  readonly ready: SandboxReady;
  /** Resolves when the process is gone. */
  stop(): Promise<void>;
};

type SandboxOptions = {
  /** File of the sandbox program, built or source. */
  readonly program: string;
  /** As on its command line, for instance `['--contacts', '1000']`. */
  readonly args?: readonly string[];
  readonly launch?: Launch;
};

const readyWithinMs = 60_000;
const endsWithinMs = 2_000;

/**
 * Starts the sandbox in a process of its own and waits for its first line. Fault `sandbox.notStarted` when it ends
 * without one, says something else, or takes more than a minute.
 */
export async function startSandbox({ program, args = [], launch = forkNode }: SandboxOptions): Promise<SandboxProcess> {
  const launched = launch(program, args);
  const stop = async (): Promise<void> => {
    launched.end(false);
    await Promise.race([launched.exited, after(endsWithinMs, undefined, { ref: false })]);
    launched.end(true);
    await launched.exited;
  };
  const line = await Promise.race([
    firstLine(launched.stdout),
    launched.exited.then(() => null),
    after(readyWithinMs, null, { ref: false }),
  ]);
  const ready = line === null ? null : readyIn(line);
  if (ready) return { ready, stop };
  await stop();
  throw new Fault('sandbox.notStarted', { exitCode: (await launched.exited) ?? '-' });
}

/**
 * A Node child with an IPC channel: the sandbox ends itself when the channel closes, so it does not outlive this
 * process, however that ends.
 */
export const forkNode: Launch = (program, args) => {
  const child = fork(program, args, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'], env: publicEnv() });
  return {
    stdout: child.stdout,
    exited: new Promise((resolve) => {
      child.once('exit', resolve);
      // Without a process there is no exit: a program that cannot be started only gives an error.
      child.once('error', () => resolve(null));
    }),
    end: (force) => void child.kill(force ? 'SIGKILL' : 'SIGTERM'),
  };
};

/** The environment without the passphrase of the vault: another program has no business with it. */
export function publicEnv(): NodeJS.ProcessEnv {
  const { PONT_PASSPHRASE: _, ...env } = process.env;
  return env;
}

/** The first line, or null when the output ends before one; what follows is read away, so that no pipe fills up. */
async function firstLine(output: Readable | null): Promise<string | null> {
  if (!output) return null;
  const lines = createInterface({ input: output, terminal: false });
  const line = await new Promise<string | null>((resolve) => {
    lines.once('line', resolve);
    lines.once('close', () => resolve(null));
  });
  lines.removeAllListeners();
  output.resume();
  return line;
}

function readyIn(line: string): SandboxReady | null {
  try {
    return sandboxReady.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
