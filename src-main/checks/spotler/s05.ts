import { defineCheck, pass, warn } from '../check.ts';

/** No API shows the account's rule, so the connection states what was asked of Spotler. */
export const s05 = defineCheck({
  id: 'S05',
  owner: 'spotler',
  severity: 'warn',
  needs: [],
  facts: [],
  judge({ connection }) {
    const { dedup } = connection.spotler;
    return dedup === 'externalId' ? pass() : warn(dedup);
  },
});
