import { defineCheck, fail, pass } from '../check.ts';
import { missing } from '../columns.ts';
import { valueOf } from '../gather/fact-names.ts';

/** The triple that addresses contact, person and organisation; ContactId is unique or rows repeat (R3). */
export const a05 = defineCheck({
  id: 'A05',
  owner: 'afasAdmin',
  severity: 'blocking',
  needs: ['A04'],
  facts: ['columns'],
  mayUse: ['people'],
  lists: ['twice'],
  judge(input) {
    const { contactId, personNo, organisationId } = input.connection.afas.columns;
    const absent = missing(input, [contactId, personNo, organisationId]);
    if (absent) return absent;
    const people = valueOf(input.facts.people);
    if (people === null) return pass('passUnseen');
    if (people.twice === 0) return pass();
    const { said } = fail('twice', { connector: input.connection.afas.getConnector, count: people.twice });
    return { status: 'fail', said, people: [{ list: 'twice', count: people.twice }] };
  },
});
