import { expect, test } from 'vitest';
import type { DraftView } from '../../../../src-shared/contract/setup.ts';
import { issueAt, issuesElsewhere } from './issueAt.ts';

const missing = { path: ['afas', 'participant'], code: 'missing', params: {} } as const;
const wrong = { path: ['afas', 'columns', 'email'], code: 'column.gone', params: { column: 'E' } } as const;
const steps: DraftView['steps'] = [
  { step: 'afas', state: 'todo', blockedBy: [], reasons: [], issues: [{ ...missing, path: [...missing.path] }] },
];
const two: DraftView['steps'] = steps.map((step) => ({
  ...step,
  issues: [...step.issues, { ...wrong, path: [...wrong.path] }],
}));

test('what is missing is told once the step was confirmed or the place was touched', () => {
  const path = ['afas', 'participant'];
  expect(issueAt({ steps, confirmed: [] }, path)).toBeNull();
  expect(issueAt({ steps, confirmed: ['spotler'] }, path)).toBeNull();
  expect(issueAt({ steps, confirmed: ['afas'] }, path)).toEqual(missing);
  expect(issueAt({ steps, confirmed: [] }, path, true)).toEqual(missing);
});

test('what is wrong is told at once, at its own place only', () => {
  expect(issueAt({ steps: two, confirmed: [] }, ['afas', 'columns', 'email'])).toEqual(wrong);
  expect(issueAt({ steps: two, confirmed: ['afas'] }, ['afas'])).toBeNull();
});

test('what has no field of its own is left for the step as a whole', () => {
  expect(issuesElsewhere({ steps: two }, 'afas', [['afas', 'participant']])).toEqual([wrong]);
  expect(issuesElsewhere({ steps: two }, 'spotler', [])).toEqual([]);
});
