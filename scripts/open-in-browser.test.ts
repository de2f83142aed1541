import { expect, test } from 'vitest';
import { addressIn } from './open-in-browser.ts';

test('the address is found in whatever sentence it stands', () => {
  const address = 'http://127.0.0.1:4105/#token=abc-DEF_123';

  expect(addressIn(`Pont: ${address} (Ctrl-C stops)`)).toBe(address);
  expect(addressIn(JSON.stringify({ url: address }))).toBe(address);
});

test.for(['Pont', 'http://127.0.0.1:4105/', 'http://evil.example/#token=abc'])('%s holds none', (line) => {
  expect(addressIn(line)).toBeNull();
});
