import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { readArguments } from './arguments.ts';
import { type SandboxReady, startSandbox } from './start.ts';
import { oauthHeader, oauthParameters } from './spotler/account-under-test.ts';

const program = fileURLToPath(new URL('main.ts', import.meta.url));
const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

const run = (...args: string[]): ChildProcess => {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  return child;
};
/** The first line of standard output; fails with what it said on standard error when the program ends before. */
const firstLine = async (child: ChildProcess): Promise<string> => {
  if (!child.stdout) throw new Error('no stdout');
  let stderr = '';
  child.stderr?.on('data', (chunk) => (stderr += String(chunk)));
  const line = once(createInterface(child.stdout), 'line').then(([text]) => String(text));
  const end = once(child, 'close').then(() => Promise.reject(new Error(`ended early: ${stderr}`)));
  end.catch(() => undefined);
  return Promise.race([line, end]);
};
const ready = async (child: ChildProcess): Promise<SandboxReady> => JSON.parse(await firstLine(child)) as SandboxReady;
const ended = async (child: ChildProcess): Promise<{ code: number | null; stdout: string; stderr: string }> => {
  const text = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk) => (text.stdout += String(chunk)));
  child.stderr?.on('data', (chunk) => (text.stderr += String(chunk)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...text };
};

const spotlerStatus = async ({ baseUrl, key, secret }: SandboxReady['spotler']): Promise<number> => {
  const url = `${baseUrl}/contact/properties/list`;
  const timestamp = String(Math.floor(Date.now() / 1000));
  const parameters = oauthParameters({ method: 'GET', url, key, secret }, { oauth_timestamp: timestamp });
  return (await fetch(url, { headers: { authorization: oauthHeader(parameters) } })).status;
};
const afasStatus = async (baseUrl: string, token: string): Promise<number> => {
  const authorization = `AfasToken ${Buffer.from(token).toString('base64')}`;
  return (await fetch(`${baseUrl}/metainfo`, { headers: { authorization } })).status;
};

describe('the program', () => {
  test('says where everything is in one line, serves it, and ends on SIGTERM', async () => {
    const child = run('--contacts', '25', '--seed', '7');
    const said = await ready(child);
    expect(said).toEqual({
      afas: {
        baseUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/12345\/rest\/ProfitRestServices$/),
        token: expect.any(String),
        restrictedToken: expect.any(String),
        clientId: expect.any(String),
        clientSecret: expect.any(String),
      },
      spotler: {
        baseUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/integrationservice$/),
        key: expect.any(String),
        secret: expect.any(String),
      },
      controlUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    });
    expect(await spotlerStatus(said.spotler)).toBe(200);
    expect(await afasStatus(said.afas.baseUrl, said.afas.token)).toBe(200);
    const log = (await (await fetch(`${said.controlUrl}/log`)).json()) as {
      entries: { side: string; status: number }[];
    };
    expect(log.entries.map(({ side, status }) => [side, status])).toEqual([
      ['spotler', 200],
      ['afas', 200],
    ]);
    child.kill('SIGTERM');
    expect((await ended(child)).code).toBe(0);
    await expect(fetch(said.controlUrl)).rejects.toThrow('fetch failed');
  });

  const exited = async (child: ChildProcess): Promise<unknown> => ((await once(child, 'exit')) as unknown[])[0];

  test('goes when the parent that opened an IPC channel goes, while it runs or while it starts', async () => {
    const running = fork(program, ['--contacts', '5'], { silent: true });
    const starting = fork(program, ['--contacts', '5'], { silent: true });
    started.push(running, starting);
    starting.disconnect();
    expect(await exited(starting)).toBe(0);
    await ready(running);
    running.disconnect();
    expect(await exited(running)).toBe(0);
  });

  test.each([[['--contacts', 'veel']], [['--seed', '-1']], [['--afas-port', '70000']], [['--onbekend']], [['los']]])(
    'with %j ends with 2 and a sentence',
    async (args) => {
      const { code, stdout, stderr } = await ended(run(...args));
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/\nUsage: /);
    },
  );

  test('ends with 1 when a port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { code, stderr } = await ended(
      run('--contacts', '5', '--spotler-port', String((other.address() as AddressInfo).port)),
    );
    other.close();
    expect(code).toBe(1);
    expect(stderr).toMatch('EADDRINUSE');
  });
});

test('arguments have defaults', () => {
  expect(readArguments([])).toEqual({ contacts: 1000, seed: 1, afasPort: 0, spotlerPort: 0, controlPort: 0 });
  expect(readArguments(['--contacts=0', '--control-port', '4000'])).toMatchObject({ contacts: 0, controlPort: 4000 });
});

describe('startSandbox', () => {
  test('gives the same credentials for the same seed, others for another, and closes', async () => {
    const sandboxes = [];
    for (const seed of [1, 1, 2]) sandboxes.push(await startSandbox({ contacts: 5, seed }));
    const secrets = sandboxes.map(({ ready: { afas, spotler } }) => [
      afas.token,
      afas.clientSecret,
      spotler.key,
      spotler.secret,
    ]);
    expect(secrets[1]).toEqual(secrets[0]);
    for (const [index, secret] of (secrets[2] ?? []).entries()) expect(secret).not.toBe(secrets[0]?.[index]);
    await Promise.all(sandboxes.map((sandbox) => sandbox.close()));
    await expect(fetch(sandboxes[0]?.ready.controlUrl ?? '')).rejects.toThrow('fetch failed');
  });

  test('lives both sides in one clock', async () => {
    const { ready: said, close } = await startSandbox({ contacts: 5 });
    await fetch(`${said.controlUrl}/clock`, { method: 'PUT', body: JSON.stringify({ offsetSeconds: 7200 }) });
    for (const { baseUrl } of [said.afas, said.spotler]) {
      const date = Date.parse((await fetch(baseUrl)).headers.get('date') ?? '');
      expect(Math.abs(date - Date.now() - 7_200_000)).toBeLessThan(5000);
    }
    expect(await spotlerStatus(said.spotler)).toBe(401);
    await close();
  });
});
