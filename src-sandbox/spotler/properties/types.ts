/** The types of `/contact/properties/list`. There is no yes/no type. */
export const propertyTypes = [
  'birthdate',
  'date',
  'dateTime',
  'email',
  'gender',
  'int',
  'mobNr',
  'money',
  'postcode',
  'set',
  'string',
] as const;

export type PropertyType = (typeof propertyTypes)[number];

/** One option of a set. For `permissions` one entry is one newsletter type. Bits never change, descriptions may. */
export type SetEntry = { readonly bit: number; readonly description: string; readonly rank: number };

export type Property = {
  readonly name: string;
  readonly description: string;
  readonly type: PropertyType;
  /** Of a set only. */
  readonly entries: readonly SetEntry[];
  /** Only fields that are visible in the account are listed; a hidden one behaves as if it did not exist. */
  readonly hidden: boolean;
  /** Listed among the properties, but a field of the contact itself: `testGroup` and `externalId`. */
  readonly pseudo: boolean;
  /** Place of its value in a contact's row; never given out again. */
  readonly slot: number;
};

/** Bits that were ever written, by number. */
export type SetValue = Readonly<Record<string, boolean>>;
export type StoredValue = string | number | SetValue | null;
/** A contact's values by slot; what lies beyond its end is empty. */
export type StoredValues = readonly (StoredValue | undefined)[];

export const isSetValue = (value: StoredValue | undefined): value is SetValue =>
  typeof value === 'object' && value !== null;
