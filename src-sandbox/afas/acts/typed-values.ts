import { z } from 'zod';
import type { Column, EntityName } from '../get/column.ts';
import { contactColumns, hiddenColumns } from '../get/contact-columns.ts';
import type { Fields, Value } from '../world/types.ts';

/** Values by column name, as a person types them into Profit; text of any length, null empties. */
export const typedValues = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
export type TypedValues = z.output<typeof typedValues>;

export const visibleColumns: readonly Column[] = [...contactColumns, ...hiddenColumns];

const suits = ({ dataType, references }: Column, value: Value): boolean => {
  if (dataType === 'boolean') return typeof value === 'boolean';
  if (value === null) return true;
  return typeof value === 'string' && (references === undefined || references.some(({ id }) => id === value));
};

/** The fields to store per entity; a column that nobody can type into, or a value of the wrong kind, is refused. */
export const storedValues = (values: TypedValues): Readonly<Record<EntityName, Fields>> => {
  const stored: Record<EntityName, Fields> = { contact: {}, person: {}, organisation: {} };
  for (const [name, value] of Object.entries(values)) {
    const column = visibleColumns.find(({ id }) => id === name);
    if (column?.edit === undefined) throw new Error(`Column ${name} cannot be edited.`);
    if (!suits(column, value)) throw new Error(`Column ${name} does not take this value.`);
    Object.assign(stored[column.edit.entity], column.edit.store(value));
  }
  return stored;
};

/** The fields for one entity; values that belong to another one are refused. */
export const storedValuesOf = (entity: EntityName, values: TypedValues): Fields => {
  const stored = storedValues(values);
  for (const other of ['contact', 'person', 'organisation'] as const) {
    if (other !== entity && Object.keys(stored[other]).length > 0) {
      throw new Error(`Some of these columns belong to the ${other}: ${Object.keys(values).join(', ')}.`);
    }
  }
  return stored[entity];
};
