export type Gender = 'M' | 'V';
export type Language = 'NL' | 'EN' | 'DE' | 'FR';

export type MadePerson = {
  /** The visible number of the person, digits only. */
  readonly personNo: string;
  readonly gender: Gender;
  readonly firstName: string | null;
  readonly infix: string | null;
  readonly lastName: string;
  readonly language: Language;
};

export type MadeOrganisation = {
  /** The visible number of the organisation: nine digits with leading zeros, as codes in AFAS keep them. */
  readonly organisationId: string;
  readonly name: string;
  readonly street: string;
  readonly houseNumber: number;
  readonly houseNumberAddition: string | null;
  readonly postalCode: string;
  readonly city: string;
  /** An AFAS country code, which is not ISO: `NL`, `B`, `D`. */
  readonly country: string;
};

/** A person at an organisation, or a loose person when there is no organisation. */
export type MadeContact = {
  readonly contactId: number;
  readonly person: MadePerson;
  readonly organisation: MadeOrganisation | null;
  readonly email: string | null;
  readonly phone: string;
  readonly jobTitle: string | null;
  readonly segment: string | null;
  readonly blocked: boolean;
  readonly newsletter: boolean;
  readonly productNews: boolean;
  readonly events: boolean;
};

export type PeopleOptions = { readonly seed: number; readonly contacts: number };

/** Contacts in ascending order of contactId. Nothing is kept: every iteration makes the same people again. */
export type People = Iterable<MadeContact>;
