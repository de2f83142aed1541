import { expect, test } from 'vitest';
import { tokenIn } from './token.ts';

test('only a fragment that is a token is taken for one', () => {
  expect(tokenIn('#token=aB3_-x')).toBe('aB3_-x');
  for (const fragment of ['', '#', '#/c/acme', '#token=', '#/token=abc', '#/c/acme?search=#token=abc']) {
    expect(tokenIn(fragment)).toBeNull();
  }
});
