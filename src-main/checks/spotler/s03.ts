import { defineCheck, fail, pass } from '../check.ts';
import { valueOf } from '../gather/fact-names.ts';

/** Permissions are the entries of the list property `permissions`; bits are opaque and stable. */
export const s03 = defineCheck({
  id: 'S03',
  owner: 'marketer',
  severity: 'blocking',
  needs: ['S01'],
  facts: ['properties'],
  judge({ connection, facts }) {
    const entries = valueOf(facts.properties)?.find(({ name }) => name === 'permissions')?.entries ?? [];
    const known = new Set(entries.map(({ bit }) => bit));
    const absent = connection.permissions.map(({ bit }) => bit).filter((bit) => !known.has(bit));
    if (absent.length === 0) return pass();
    const present = entries.map(({ bit, description }) => `${bit} (${description})`).join(', ') || '–';
    return fail('missing', { bits: absent.join(', '), present });
  },
});
