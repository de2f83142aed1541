import { isLoopback, spotlerBaseUrl } from '../../src-shared/domain/connection.ts';
import { type Check, pass } from './check.ts';

/**
 * A test or accept environment of AFAS is mostly a copy of production and holds real people; a live Spotler account
 * would mail them by what somebody tries out in the copy.
 */
export const environmentLockCheck: Check = {
  id: 'X02',
  owner: 'partner',
  needs: [],
  blocking: true,
  judge({ connection }) {
    const { environment } = connection.afas;
    if (environment === 'production' || isLoopback(spotlerBaseUrl(connection.spotler))) return pass;
    return { status: 'fail', outcome: 'testCopy', params: { kind: environment } };
  },
};
