import { defineCheck, fail, pass, warn } from '../check.ts';
import { columnIds, oddNames } from '../columns.ts';
import { valueOf } from '../gather/fact-names.ts';

/** The GetConnector stands on the app connector, answers, and has names that filters can bear. */
export const a04 = defineCheck({
  id: 'A04',
  owner: 'afasAdmin',
  severity: 'blocking',
  needs: ['A01', 'A02', 'A03'],
  facts: [],
  mayUse: ['access', 'columns', 'sample'],
  judge(input) {
    const { facts } = input;
    const connector = input.connection.afas.getConnector;
    const present = valueOf(facts.access)?.getConnectors.map(({ id }) => id) ?? null;
    if (present !== null && !present.includes(connector)) {
      return fail('missing', { connector, present: present.slice(0, 12).join(', ') || '–' });
    }
    if (facts.columns?.ok === false) return { status: 'fail', fault: facts.columns.fault };
    if (facts.sample?.ok === false) return { status: 'fail', fault: facts.sample.fault };
    const { dotted, foreign } = oddNames([connector, ...columnIds(input)]);
    if (dotted.length > 0) return warn('dots', { connector, names: dotted.join(', ') });
    if (foreign.length > 0) return warn('foreignPrefix', { connector, names: foreign.join(', ') });
    return pass('pass', { connector });
  },
});
