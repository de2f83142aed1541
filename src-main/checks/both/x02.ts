import { isLoopback, spotlerBaseUrl } from '../../../src-shared/domain/connection.ts';
import { defineCheck, pass } from '../check.ts';

/**
 * A test or accept environment of AFAS is mostly a copy of production and holds real people; a live Spotler account
 * would mail them by what somebody tries out in the copy.
 */
export const x02 = defineCheck({
  id: 'X02',
  owner: 'partner',
  severity: 'blocking',
  needs: [],
  facts: [],
  judge({ connection }) {
    const { environment } = connection.afas;
    if (environment === 'production' || isLoopback(spotlerBaseUrl(connection.spotler))) return pass();
    return { status: 'fail', said: [{ outcome: 'testCopy', parts: { kind: [{ outcome: environment }] } }] };
  },
});
