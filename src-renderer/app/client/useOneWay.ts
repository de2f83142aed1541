import { useState } from 'react';
import type { FaultData } from '../../../src-shared/domain/fault.ts';
import { faultOf } from './failure.ts';

/**
 * Sends something secret. TanStack Query keeps what a mutation was called with for a while; this keeps nothing but
 * whether it is on its way and what went wrong.
 */
export function useOneWay() {
  const [pending, setPending] = useState(false);
  const [fault, setFault] = useState<FaultData | null>(null);
  return {
    pending,
    fault,
    /** Gives what came back, or null where it did not work. */
    async send<Answer>(call: () => Promise<Answer>): Promise<Answer | null> {
      setPending(true);
      setFault(null);
      try {
        return await call();
      } catch (error) {
        setFault(faultOf(error));
        return null;
      } finally {
        setPending(false);
      }
    },
  };
}
