import { expect, test } from 'vitest';
import { pageRange } from './pageRange.ts';

test.each([
  [1, 0, { from: 1, to: 0, last: 1 }],
  [1, 100, { from: 1, to: 100, last: 1 }],
  [2, 101, { from: 101, to: 101, last: 2 }],
  [3, 912, { from: 201, to: 300, last: 10 }],
  [10, 912, { from: 901, to: 912, last: 10 }],
])('page %i of %i contacts', (page, total, range) => {
  expect(pageRange(page, total)).toEqual(range);
});
