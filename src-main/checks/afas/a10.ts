import { defineCheck, fail, pass } from '../check.ts';
import { missing } from '../columns.ts';
import { valueOf } from '../gather/fact-names.ts';
import { targetsOf, targetText } from '../targets.ts';

/** Permissions are AFAS fields of type yes/no (R2); text that looks like yes or no does not count. */
export const a10 = defineCheck({
  id: 'A10',
  owner: 'afasAdmin',
  severity: 'blocking',
  needs: ['A04'],
  facts: ['columns'],
  mayUse: ['writable'],
  judge(input) {
    const wanted = input.connection.permissions.map((permission) => permission.afas);
    const absent = missing(input, wanted);
    if (absent) return absent;
    const types = new Map(valueOf(input.facts.columns)?.map(({ id, type }) => [id, type]));
    const others = wanted.filter((column) => types.get(column) !== 'boolean');
    if (others.length > 0) return fail('notYesNo', { columns: others.join(', ') });
    const targets = targetsOf(input.connection, valueOf(input.facts.writable)).filter(
      ({ of, field }) => of === 'permission' && field !== null && field.type !== 'boolean',
    );
    return targets.length === 0 ? pass() : fail('notYesNoInUpdate', { fields: targets.map(targetText).join(', ') });
  },
});
