import { defineCheck, pass, type FoundCount, type Said } from '../check.ts';
import { valueOf } from '../gather/fact-names.ts';

/** `externalId` belongs to a key pair: two links with one key pair overwrite each other's contacts. */
export const s04 = defineCheck({
  id: 'S04',
  owner: 'partner',
  severity: 'warn',
  needs: ['S01', 'A05'],
  facts: ['account', 'compared'],
  lists: ['noExternalId', 'foreignId'],
  judge({ facts }) {
    const account = valueOf(facts.account);
    const compared = valueOf(facts.compared);
    if (account === null || compared === null) return pass('pass', { linked: 0, unlinked: 0 });
    const { linked, unlinked } = account;
    const { foreignIds, putByOthers } = compared;
    const waiting: FoundCount[] = unlinked > 0 ? [{ list: 'noExternalId', count: unlinked }] : [];
    const found = foreignIds > 0 ? [{ list: 'foreignId', count: foreignIds } as const, ...waiting] : waiting;
    if (linked > 0 && foreignIds === linked) {
      return { status: 'fail', said: [{ outcome: 'other', params: { count: linked } }], people: found };
    }
    const said: Said<'foreign' | 'inUse' | 'unlinked'>[] = [];
    if (putByOthers > 0) said.push({ outcome: 'inUse', params: { count: putByOthers } });
    if (foreignIds > 0) said.push({ outcome: 'foreign', params: { count: foreignIds } });
    if (said.length > 0 && unlinked > 0) said.push({ outcome: 'unlinked', params: { count: unlinked } });
    if (said.length > 0) return { status: 'warn', said, people: found };
    return { ...pass('pass', { linked, unlinked }), people: waiting };
  },
});
