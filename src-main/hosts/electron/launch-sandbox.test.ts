import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import type { utilityProcess } from 'electron';
import { expect, test, vi } from 'vitest';
import { startSandbox } from '../sandbox-process.ts';
import { launchUtility } from './launch-sandbox.ts';

const ready = {
  afas: { baseUrl: 'a', token: 't', restrictedToken: 'r', clientId: 'c', clientSecret: 's' },
  spotler: { baseUrl: 's', key: 'k', secret: 's' },
  controlUrl: 'c',
};

test('the sandbox runs as a utility process and is ended with kill', async () => {
  const child = Object.assign(new EventEmitter(), {
    stdout: new PassThrough(),
    kill: vi.fn(() => child.emit('exit', 15)),
  });
  const fork = vi.fn(() => child);
  vi.stubEnv('PONT_PASSPHRASE', 'correct horse');
  child.stdout.write(`${JSON.stringify(ready)}\n`);

  const launch = launchUtility(fork as unknown as typeof utilityProcess.fork);
  const sandbox = await startSandbox({ program: '/pont/out/main/sandbox.js', args: ['--contacts', '5'], launch });
  await sandbox.stop();
  vi.unstubAllEnvs();

  expect(sandbox.ready).toEqual(ready);
  expect(fork).toHaveBeenCalledWith('/pont/out/main/sandbox.js', ['--contacts', '5'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    serviceName: 'Pont sandbox',
    env: expect.not.objectContaining({ PONT_PASSPHRASE: expect.anything() }),
  });
  expect(child.kill).toHaveBeenCalled();
});
