import type { AfasColumn } from '../../engine/ports.ts';
import { defineCheck, pass, warn } from '../check.ts';
import { valueOf } from '../gather/fact-names.ts';

const entities = {
  contact: /contact/i,
  person: /perso/i,
  organisation: /organi[sz]ati/i,
} as const;

type Dated = keyof typeof entities;

/** Whose change date a column shows, by its id or else its label; null where neither tells. */
function entityOf({ id, label }: AfasColumn): Dated | null {
  for (const text of [id, label]) {
    const found = (Object.keys(entities) as Dated[]).filter((entity) => entities[entity].test(text));
    // "Contact person changed on" names two; then the other text has to tell.
    if (found.length === 1) return found[0] ?? null;
  }
  return null;
}

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
    const dated = new Set(present.map(entityOf));
    if (dated.size < present.length || dated.has(null)) return warn('missing', { count: present.length, hours });
    const missing = (Object.keys(entities) as Dated[]).filter((entity) => !dated.has(entity));
    const parts = { missing: missing.map((outcome) => ({ outcome })) };
    return { status: 'warn', said: [{ outcome: 'missingOf', params: { hours, minutes }, parts }] };
  },
});
