import { implement } from '@orpc/server';
import { contract } from '../../src-shared/contract/index.ts';
import { type Report, typedError } from './typed-error.ts';

/** The contract to implement, in which whatever is thrown leaves as a typed error. */
export function guardedContract(report: Report) {
  return implement(contract).use(async ({ next }) => {
    try {
      return await next();
    } catch (thrown) {
      throw typedError(thrown, report);
    }
  });
}

export type GuardedContract = ReturnType<typeof guardedContract>;
