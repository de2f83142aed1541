import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runConnection } from '../src-main/hosts/run-connection.ts';
import { connectionFiles } from '../src-main/store/connection-files.ts';
import { createPassphraseVault } from '../src-main/vault/passphrase.ts';
import { connectionId, passphrase } from './customer.ts';
import type { EngineOrder, EngineRun } from './processes.ts';

/**
 * One run of the engine in a process of its own, put together as the command line does it: the real clients, the
 * state file and the vault on disk, the same flags for V8. Tells on standard output what it took.
 */
async function measureRun({ data, full }: EngineOrder): Promise<EngineRun> {
  const files = connectionFiles(data);
  const vault = createPassphraseVault({ file: join(data, 'vault.json') });
  await vault.unlock(passphrase);
  const connection = files.get(connectionId);
  const delay = monitorEventLoopDelay();
  delay.enable();
  const cpuBefore = process.cpuUsage();
  const startedAt = performance.now();
  const result = await runConnection(
    { files, vault },
    {
      connection,
      direction: 'both',
      dryRun: false,
      full,
      releaseBrake: false,
      language: 'nl',
      onProgress: () => undefined,
      signal: new AbortController().signal,
    },
  );
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  delay.disable();
  return {
    seconds,
    cpuSeconds: (user + system) / 1e6,
    peakMB: process.resourceUsage().maxRSS / 1024,
    loopP99Ms: delay.percentile(99) / 1e6,
    loopMaxMs: delay.max / 1e6,
    result,
  };
}

// As src-main/hosts/cli/main.ts starts.
setFlagsFromString('--semi-space-growth-factor=1');
setFlagsFromString('--heap-growing-percent=100');
process.stdout.write(`${JSON.stringify(await measureRun(JSON.parse(process.argv[2] ?? '{}') as EngineOrder))}\n`);
