import { defineCheck, fail, pass, warn } from '../check.ts';
import { missing } from '../columns.ts';
import { valueOf } from '../gather/fact-names.ts';

/** With fewer contacts than this, none being blocked tells nothing about a filter. */
const enoughToTell = 500;

export const a06 = defineCheck({
  id: 'A06',
  owner: 'afasAdmin',
  severity: 'blocking',
  needs: ['A04'],
  facts: ['columns'],
  mayUse: ['people'],
  judge(input) {
    const { columns } = input.connection.afas;
    const optional = [columns.blocked, columns.contactType].filter((column) => column !== undefined);
    const wanted = [columns.email, ...optional, ...input.connection.fields.map((field) => field.afas)];
    const absent = missing(input, wanted);
    if (absent) return absent;
    if (columns.blocked === undefined) return fail('noBlocked');
    const people = valueOf(input.facts.people);
    const isTelling = people !== null && people.contacts >= enoughToTell && people.blocked === 0;
    return isTelling ? warn('noneBlocked', { count: people.contacts }) : pass();
  },
});
