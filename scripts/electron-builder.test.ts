import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';

/** As much of electron-builder's own code as reads and judges its file; it makes no network call. */
type Judge = {
  getConfig(projectDir: string, configPath: string, fromOptions: null): Promise<Record<string, unknown>>;
  validateConfiguration(config: unknown, log: { readonly isEnabled: boolean }): Promise<void>;
};
const { getConfig, validateConfiguration } = createRequire(import.meta.resolve('electron-builder'))(
  'app-builder-lib/out/util/config/config',
) as Judge;

const root = fileURLToPath(new URL('..', import.meta.url));
const judge = (config: unknown) => validateConfiguration(config, { isEnabled: false });
let config: Record<string, unknown>;
beforeAll(async () => void (config = await getConfig(root, 'electron-builder.yml', null)));

test('electron-builder knows every key of the file', async () => {
  await expect(judge(config)).resolves.toBeUndefined();
});

test('a key of another version would be noticed', async () => {
  await expect(judge({ ...config, win: { sign: {} } })).rejects.toThrow(/win/);
});

test('nothing is published, and only the build and package.json go in', () => {
  const files = (config['files'] as readonly { readonly filter: readonly string[] }[]).flatMap((set) => set.filter);

  expect(config['publish']).toBeNull();
  expect(files.filter((pattern) => !pattern.startsWith('!'))).toEqual([
    'package.json',
    'out/main/**',
    'out/preload/**',
    'out/renderer/**',
  ]);
  expect(files).toContain('!**/*.map');
});

test('the fuses close every way into the binary', () => {
  expect(config['asar']).toBe(true);
  expect(config['electronFuses']).toEqual({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableCookieEncryption: true,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
    loadBrowserProcessSpecificV8Snapshot: false,
  });
});
