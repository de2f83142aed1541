import { z } from 'zod';
import type { Conditions } from '../access/conditions.ts';
import type { FreeFieldIds } from '../free-fields.ts';
import type { Contact, Organisation, Person } from '../world/types.ts';
import type { World } from '../world/world.ts';

/** What acts work on. */
export type ActContext = {
  readonly world: World;
  readonly conditions: Conditions;
  readonly freeFields: FreeFieldIds;
};

export const contactId = z.int().positive();
/** The visible number of a person or organisation, with its leading zeros. */
export const visibleNo = z.string().min(1).max(15);

export const contactNamed = (world: World, id: number): Contact => {
  const contact = world.contact(id);
  if (contact === undefined) throw new Error(`There is no contact ${id}.`);
  return contact;
};

export const personNamed = (world: World, no: string): Person => {
  const person = world.persons.get(no);
  if (person === undefined) throw new Error(`There is no person ${no}.`);
  return person;
};

export const organisationNamed = (world: World, no: string): Organisation => {
  const organisation = world.organisations.get(no);
  if (organisation === undefined) throw new Error(`There is no organisation ${no}.`);
  return organisation;
};

/** How an act tells which contact it left behind. */
export const idsOf = ({ id, person, organisation }: Contact) => ({
  contactId: id,
  personNo: person?.no ?? null,
  organisationId: organisation?.no ?? null,
});
