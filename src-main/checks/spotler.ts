import { type Check, type CheckInput, pass } from './check.ts';

function properties({ facts }: CheckInput) {
  return facts.properties.ok ? facts.properties.value : [];
}

export const keyPairCheck: Check = {
  id: 'S01',
  owner: 'marketer',
  needs: [],
  blocking: true,
  judge: ({ facts }) => (facts.properties.ok ? pass : { status: 'fail', fault: facts.properties.fault }),
};

/** Only visible fields are listed, so a hidden one looks like a missing one. */
export const propertiesCheck: Check = {
  id: 'S02',
  owner: 'marketer',
  needs: ['S01'],
  blocking: true,
  judge(input) {
    const types = new Map(properties(input).map(({ name, type }) => [name, type]));
    const wanted = ['email', ...input.connection.fields.map((field) => field.spotler)];
    const absent = [...new Set(wanted)].filter((name) => !types.has(name));
    if (absent.length > 0) return { status: 'fail', outcome: 'missing', params: { properties: absent.join(', ') } };
    const lists = wanted.filter((name) => types.get(name) === 'set');
    return lists.length === 0 ? pass : { status: 'fail', outcome: 'lists', params: { properties: lists.join(', ') } };
  },
};

/** Permissions are the entries of the list property `permissions`; bits are opaque and stable. */
export const permissionBitsCheck: Check = {
  id: 'S03',
  owner: 'marketer',
  needs: ['S01'],
  blocking: true,
  judge(input) {
    const entries = properties(input).find(({ name }) => name === 'permissions')?.entries ?? [];
    const known = new Set(entries.map(({ bit }) => bit));
    const absent = input.connection.permissions.map(({ bit }) => bit).filter((bit) => !known.has(bit));
    if (absent.length === 0) return pass;
    const present = entries.map(({ bit, description }) => `${bit} (${description})`).join(', ') || '–';
    return { status: 'fail', outcome: 'missing', params: { bits: absent.join(', '), present } };
  },
};

/** No API shows the account's rule, so the connection states what was asked of Spotler. */
export const dedupCheck: Check = {
  id: 'S05',
  owner: 'spotler',
  needs: [],
  blocking: false,
  judge({ connection }) {
    const { dedup } = connection.spotler;
    return dedup === 'externalId' ? pass : { status: 'warn', outcome: dedup };
  },
};
