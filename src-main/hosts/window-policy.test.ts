import { expect, test } from 'vitest';
import { contentSecurityPolicy, newNonce, withNonce } from './window-policy.ts';

const directives = new Map(
  contentSecurityPolicy('abc')
    .split('; ')
    .map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
);

test('what is not named is refused', () => {
  expect(directives.get('default-src')).toEqual(["'none'"]);
  for (const name of ['base-uri', 'form-action', 'frame-ancestors', 'object-src']) {
    expect(directives.get(name)).toEqual(["'none'"]);
  }
});

test('scripts and connections come from the own origin only, no inline script has a way in', () => {
  expect(directives.get('script-src')).toEqual(["'self'"]);
  expect(directives.get('connect-src')).toEqual(["'self'"]);
  expect([...directives.values()].flat().filter((source) => source.includes('unsafe'))).toEqual([]);
});

test('style elements need the nonce of this response', () => {
  expect(directives.get('style-src')).toEqual(["'self'", "'nonce-abc'"]);
  expect(withNonce('<meta content="__NONCE__"><style nonce="__NONCE__">', 'abc')).toBe(
    '<meta content="abc"><style nonce="abc">',
  );
});

test('nonces are 128 bits and never the same', () => {
  const nonces = Array.from({ length: 100 }, newNonce);

  expect(new Set(nonces).size).toBe(100);
  expect(nonces.every((nonce) => Buffer.from(nonce, 'base64').length === 16)).toBe(true);
});
