import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Fault } from '../../src-shared/domain/fault.ts';
import { forkNode, startSandbox } from './sandbox-process.ts';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'pont-sandbox-'))));
afterAll(() => rm(folder, { recursive: true }));

const ready = {
  afas: { baseUrl: 'http://127.0.0.1:1', token: 't', restrictedToken: 'r', clientId: 'c', clientSecret: 's' },
  spotler: { baseUrl: 'http://127.0.0.1:2', key: 'k', secret: 's' },
  controlUrl: 'http://127.0.0.1:3',
};
const sayReady = `console.log('${JSON.stringify(ready)}');`;
const stay = 'setInterval(() => {}, 1000);';

async function program(name: string, code: string): Promise<string> {
  const file = join(folder, `${name}.mjs`);
  await writeFile(file, code);
  return file;
}

test('the addresses of the first line are given, and stopping ends the process', async () => {
  let exited: Promise<number | null> | undefined;
  const sandbox = await startSandbox({
    program: await program('good', `${sayReady} console.log('more'); ${stay}`),
    launch: (file, args) => {
      const launched = forkNode(file, args);
      exited = launched.exited;
      return launched;
    },
  });

  expect(sandbox.ready).toEqual(ready);
  await sandbox.stop();
  expect(await exited).toBeNull();
});

test('its arguments reach the program', async () => {
  const code = `console.log(JSON.stringify({ ...${JSON.stringify(ready)}, controlUrl: process.argv.slice(2).join(' ') })); ${stay}`;

  const sandbox = await startSandbox({ program: await program('args', code), args: ['--contacts', '10'] });

  expect(sandbox.ready.controlUrl).toBe('--contacts 10');
  await sandbox.stop();
});

test('the passphrase of the vault does not reach the program, the rest of the environment does', async () => {
  const seen = `[process.env.PONT_PASSPHRASE, process.env.PONT_OTHER].join()`;
  const code = `console.log(JSON.stringify({ ...${JSON.stringify(ready)}, controlUrl: ${seen} })); ${stay}`;
  vi.stubEnv('PONT_PASSPHRASE', 'correct horse');
  vi.stubEnv('PONT_OTHER', 'other');

  const sandbox = await startSandbox({ program: await program('env', code) });
  vi.unstubAllEnvs();

  expect(sandbox.ready.controlUrl).toBe(',other');
  await sandbox.stop();
});

test('a program that ignores the request to end is ended', async () => {
  const code = `process.on('SIGTERM', () => {}); ${sayReady} ${stay}`;
  const sandbox = await startSandbox({ program: await program('stubborn', code) });

  await expect(sandbox.stop()).resolves.toBeUndefined();
});

test.for([
  { name: 'ends', code: 'process.exit(3);', exitCode: 3 },
  { name: 'chats', code: `console.log('Listening'); ${stay}`, exitCode: '-' },
  { name: 'lacks', code: `console.log('{"afas":{}}'); ${stay}`, exitCode: '-' },
])('a program that $name instead of giving addresses is a fault', async ({ name, code, exitCode }) => {
  const started = startSandbox({ program: await program(name, code) });

  await expect(started).rejects.toEqual(new Fault('sandbox.notStarted', { exitCode }));
});
