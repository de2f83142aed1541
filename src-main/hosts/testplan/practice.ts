import { mkdtempSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../store/index.ts';
import type { Practice } from '../../testplan/ports.ts';
import { createSeal } from '../../vault/seal.ts';
import { sidesWith } from '../link.ts';
import { sandboxConnection } from '../sandbox-customer.ts';
import { type Launch, startSandbox } from '../sandbox-process.ts';

/** An environment of its own with so many made-up people, in a process and a folder that go with it. */
export async function openPractice(program: string, launch: Launch | undefined, contacts: number): Promise<Practice> {
  const args = ['--contacts', String(contacts)];
  const sandbox = await startSandbox({ program, args, ...(launch === undefined ? {} : { launch }) });
  const folder = mkdtempSync(join(tmpdir(), 'pont-practice-'));
  const { afas, spotler } = sandbox.ready;
  const secrets = { afas: { token: afas.token }, spotler: { key: spotler.key, secret: spotler.secret } };
  const connection = sandboxConnection(sandbox.ready, 'nl', new Map());
  const store = openStore(join(folder, 'state.db'), createSeal(randomBytes(32)));
  return {
    connection,
    ...sidesWith(connection, secrets),
    state: { store, close: () => store.close() },
    async close() {
      store.close();
      rmSync(folder, { recursive: true, force: true });
      await sandbox.stop();
    },
  };
}
