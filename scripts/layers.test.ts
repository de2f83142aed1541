import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
let house: string;

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'pont-layers-'));
  copyFileSync(join(root, '.oxlintrc.json'), join(house, '.oxlintrc.json'));
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
});
afterEach(() => rmSync(house, { recursive: true, force: true }));

/** Lints a house that holds just these files, with the real rules. */
function lint(files: Readonly<Record<string, string>>): { code: number | null; said: string } {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), content);
  }
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'node_modules/oxlint/bin/oxlint')], {
    cwd: house,
    encoding: 'utf8',
  });
  return { code: status, said: stdout };
}

const thing = 'export const thing = 1;\n';
const using = (path: string) => `import { thing } from '${path}';\nexport const other = thing + 1;\n`;

test.each([
  ['pure engine code on the ports', 'src-main/engine/plan/a.ts', '../ports.ts', 'src-main/engine/ports.ts'],
  ['engine on a client', 'src-main/engine/run/a.ts', '../../afas/b.ts', 'src-main/afas/b.ts'],
  ['engine on the state file', 'src-main/engine/run/a.ts', '../../store/b.ts', 'src-main/store/b.ts'],
  ['one client on the other', 'src-main/afas/a.ts', '../spotler/b.ts', 'src-main/spotler/b.ts'],
  ['shared code on the main side', 'src-shared/domain/a.ts', '../../src-main/engine/b.ts', 'src-main/engine/b.ts'],
  ['the window on the main side', 'src-renderer/app/a.ts', '../../src-main/api/b.ts', 'src-main/api/b.ts'],
  ['the sandbox on shared code', 'src-sandbox/a.ts', '../src-shared/domain/b.ts', 'src-shared/domain/b.ts'],
  ['the main side on the sandbox', 'src-main/hosts/a.ts', '../../src-sandbox/b.ts', 'src-sandbox/b.ts'],
  ['the test plan on a client', 'src-main/testplan/a.ts', '../afas/b.ts', 'src-main/afas/b.ts'],
  ['the test plan on the state file', 'src-main/testplan/a.ts', '../store/b.ts', 'src-main/store/b.ts'],
  ['setting up on a client', 'src-main/setup/a.ts', '../afas/b.ts', 'src-main/afas/b.ts'],
  ['the api on a host', 'src-main/api/a.ts', '../hosts/b.ts', 'src-main/hosts/b.ts'],
])('lint refuses %s', (_, from, path, to) => {
  const { code, said } = lint({ [from]: using(path), [to]: thing });
  expect(said).toContain('boundaries');
  expect(code).not.toBe(0);
});

test.each([
  [
    'electron in the engine',
    'src-main/engine/run/a.ts',
    "import { app } from 'electron';\nexport const other = app;\n",
  ],
  ['electron in the sandbox', 'src-sandbox/a.ts', "import { app } from 'electron';\nexport const other = app;\n"],
  ['Node in shared code', 'src-shared/domain/a.ts', "import { join } from 'node:path';\nexport const other = join;\n"],
  ['the clock in pure engine code', 'src-main/engine/merge/a.ts', 'export const other = (): number => Date.now();\n'],
  [
    'randomness in pure engine code',
    'src-main/engine/merge/a.ts',
    'export const other = (): number => Math.random();\n',
  ],
])('lint refuses %s', (_, from, content) => {
  const { code, said } = lint({ [from]: content });
  expect(said).toContain('restricted');
  expect(code).not.toBe(0);
});

test('lint takes what the map allows', () => {
  const { code, said } = lint({
    'src-main/engine/plan/a.ts': using('../../../src-shared/domain/b.ts'),
    'src-shared/domain/b.ts': thing,
    'src-main/afas/a.ts': using('../engine/ports.ts'),
    'src-main/engine/ports.ts': thing,
    'src-main/hosts/electron/a.ts': "import { app } from 'electron';\nexport const other = app;\n",
  });
  expect(said).not.toContain('boundaries');
  expect(code).toBe(0);
});
