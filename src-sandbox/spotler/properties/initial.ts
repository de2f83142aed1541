import type { Property, PropertyType, SetEntry } from './types.ts';

export type NewProperty = Pick<Property, 'name' | 'description' | 'type'> &
  Partial<Pick<Property, 'entries' | 'hidden' | 'pseudo'>>;

const entries = (...descriptions: string[]): SetEntry[] =>
  // Powers of two, so that a client which takes a bit for a row number is found out.
  descriptions.map((description, index) => ({ bit: 2 ** index, description, rank: index + 1 }));

const property = (name: string, type: PropertyType, description: string): NewProperty => ({ name, type, description });

/** The account as its owner set it up: fields that fit contact persons from a CRM. Names differ per account. */
export const initialProperties: readonly NewProperty[] = [
  property('email', 'email', 'E-mailadres'),
  property('firstName', 'string', 'Voornaam'),
  property('infix', 'string', 'Tussenvoegsel'),
  property('lastName', 'string', 'Achternaam'),
  property('jobTitle', 'string', 'Functie'),
  property('phoneNumber', 'string', 'Telefoonnummer'),
  property('mobile', 'mobNr', 'Mobiel nummer'),
  property('organisation', 'string', 'Bedrijfsnaam'),
  property('street', 'string', 'Straat'),
  property('houseNumber', 'string', 'Huisnummer'),
  property('postalCode', 'postcode', 'Postcode'),
  property('city', 'string', 'Plaats'),
  property('country', 'string', 'Land'),
  property('taal', 'string', 'Taal'),
  property('segment', 'string', 'Segment'),
  property('gender', 'gender', 'Geslacht'),
  property('birthday', 'birthdate', 'Geboortedatum'),
  property('freeField1', 'int', 'Aantal medewerkers'),
  property('profileField1', 'string', 'Vrij veld 1'),
  { ...property('list1', 'set', 'Interesses'), entries: entries('Webinars', 'Trainingen', 'Whitepapers') },
  {
    ...property('permissions', 'set', 'Permissies'),
    entries: entries('Nieuwsbrief', 'Productnieuws', 'Evenementen', 'Acties'),
  },
  { ...property('testGroup', 'string', 'Testgroep'), pseudo: true },
  { ...property('externalId', 'string', 'External id'), pseudo: true },
];
