import { fileURLToPath } from 'node:url';

export type BuiltFiles = {
  /** The sandbox as a program. */
  readonly sandbox: string;
  /** Folder of the window, with index.html. */
  readonly windowDir: string;
  readonly preload: string;
};

/**
 * Where a host finds the other parts, from the URL of its own entry: `out/main/pont.js` and `out/main/electron.js` have
 * them beside them; an entry that runs from source (`src-main/hosts/cli/main.ts`) takes the sandbox from source too.
 * Asked of the entry, because shared code ends up in chunks that lie elsewhere.
 */
export function builtFiles(entryUrl: string): BuiltFiles {
  const source = entryUrl.endsWith('.ts');
  const out = new URL(source ? '../../../out/' : '../', entryUrl);
  const sandbox = source ? new URL('../../../src-sandbox/main.ts', entryUrl) : new URL('main/sandbox.js', out);
  return {
    sandbox: fileURLToPath(sandbox),
    windowDir: fileURLToPath(new URL('renderer', out)),
    preload: fileURLToPath(new URL('preload/index.cjs', out)),
  };
}
