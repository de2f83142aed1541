import { accessFault, isAddressRefused } from '../access.ts';
import { defineCheck, pass } from '../check.ts';

/** A fixed list of IP addresses on the app connector answers 403 to everybody else. */
export const a03 = defineCheck({
  id: 'A03',
  owner: 'afasAdmin',
  severity: 'blocking',
  needs: ['A01'],
  facts: [],
  mayUse: ['access'],
  judge(input) {
    const fault = accessFault(input);
    return fault && isAddressRefused(fault) ? { status: 'fail', fault } : pass();
  },
});
