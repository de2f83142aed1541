import { toWallTime } from './amsterdam.ts';
import type { Contact, ContactType, Entity, Fields, Organisation, Person } from './types.ts';

export type NewContact = {
  readonly id?: number;
  readonly type: ContactType;
  readonly person: Person | null;
  readonly organisation: Organisation | null;
  readonly fields: Fields;
  readonly changedOn?: number;
};

type NewRelation = { readonly no?: string; readonly fields: Fields; readonly changedOn?: number };

/** What one AFAS environment holds. Every write moves `version`, so that sorted copies know they are old. */
export type World = {
  /** Ascending by id, so that a range of ids is found by halving. */
  readonly contacts: readonly Contact[];
  readonly persons: ReadonlyMap<string, Person>;
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly version: () => number;
  readonly contact: (id: number) => Contact | undefined;
  readonly addPerson: (person: NewRelation) => Person;
  readonly addOrganisation: (organisation: NewRelation) => Organisation;
  readonly addContact: (contact: NewContact) => Contact;
  /** Sets these values; the audit date of this entity alone moves, and only if asked. */
  readonly change: (entity: Entity, values: Fields, moveChangedOn: boolean) => void;
  /** Hangs a contact under another person or organisation, as a merge does; its id stays. */
  readonly rehang: (contact: Contact, to: { readonly person?: Person; readonly organisation?: Organisation }) => void;
  /** A hard delete: nothing remains that tells of it. */
  readonly removeContact: (contact: Contact) => void;
  readonly removePerson: (person: Person) => void;
  readonly removeOrganisation: (organisation: Organisation) => void;
};

/** First position whose id is at least `id`. */
export const positionFrom = (contacts: readonly Contact[], id: number): number => {
  let [low, high] = [0, contacts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const contact = contacts[middle];
    if (contact !== undefined && contact.id < id) low = middle + 1;
    else high = middle;
  }
  return low;
};

const withoutContact = (list: Contact[], contact: Contact): void => {
  const position = list.indexOf(contact);
  if (position >= 0) list.splice(position, 1);
};

/** An empty environment; `now` is the sandbox's clock in milliseconds since 1970, UTC. */
export const createWorld = (now: () => number): World => {
  const contacts: Contact[] = [];
  const persons = new Map<string, Person>();
  const organisations = new Map<string, Organisation>();
  let version = 0;
  let lastNo = 0;
  let lastContactId = 0;
  const stamp = (): number => toWallTime(now());

  /** One row of numbers for persons and organisations; a code that is no plain number does not move it. */
  const claimNo = (given: string | undefined, width: number): string => {
    if (given === undefined) lastNo += 1;
    else if (/^\d{1,15}$/.test(given)) lastNo = Math.max(lastNo, Number(given));
    version += 1;
    return given ?? String(lastNo).padStart(width, '0');
  };

  return {
    contacts,
    persons,
    organisations,
    version: () => version,
    contact: (id) => {
      const found = contacts[positionFrom(contacts, id)];
      return found?.id === id ? found : undefined;
    },
    addPerson: ({ no, fields, changedOn }) => {
      const person = { no: claimNo(no, 6), fields, changedOn: changedOn ?? stamp(), contacts: [] };
      persons.set(person.no, person);
      return person;
    },
    addOrganisation: ({ no, fields, changedOn }) => {
      const organisation = { no: claimNo(no, 9), fields, changedOn: changedOn ?? stamp() };
      organisations.set(organisation.no, organisation);
      return organisation;
    },
    addContact: ({ id, type, person, organisation, fields, changedOn }) => {
      if (id !== undefined && id <= lastContactId) throw new RangeError(`contact ${id} is not above ${lastContactId}`);
      lastContactId = id ?? lastContactId + 1;
      const contact = { id: lastContactId, type, person, organisation, fields, changedOn: changedOn ?? stamp() };
      contacts.push(contact);
      person?.contacts.push(contact);
      version += 1;
      return contact;
    },
    change: (entity, values, moveChangedOn) => {
      Object.assign(entity.fields, values);
      if (moveChangedOn) entity.changedOn = stamp();
      version += 1;
    },
    rehang: (contact, { person, organisation }) => {
      if (person !== undefined) {
        if (contact.person !== null) withoutContact(contact.person.contacts, contact);
        contact.person = person;
        person.contacts.push(contact);
      }
      if (organisation !== undefined) contact.organisation = organisation;
      contact.changedOn = stamp();
      version += 1;
    },
    removeContact: (contact) => {
      const position = positionFrom(contacts, contact.id);
      if (contacts[position] === contact) contacts.splice(position, 1);
      if (contact.person !== null) withoutContact(contact.person.contacts, contact);
      version += 1;
    },
    removePerson: (person) => {
      persons.delete(person.no);
      version += 1;
    },
    removeOrganisation: (organisation) => {
      organisations.delete(organisation.no);
      version += 1;
    },
  };
};
