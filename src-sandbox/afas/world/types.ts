/** A stored value. Dates are milliseconds of Amsterdam wall time, see amsterdam.ts. */
export type Value = string | number | boolean | null;

/** Stored values by field code (`EmAd`) or, for free fields, by their own name (`newsletter`). Absent means empty. */
export type Fields = Record<string, Value>;

export type Person = {
  readonly no: string;
  fields: Fields;
  changedOn: number;
  readonly contacts: Contact[];
};

export type Organisation = {
  readonly no: string;
  fields: Fields;
  changedOn: number;
};

/** PRS person at organisation, PER loose person, ORG the organisation itself, AFD department, AFL delivery address. */
export type ContactType = 'PRS' | 'PER' | 'ORG' | 'AFD' | 'AFL';

export type Contact = {
  readonly id: number;
  readonly type: ContactType;
  person: Person | null;
  organisation: Organisation | null;
  fields: Fields;
  changedOn: number;
};

export type Entity = Contact | Person | Organisation;
