import type { Fault } from '../../src-shared/domain/fault.ts';
import type { CheckInput } from './check.ts';

/** The fault that metainfo met, if any. */
export function accessFault({ facts }: CheckInput): Fault | null {
  return facts.access?.ok === false ? facts.access.fault : null;
}

/** AFAS answered 403: the IP address is not admitted. */
export function isAddressRefused(fault: Fault | null): boolean {
  return fault?.code === 'afas.addressRefused';
}
