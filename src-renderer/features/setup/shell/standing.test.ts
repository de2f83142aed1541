import { expect, test } from 'vitest';
import type { StepState } from '../../../../src-shared/domain/setup/state.ts';
import { standingOf } from './standing.ts';

const reason = (code: StepState['reasons'][number]['code']) => ({ code, params: {} });
const step = (change: Partial<StepState>): StepState => ({
  step: 'afas',
  state: 'attention',
  blockedBy: [],
  issues: [],
  reasons: [],
  ...change,
});

test('what is wrong with a step is told; that something was not done yet, or what the step itself tells, is not', () => {
  const reasons = [reason('afas.otherEnvironment'), reason('afas.trouble'), reason('afas.connectorNotRead')];
  expect(standingOf(step({ reasons })).reasons).toEqual([reason('afas.otherEnvironment')]);
  expect(standingOf(step({ state: 'todo', reasons: [reason('afas.notConnected')] })).reasons).toEqual([]);
});

test('what comes first is told of a blocked step only', () => {
  expect(standingOf(step({ state: 'blocked', blockedBy: ['spotler'] })).blockedBy).toEqual(['spotler']);
  expect(standingOf(step({ blockedBy: ['spotler'] })).blockedBy).toEqual([]);
});
