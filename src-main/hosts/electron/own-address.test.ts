import { expect, test } from 'vitest';
import { isOwnAddress, startAddress } from './own-address.ts';

test('the window and its files are ours', () => {
  expect(isOwnAddress(startAddress)).toBe(true);
  expect(isOwnAddress('app://pont/assets/a.js#/c/acme')).toBe(true);
});

test.for([
  'app://pont.evil/',
  'app://evil/pont/',
  'app://evil@pont/',
  'app:pont',
  'https://pont/',
  'file:///app/pont/',
  'http://127.0.0.1:4000/',
  'javascript:alert(1)',
  'about:blank',
  '',
])('%s is not', (address) => {
  expect(isOwnAddress(address)).toBe(false);
});
