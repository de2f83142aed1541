import { expect, test } from 'vitest';
import { passphraseMistake } from './passphraseMistake.ts';

test('a new passphrase is given twice, the same, spaces included', () => {
  expect(passphraseMistake('new', 'a ferry', 'a ferry')).toBeNull();
  expect(passphraseMistake('new', 'a ferry', 'a ferry ')).toBe('differs');
  expect(passphraseMistake('new', '', '')).toBe('missing');
});

test('a known passphrase is given once', () => {
  expect(passphraseMistake('locked', ' ', '')).toBeNull();
  expect(passphraseMistake('locked', '', '')).toBe('missing');
});
