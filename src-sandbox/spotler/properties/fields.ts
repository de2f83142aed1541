import { initialProperties, type NewProperty } from './initial.ts';
import type { Property, SetEntry } from './types.ts';

/** The account's database fields. Only its owner changes them, never the API. */
export type Fields = {
  /** In the order of the account, hidden ones too. */
  all(): readonly Property[];
  /** By name; hidden ones too. */
  find(name: string): Property | undefined;
  add(property: NewProperty): Property;
  remove(name: string): void;
  change(name: string, change: { readonly hidden?: boolean; readonly entries?: readonly SetEntry[] }): Property;
};

export const createFields = (): Fields => {
  const byName = new Map<string, Property>();
  let nextSlot = 0;

  const fields: Fields = {
    all: () => [...byName.values()],
    find: (name) => byName.get(name),
    add(property) {
      const added: Property = { entries: [], hidden: false, pseudo: false, ...property, slot: nextSlot };
      nextSlot += 1;
      byName.set(added.name, added);
      return added;
    },
    remove: (name) => {
      byName.delete(name);
    },
    change(name, change) {
      const property = byName.get(name);
      if (!property) throw new Error(`There is no property ${name}.`);
      const changed = { ...property, ...change };
      byName.set(name, changed);
      return changed;
    },
  };
  for (const property of initialProperties) fields.add(property);
  return fields;
};
