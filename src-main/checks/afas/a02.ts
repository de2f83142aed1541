import { accessFault } from '../access.ts';
import { defineCheck, pass, warn } from '../check.ts';
import { valueOf } from '../gather/fact-names.ts';
import { readExpiry } from '../token-expiry.ts';

/** AFAS ends classic tokens on 31 August 2027; half a year before it is time to act. */
const timeToChange = Date.UTC(2027, 1, 28);
const classicEnds = Date.UTC(2027, 8, 1);
const soon = 60 * 24 * 3_600_000;

export const a02 = defineCheck({
  id: 'A02',
  owner: 'afasAdmin',
  severity: 'blocking',
  needs: ['A01', 'A03'],
  facts: [],
  mayUse: ['access'],
  judge(input) {
    const fault = accessFault(input);
    if (fault?.kind === 'credentials') return { status: 'fail', fault };
    const expiry = readExpiry(valueOf(input.facts.access)?.tokenExpiry ?? '');
    if (expiry.kind === 'date' && expiry.at - input.now < soon) return warn('expires', { date: expiry.day });
    if (input.connection.afas.authentication !== 'oauth') {
      if (input.now >= classicEnds) return warn('classicTokenEnded');
      if (input.now >= timeToChange) return warn('classicTokenSoon');
    }
    const main = input.connection.afas.authentication === 'oauth' ? 'pass' : 'classicToken';
    if (expiry.kind === 'none') return pass(main);
    const told = expiry.kind === 'date' ? expiry.day : expiry.text;
    return { status: 'pass', said: [{ outcome: main }, { outcome: 'expiryTold', params: { expiry: told } }] };
  },
});
