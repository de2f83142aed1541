import type { FoundList } from '../../../src-shared/domain/check.ts';
import { defineCheck, pass, type Said } from '../check.ts';
import { valueOf } from '../gather/fact-names.ts';

/** Who falls outside the link (R4), and who shares an address and with it an opt-out. */
export const a13 = defineCheck({
  id: 'A13',
  owner: 'afasAdmin',
  severity: 'warn',
  needs: ['A05', 'A06', 'A08'],
  facts: ['people'],
  lists: ['noOrganisation', 'noEmail', 'invalidEmail', 'sharedAddress'],
  judge({ connection, facts }) {
    const people = valueOf(facts.people);
    if (people === null) return pass('pass', { count: 0 });
    const { noOrganisation, noEmail, invalidEmail, shared } = people;
    const counted: Partial<Record<FoundList, number>> = {
      noOrganisation,
      noEmail,
      invalidEmail,
      sharedAddress: shared.contacts,
    };
    const said: Said<'noOrganisation' | 'noEmail' | 'invalidEmail' | 'shared' | 'collapse'>[] = [];
    for (const [outcome, count] of Object.entries({ noOrganisation, noEmail, invalidEmail })) {
      if (count > 0) said.push({ outcome: outcome as 'noEmail', params: { count } });
    }
    if (shared.contacts > 0) {
      said.push({ outcome: 'shared', params: { count: shared.contacts, addresses: shared.addresses } });
      if (connection.spotler.dedup === 'email') said.push({ outcome: 'collapse' });
    }
    if (said.length === 0) return pass('pass', { count: people.contacts });
    const lists = Object.entries(counted).flatMap(([list, count]) =>
      count > 0 ? [{ list: list as FoundList, count }] : [],
    );
    return { status: 'warn', said, people: lists };
  },
});
