import { defineCheck, fail, pass } from '../check.ts';
import { valueOf } from '../gather/fact-names.ts';

const updateConnectors = ['KnContact', 'KnPerson', 'KnOrganisation'];

export const a09 = defineCheck({
  id: 'A09',
  owner: 'afasAdmin',
  severity: 'warn',
  needs: ['A01', 'A02', 'A03'],
  facts: ['access'],
  judge({ connection, facts }) {
    if (connection.writeBack === 'none') return pass('notNeeded');
    const present = new Set(valueOf(facts.access)?.updateConnectors.map(({ id }) => id));
    const connectors = updateConnectors.filter((id) => !present.has(id));
    return connectors.length === 0 ? pass() : fail('missing', { connectors: connectors.join(', ') });
  },
});
