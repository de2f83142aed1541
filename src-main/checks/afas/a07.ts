import { changeDateOf, datedEntities } from '../../../src-shared/domain/change-date.ts';
import { defineCheck, pass, warn } from '../check.ts';
import { valueOf } from '../gather/fact-names.ts';

/** The contact's change date does not move when its person or organisation changes, so all three are wanted. */
export const a07 = defineCheck({
  id: 'A07',
  owner: 'afasAdmin',
  severity: 'warn',
  needs: ['A04'],
  facts: ['columns'],
  judge(input) {
    const { columns } = input.connection.afas;
    const present = (valueOf(input.facts.columns) ?? []).filter(({ id }) => columns.changedOn.includes(id));
    if (present.length === 3) return pass();
    const { everyMinutes: minutes, fullEveryHours: hours } = input.connection.schedule;
    const dated = new Set(present.map(changeDateOf));
    if (dated.size < present.length || dated.has(null)) return warn('missing', { count: present.length, hours });
    const missing = datedEntities.filter((entity) => !dated.has(entity));
    const parts = { missing: missing.map((outcome) => ({ outcome })) };
    return { status: 'warn', said: [{ outcome: 'missingOf', params: { hours, minutes }, parts }] };
  },
});
