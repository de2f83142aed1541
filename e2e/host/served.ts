import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as after } from 'node:timers/promises';
import { root } from '../../scripts/build-on-demand.ts';
import { addressIn } from '../../scripts/open-in-browser.ts';

export type Served = { readonly address: string; stop(): Promise<void> };

/** Starts the built `pont serve` and waits for its address; `env` goes on top of this process's own. */
export async function serve(env: NodeJS.ProcessEnv): Promise<Served> {
  const child = spawn(process.execPath, [join(root, 'out', 'main', 'pont.js'), 'serve'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => said.push(line));
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      said.push(line);
      const found = addressIn(line);
      if (found) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`pont serve ended with ${code}:\n${said.join('\n')}`)));
  });
  return { address, stop: () => stop(child) };
}

/** Asks first; what is still there after twenty seconds is ended. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await Promise.race([exited, after(20_000, undefined, { ref: false })]);
  child.kill('SIGKILL');
  await exited;
}
