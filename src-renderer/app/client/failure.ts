import { isDefinedError, ORPCError } from '@orpc/client';
import { type FaultData, faultData } from '../../../src-shared/domain/fault.ts';
import { hostStateOf } from './hostState.ts';

const unexpected: FaultData = { code: 'internal.unexpected', kind: 'internal', owner: 'partner', params: {} };

/**
 * What a failed call has to say to the reader: the fault that the engine gave, or `internal.unexpected` for anything
 * else that it answered. Null where the host did not answer or did not let this window in: the banner tells that.
 */
export function faultOf(error: unknown): FaultData | null {
  if (error === null || error === undefined) return null;
  if (error instanceof ORPCError && isDefinedError(error) && error.code === 'FAULT') {
    const parsed = faultData.safeParse(error.data);
    return parsed.success ? parsed.data : unexpected;
  }
  return hostStateOf(error) === 'reached' ? unexpected : null;
}
