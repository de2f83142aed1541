import type { FieldSuggestion } from '../../../../src-shared/contract/setup.ts';
import type { Direction } from '../../../../src-shared/domain/connection.ts';
import type { DraftConnection } from '../../../../src-shared/domain/setup/draft.ts';
import { directionsOf, type Sides } from '../../../../src-shared/domain/setup/reach.ts';

export type DraftField = DraftConnection['fields'][number];

/** A field of which nothing is chosen yet. */
export const newField: DraftField = {
  afas: '',
  spotler: '',
  direction: 'toSpotler',
  winner: 'afas',
  emptyWins: false,
};

/** A suggestion that somebody took. */
export function fieldOf({ afas, spotler, direction, write }: FieldSuggestion): DraftField {
  const target = write === null ? {} : { write: { entity: write.entity, field: write.field } };
  return { ...newField, afas, spotler, direction, ...target };
}

/**
 * A field with another column or property. What is impossible with it falls away: a field to return into that does not
 * take the column, and a direction that nothing is left of.
 */
export function withEnds(
  field: DraftField,
  change: Partial<Pick<DraftField, 'afas' | 'spotler'>>,
  sides: Sides,
): DraftField {
  const changed = { ...field, ...change };
  if (changed.direction === 'toSpotler') return changed;
  const { write: _, ...bare } = changed;
  const kept = changed.write && directionsOf(changed, sides).toAfas === null ? changed : bare;
  return directionsOf(kept, sides)[kept.direction] === null ? kept : { ...bare, direction: 'toSpotler' };
}

/** A field that goes another way. What only goes to Spotler has no field to return into. */
export function withDirection(field: DraftField, direction: Direction): DraftField {
  const { write: _, ...bare } = field;
  return direction === 'toSpotler' ? { ...bare, direction } : { ...field, direction };
}

/** A list with one of its items changed, or without it where `change` gives null. */
export function withItem<Item>(list: readonly Item[], at: number, change: (item: Item) => Item | null): Item[] {
  return list.flatMap((item, index) => {
    if (index !== at) return [item];
    const changed = change(item);
    return changed === null ? [] : [changed];
  });
}

/** Suggestions that still say something: neither end is in use by now, and nobody ignored them. */
export function openSuggestions(
  suggestions: readonly FieldSuggestion[],
  fields: readonly DraftField[],
  ignored: ReadonlySet<string>,
): FieldSuggestion[] {
  const columns = new Set(fields.map(({ afas }) => afas));
  const properties = new Set(fields.map(({ spotler }) => spotler));
  return suggestions.filter(
    (one) => !columns.has(one.afas) && !properties.has(one.spotler) && !ignored.has(one.spotler),
  );
}
