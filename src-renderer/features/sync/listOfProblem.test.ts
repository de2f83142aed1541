import { expect, test } from 'vitest';
import { listOfProblem } from './listOfProblem.ts';

test.each([
  ['contact.noEmail', 'excluded'],
  ['contact.noOrganisation', 'excluded'],
  ['contact.refused', 'failed'],
  ['field.conflict', 'conflict'],
  ['contact.waiting', null],
  ['brake.optOut', null],
  ['toString', null],
])('the people behind %s are in list %s', (code, list) => {
  expect(listOfProblem(code)).toBe(list);
});
