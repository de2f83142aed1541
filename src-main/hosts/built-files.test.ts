import { expect, test } from 'vitest';
import { builtFiles } from './built-files.ts';

test('a built host has its parts beside it', () => {
  expect(builtFiles('file:///pont/out/main/pont.js')).toEqual({
    sandbox: '/pont/out/main/sandbox.js',
    windowDir: '/pont/out/renderer',
    preload: '/pont/out/preload/index.cjs',
  });
});

test('a host from source runs the sandbox from source and serves the built window', () => {
  expect(builtFiles('file:///pont/src-main/hosts/cli/main.ts')).toEqual({
    sandbox: '/pont/src-sandbox/main.ts',
    windowDir: '/pont/out/renderer',
    preload: '/pont/out/preload/index.cjs',
  });
});
