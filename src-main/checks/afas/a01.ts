import type { Environment } from '../../../src-shared/domain/connection.ts';
import { defineCheck, pass } from '../check.ts';
import { accessFault, isAddressRefused } from '../access.ts';
import { valueOf } from '../gather/fact-names.ts';

const environmentLetters: Readonly<Record<Environment, string>> = { production: 'O', test: 'T', accept: 'A' };

/** Names of AFAS environments read `O12345AA`: kind, participant number, two letters (metainfo `info.envid`). */
export const a01 = defineCheck({
  id: 'A01',
  owner: 'partner',
  severity: 'blocking',
  needs: [],
  facts: [],
  mayUse: ['access'],
  judge(input) {
    const fault = accessFault(input);
    if (fault && fault.kind !== 'credentials' && !isAddressRefused(fault)) return { status: 'fail', fault };
    const access = valueOf(input.facts.access);
    if (access === null) return pass('reachable');
    const { participant, environment } = input.connection.afas;
    const expected = `${environmentLetters[environment]}${participant}`;
    const params = { environment: access.environmentId, app: access.appName, participant };
    // An environment without the usual name tells nothing, so it is not held against anybody.
    const isOther = /^[A-Z]\d{5}/.test(access.environmentId) && !access.environmentId.startsWith(expected);
    if (!isOther) return pass('pass', params);
    const parts = { kind: [{ outcome: environment }] };
    return { status: 'fail', said: [{ outcome: 'otherEnvironment', params, parts }] };
  },
});
