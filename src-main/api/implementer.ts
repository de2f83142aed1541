import { implement } from '@orpc/server';
import { contract } from '../../src-shared/contract/index.ts';
import { type Report, typedError } from './typed-error.ts';

/** The contract to implement, with every thrown thing turned into what may leave the host. */
export function createImplementer(report: Report) {
  return implement(contract).use(async ({ next }) => {
    try {
      return await next();
    } catch (thrown) {
      throw typedError(thrown, report);
    }
  });
}

export type Implementer = ReturnType<typeof createImplementer>;
