import { expect, test } from 'vitest';
import { followsTitle } from './followsTitle.ts';

test.each([
  [{ title: '', name: '' }, [], true],
  [{ title: 'Bakkerij De Korenaar', name: 'bakkerij-de-korenaar' }, [], true],
  [{ title: 'Acme BV', name: 'acme-bv-2' }, ['acme-bv'], true],
  [{ title: 'Acme BV', name: 'acme' }, [], false],
])('%j with %j taken', (named, taken, follows) => {
  expect(followsTitle(named, taken)).toBe(follows);
});
