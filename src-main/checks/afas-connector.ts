import { type Check, type CheckInput, pass } from './check.ts';

/** Prefixes of AFAS' own GetConnectors; those can change with a Profit version. */
const foreignPrefix = /^Profit/i;

/** Column ids of the GetConnector; empty where they could not be read. */
function columnIds({ facts }: CheckInput): readonly string[] {
  return facts.columns.ok ? facts.columns.value.map((column) => column.id) : [];
}

function missingOf(input: CheckInput, wanted: readonly string[]): string[] {
  const present = new Set(columnIds(input));
  return [...new Set(wanted)].filter((column) => !present.has(column));
}

function missing(input: CheckInput, wanted: readonly string[]) {
  const columns = missingOf(input, wanted);
  if (columns.length === 0) return null;
  const params = { connector: input.connection.afas.getConnector, columns: columns.join(', ') };
  return { status: 'fail', outcome: 'missing', params } as const;
}

/** The GetConnector stands on the app connector, answers, and has names that filters can bear. */
export const connectorCheck: Check = {
  id: 'A04',
  owner: 'afasAdmin',
  needs: ['A01', 'A02', 'A03'],
  blocking: true,
  judge(input) {
    const { facts, sample } = input;
    const connector = input.connection.afas.getConnector;
    if (facts.access.ok && !facts.access.value.getConnectors.some(({ id }) => id === connector)) {
      const present = facts.access.value.getConnectors.map(({ id }) => id).slice(0, 12);
      return { status: 'fail', outcome: 'missing', params: { connector, present: present.join(', ') || '–' } };
    }
    if (!facts.columns.ok) return { status: 'fail', fault: facts.columns.fault };
    if (sample && !sample.ok) return { status: 'fail', fault: sample.fault };
    const names = [connector, ...columnIds(input)];
    const dotted = names.filter((name) => name.includes('.'));
    if (dotted.length > 0) return { status: 'warn', outcome: 'dots', params: { connector, names: dotted.join(', ') } };
    const foreign = names.filter((name) => foreignPrefix.test(name));
    if (foreign.length === 0) return { ...pass, params: { connector } };
    return { status: 'warn', outcome: 'foreignPrefix', params: { connector, names: foreign.join(', ') } };
  },
};

/** The triple that addresses contact, person and organisation; ContactId is unique or rows repeat. */
export const keysCheck: Check = {
  id: 'A05',
  owner: 'afasAdmin',
  needs: ['A04'],
  blocking: true,
  judge(input) {
    const { contactId, personNo, organisationId } = input.connection.afas.columns;
    const absent = missing(input, [contactId, personNo, organisationId]);
    if (absent) return absent;
    if (!input.sample?.ok) return { status: 'pass', outcome: 'passUnseen' };
    const ids = input.sample.value.map((row) => String(row[contactId]));
    const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
    if (repeated.size === 0) return pass;
    const params = { connector: input.connection.afas.getConnector, count: repeated.size };
    return { status: 'fail', outcome: 'twice', params };
  },
};

export const columnsCheck: Check = {
  id: 'A06',
  owner: 'afasAdmin',
  needs: ['A04'],
  blocking: true,
  judge(input) {
    const { columns } = input.connection.afas;
    const optional = [columns.blocked, columns.contactType].filter((column) => column !== undefined);
    const wanted = [columns.email, ...optional, ...input.connection.fields.map((field) => field.afas)];
    const absent = missing(input, wanted);
    if (absent) return absent;
    return columns.blocked === undefined ? { status: 'warn', outcome: 'noBlocked' } : pass;
  },
};

/** The contact's change date does not move when its person or organisation changes, so all three are wanted. */
export const changeDatesCheck: Check = {
  id: 'A07',
  owner: 'afasAdmin',
  needs: ['A04'],
  blocking: false,
  judge(input) {
    const { changedOn } = input.connection.afas.columns;
    const count = changedOn.length - missingOf(input, changedOn).length;
    const params = { count, hours: input.connection.schedule.fullEveryHours };
    return count === 3 ? pass : { status: 'warn', outcome: 'missing', params };
  },
};

/** A valid call can give no rows at all: the user's filter authorisation decides what is shown. */
export const rowsCheck: Check = {
  id: 'A08',
  owner: 'afasAdmin',
  needs: ['A05'],
  blocking: false,
  judge(input) {
    const none = input.sample?.ok === true && input.sample.value.length === 0;
    return none ? { status: 'fail', outcome: 'none', params: { connector: input.connection.afas.getConnector } } : pass;
  },
};

const updateConnectors = ['KnContact', 'KnPerson', 'KnOrganisation'];

export const updateConnectorsCheck: Check = {
  id: 'A09',
  owner: 'afasAdmin',
  needs: ['A01', 'A02', 'A03'],
  blocking: false,
  judge({ connection, facts }) {
    if (connection.writeBack === 'none' || !facts.access.ok) return pass;
    const present = new Set(facts.access.value.updateConnectors.map(({ id }) => id));
    const connectors = updateConnectors.filter((id) => !present.has(id));
    if (connectors.length === 0) return pass;
    return { status: 'fail', outcome: 'missing', params: { connectors: connectors.join(', ') } };
  },
};

/** Permissions are AFAS fields of type yes/no (R2); text that looks like yes or no does not count. */
export const permissionColumnsCheck: Check = {
  id: 'A10',
  owner: 'afasAdmin',
  needs: ['A04'],
  blocking: true,
  judge(input) {
    const wanted = input.connection.permissions.map((permission) => permission.afas);
    const absent = missing(input, wanted);
    if (absent) return absent;
    const types = new Map(input.facts.columns.ok ? input.facts.columns.value.map(({ id, type }) => [id, type]) : []);
    const others = wanted.filter((column) => types.get(column) !== 'boolean');
    return others.length === 0 ? pass : { status: 'fail', outcome: 'notYesNo', params: { columns: others.join(', ') } };
  },
};
