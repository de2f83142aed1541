import { expectedRuns } from './expected-runs.ts';
import { expectedValues } from './expected-values.ts';

/** Every expectation of the test plan, by code. */
export const expectations = { ...expectedValues, ...expectedRuns };

export type ExpectationCode = keyof typeof expectations;
