import type { Entity } from './connection.ts';

const signs: Readonly<Record<Entity, RegExp>> = {
  contact: /contact/i,
  person: /perso/i,
  organisation: /organi[sz]ati/i,
};
export const datedEntities = Object.keys(signs) as Entity[];

/** Whose change date a column shows, by its id or else its label; null where neither tells. */
export function changeDateOf({ id, label }: { readonly id: string; readonly label: string }): Entity | null {
  for (const text of [id, label]) {
    const found = datedEntities.filter((entity) => signs[entity].test(text));
    // "Contact person changed on" names two; then the other text has to tell.
    if (found.length === 1) return found[0] ?? null;
  }
  return null;
}
