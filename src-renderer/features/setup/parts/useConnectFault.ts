import type { DraftView } from '../../../../src-shared/contract/setup.ts';
import type { FaultData } from '../../../../src-shared/domain/fault.ts';
import { faultOf } from '../../../app/client/failure.ts';

/** What went wrong with a call to a side: just now, or, as the draft remembers it, before. */
export function useConnectFault(error: unknown, trouble: DraftView['trouble']['afas']): FaultData | null {
  return faultOf(error) ?? trouble?.fault ?? null;
}
