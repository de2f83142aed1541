import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, root } from './build-on-demand.ts';
import { electronBinary } from './electron-binary.ts';
import { haveChromium } from './find-chromium.ts';

/** The journeys in a real browser: builds, has a Chromium, runs Playwright with the arguments given. */
const browser = haveChromium();
if (browser) {
  await ensureBuilt();
  if (!electronBinary(join(root, 'node_modules', 'electron'))) {
    process.stderr.write('No Electron binary here: the journeys in Electron are skipped.\n');
  }
  const playwright = join(root, 'node_modules', 'playwright', 'cli.js');
  const env = { ...process.env, PONT_CHROMIUM: browser };
  const child = spawn(process.execPath, [playwright, 'test', ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env,
  });
  child.once('exit', (code) => process.exit(code ?? 1));
} else {
  process.stderr.write('No Chromium here and none could be installed: the journeys in a browser were NOT run.\n');
}
