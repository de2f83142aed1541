import { defineCheck, type FoundCount, pass, type Said } from '../check.ts';
import { valueOf } from '../gather/fact-names.ts';

/** Mailable on one side and opted out on the other: what the first run has to settle, and who to ask about. */
export const x04 = defineCheck({
  id: 'X04',
  owner: 'marketer',
  severity: 'warn',
  needs: ['A05', 'A08', 'A10', 'S01', 'S03', 'S04'],
  facts: ['compared'],
  lists: ['optedOutInSpotler', 'optedOutInAfas'],
  judge({ connection, facts }) {
    const compared = valueOf(facts.compared);
    if (connection.permissions.length === 0) return pass('nothingMapped');
    if (compared === null) return pass('pass', { count: 0 });
    const { both, optedOutInSpotler, optedOutInAfas } = compared;
    const counts = { optedOutInSpotler, optedOutInAfas };
    const said: Said<keyof typeof counts>[] = [];
    const people: FoundCount[] = [];
    for (const [key, count] of Object.entries(counts)) {
      if (count === 0) continue;
      const list = key as keyof typeof counts;
      said.push({ outcome: list, params: { count } });
      people.push({ list, count });
    }
    return said.length === 0 ? pass('pass', { count: both }) : { status: 'warn', said, people };
  },
});
