import type { Environment } from '../../src-shared/domain/connection.ts';
import type { Fault } from '../../src-shared/domain/fault.ts';
import { type Check, type CheckInput, pass } from './check.ts';

const environmentLetters: Readonly<Record<Environment, string>> = { production: 'O', test: 'T', accept: 'A' };

/** The fault that metainfo met, if any. */
function accessFault({ facts }: CheckInput): Fault | null {
  return facts.access.ok ? null : facts.access.fault;
}

const isAddress = (fault: Fault | null): boolean => fault?.code === 'afas.addressRefused';

/** Names of AFAS environments read `O12345AA`: kind, participant number, two letters (metainfo `info.envid`). */
export const environmentCheck: Check = {
  id: 'A01',
  owner: 'partner',
  needs: [],
  blocking: true,
  judge(input) {
    const fault = accessFault(input);
    if (fault && fault.kind !== 'credentials' && !isAddress(fault)) return { status: 'fail', fault };
    if (!input.facts.access.ok) return { status: 'pass', outcome: 'reachable' };
    const { environmentId, appName } = input.facts.access.value;
    const { participant, environment } = input.connection.afas;
    const expected = `${environmentLetters[environment]}${participant}`;
    const params = { environment: environmentId, app: appName, participant, kind: environment };
    // An environment without the usual name tells nothing, so it is not held against anybody.
    if (/^[A-Z]\d{5}/.test(environmentId) && !environmentId.startsWith(expected)) {
      return { status: 'fail', outcome: 'otherEnvironment', params };
    }
    return { ...pass, params };
  },
};

/** AFAS ends classic tokens on 31 August 2027; half a year before it is time to act. */
const timeToChange = Date.UTC(2027, 1, 28);

export const credentialsCheck: Check = {
  id: 'A02',
  owner: 'afasAdmin',
  needs: ['A01', 'A03'],
  blocking: true,
  judge(input) {
    const fault = accessFault(input);
    if (fault?.kind === 'credentials') return { status: 'fail', fault };
    if (input.connection.afas.authentication === 'oauth') return pass;
    if (input.now >= timeToChange) return { status: 'warn', outcome: 'classicTokenSoon' };
    return { status: 'pass', outcome: 'classicToken' };
  },
};

export const addressCheck: Check = {
  id: 'A03',
  owner: 'afasAdmin',
  needs: ['A01'],
  blocking: true,
  judge(input) {
    const fault = accessFault(input);
    return fault && isAddress(fault) ? { status: 'fail', fault } : pass;
  },
};
