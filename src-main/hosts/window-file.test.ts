import { sep } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { windowFile } from './window-file.ts';

test('a folder gives its index.html, a path its file', () => {
  expect(windowFile('/app/window', '/')).toBe('/app/window/index.html');
  expect(windowFile('/app/window', '/assets/main%20one.js')).toBe('/app/window/assets/main one.js');
});

test.for(['/../window-evil/a.js', '/..%2fwindow-evil%2fa.js', '/%2e%2e/secret', '/a%00.js', '/%E0%A4%A', '/..', '/.'])(
  '%s is not a file of the window',
  (pathname) => {
    expect(windowFile('/app/window', pathname)).toBeNull();
  },
);

test('no path leads out of the folder', () => {
  const part = fc.constantFrom('..', '.', '', '%2e%2e', '..%2f', '%5c..', 'a', 'window-evil', '/', '\\');
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const file = windowFile('/app/window', `/${parts.join('/')}`);
      expect(file === null || file.startsWith(`/app/window${sep}`)).toBe(true);
      expect(file?.split(sep).includes('..')).not.toBe(true);
    }),
  );
});
