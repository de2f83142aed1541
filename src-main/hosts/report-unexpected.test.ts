import { expect, test } from 'vitest';
import { describeUnexpected } from './report-unexpected.ts';

test('kind, code and place are told, the text is not', () => {
  const thrown = Object.assign(new TypeError('anna@example.nl\n    is not a token: abc'), { code: 'EBAD' });

  const told = describeUnexpected(thrown);

  expect(told).toContain('TypeError EBAD');
  expect(told).toContain('report-unexpected.test.ts');
  expect(told).not.toMatch(/anna|abc/);
});

test('something that is no error is told by its type only', () => {
  expect(describeUnexpected('abc')).toBe('Unexpected string was thrown');
});
