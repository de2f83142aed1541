import { expect, test } from 'vitest';
import { backendOf, decideBackend, tagOf } from './backend.ts';

const works = { available: true, comesBack: true } as const;

test.each([
  ['darwin', 'v10', 'keychain'],
  ['win32', 'v10', 'dpapi'],
  ['linux', 'v11', 'keyring'],
  ['linux', 'v12', 'portal'],
] as const)('on %s the tag %s is protection by the %s', (platform, tag, backend) => {
  expect(decideBackend({ ...works, platform, tag })).toEqual({ usable: true, backend });
});

test.each([
  ['publishedKey', { tag: 'v10' }],
  ['unknown', { tag: 'v13' }],
  ['failed', { tag: null }],
  ['failed', { tag: 'v11', comesBack: false }],
  ['unavailable', { tag: null, available: false }],
] as const)('on Linux it is refused as %s for %o', (reason, facts) => {
  expect(decideBackend({ ...works, platform: 'linux', ...facts })).toEqual({ usable: false, reason });
});

test('a platform that nobody has judged is treated as strictly as Linux', () => {
  expect(backendOf('freebsd', 'v10')).toBeNull();
});

test('a tag is the first three bytes, and only where they look like one', () => {
  expect(tagOf(Buffer.from('v11secret'))).toBe('v11');
  expect(tagOf(Buffer.from('plain text'))).toBeNull();
  expect(tagOf(Buffer.alloc(0))).toBeNull();
});
