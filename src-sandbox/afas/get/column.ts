import type { ControlType, DataType } from '../data-type.ts';
import type { FreeFieldKey } from '../free-fields.ts';
import type { Bilingual, ReplyLanguage } from '../language.ts';
import type { Reference } from '../references.ts';
import type { Contact, Fields, Value } from '../world/types.ts';

export type EntityName = 'contact' | 'person' | 'organisation';

/** One column of a GetConnector: how metainfo shows it, how a row gets its value, how a person in AFAS edits it. */
export type Column = {
  /** The key in rows, filters and sorting. */
  readonly id: string;
  readonly dataType: DataType;
  readonly controlType: ControlType;
  readonly length: number;
  readonly decimals: number;
  readonly label: Bilingual;
  readonly freeField?: FreeFieldKey;
  readonly references?: readonly Reference[];
  /** Dates as milliseconds of Amsterdam wall time, so that they compare as stored. */
  readonly read: (contact: Contact, language: ReplyLanguage) => Value;
  /** Which entity holds the value and what to store there; absent where nobody types the value. */
  readonly edit?: { readonly entity: EntityName; readonly store: (value: Value) => Fields };
};

type Shape = Pick<Column, 'dataType' | 'length'> & Partial<Pick<Column, 'controlType' | 'decimals'>>;

/** A column that is computed and that nobody can type into. */
export const computed = (id: string, label: Bilingual, shape: Shape, read: Column['read']): Column => ({
  id,
  label,
  controlType: 1,
  decimals: 0,
  ...shape,
  read,
});

const fieldsOf = (contact: Contact, entity: EntityName): Fields | undefined =>
  entity === 'contact' ? contact.fields : contact[entity]?.fields;

/** A column that shows one stored field. Yes/no is never empty: absent means no, as long as there is an entity. */
export const stored = (id: string, label: Bilingual, shape: Shape, entity: EntityName, field: string): Column => {
  const absent = shape.dataType === 'boolean' ? false : null;
  return {
    ...computed(id, label, shape, (contact) => {
      const fields = fieldsOf(contact, entity);
      return fields === undefined ? null : (fields[field] ?? absent);
    }),
    edit: { entity, store: (value) => ({ [field]: value }) },
  };
};

/** The audit date of one of the three entities behind a contact. */
export const changedOn = (id: string, label: Bilingual, entity: EntityName): Column =>
  computed(id, label, { dataType: 'date', length: 0 }, (contact) =>
    entity === 'contact' ? contact.changedOn : (contact[entity]?.changedOn ?? null),
  );
