import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ensureBuilt, root } from './build-on-demand.ts';
import { haveElectronBinary } from './electron-binary.ts';
import { addressIn, openInBrowser } from './open-in-browser.ts';

/** `npm start`: the desktop window where Electron is present or can be had, else the same app in the browser. */
const say = (line: string) => void process.stderr.write(`${line}\n`);
const given = process.argv.slice(2);

await ensureBuilt();
const binary = hasScreen()
  ? await haveElectronBinary(join(root, 'node_modules', 'electron'), () => say('Fetching Electron, once.'))
  : null;
if (binary) {
  follow(spawn(binary, [root, ...given], { stdio: 'inherit' }));
} else {
  say('There is no Electron here; Pont runs in the browser instead.');
  const args = [join(root, 'out', 'main', 'pont.js'), 'serve', ...given];
  const child = spawn(process.execPath, args, { stdio: ['inherit', 'pipe', 'inherit'] });
  let opened = false;
  createInterface({ input: child.stdout }).on('line', (line) => {
    process.stdout.write(`${line}\n`);
    const address = opened ? null : addressIn(line);
    if (address === null) return;
    opened = true;
    openInBrowser(address);
  });
  follow(child);
}

/** On Linux a window needs a display server; a server over ssh has none, and Electron would end with an error. */
function hasScreen(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** Passes on what asks to stop, waits for the program to close in its own time, and ends as it ends. */
function follow(child: ReturnType<typeof spawn>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.once('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}
