import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { SandboxReady } from '../src-sandbox/start.ts';

const program = fileURLToPath(new URL('../src-sandbox/main.ts', import.meta.url));

export type Sandbox = {
  readonly ready: SandboxReady;
  /** A request to the control URL; its JSON answer. */
  readonly control: (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) => Promise<unknown>;
  readonly close: () => Promise<void>;
};

/** Both systems in a process of their own, with this many contacts in AFAS and an empty Spotler account. */
export async function startSandbox(contacts: number): Promise<Sandbox> {
  // The channel takes the sandbox along should this process be killed.
  const child = spawn(process.execPath, [program, '--contacts', String(contacts), '--seed', '1'], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  if (child.stdout === null) throw new Error('the sandbox has no output');
  const first = await Promise.race([once(createInterface({ input: child.stdout }), 'line'), ended.then(() => null)]);
  if (first === null) throw new Error('the sandbox did not start');
  const ready = JSON.parse(String(first[0])) as SandboxReady;

  const control: Sandbox['control'] = async (method, path, body) => {
    const content =
      body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const answer = await fetch(`${ready.controlUrl}${path}`, { method, ...content });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === '' ? null : (JSON.parse(text) as unknown);
  };
  // What is signed with the real time stays valid while the clock of the sandbox is set back.
  await control('PUT', '/spotler/switches', { timestampSkewSeconds: 0 });
  return {
    ready,
    control,
    async close() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/**
 * Sets the clock of both systems. A first sync happens "two hours ago", so that its writes lie outside the window of
 * Spotler's feed (30 minutes) that a run of now looks at.
 */
export async function setClock({ control }: Sandbox, hours: 0 | -2): Promise<void> {
  await control('PUT', '/clock', { offsetSeconds: hours * 3600 });
}
