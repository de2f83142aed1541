import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, root } from './build-on-demand.ts';

/** `npm run pont -- …`: the built command line, in this same process, so that signals and exit codes are its own. */
await ensureBuilt();
const program = join(root, 'out', 'main', 'pont.js');
process.argv.splice(1, 1, program);
await import(pathToFileURL(program).href);
