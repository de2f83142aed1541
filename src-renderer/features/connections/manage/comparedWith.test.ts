import { expect, test } from 'vitest';
import { comparedWith } from './comparedWith.ts';

test.each([
  [3, [3, 2, 1], { from: 2, to: 3 }],
  [1, [3, 2, 1], { from: 1, to: 2 }],
  [5, [5, 2], { from: 2, to: 5 }],
  [1, [1], { from: 1, to: 1 }],
])('differences of version %i among %j', (version, versions, compared) => {
  expect(comparedWith(version, versions)).toEqual(compared);
});
