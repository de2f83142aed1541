import { makeContacts } from './make-contacts.ts';
import type { People, PeopleOptions } from './types.ts';

export { createRandom, type Random } from './random.ts';
export type { MadeContact, MadeOrganisation, MadePerson, People, PeopleOptions } from './types.ts';

/**
 * Dutch contact persons, the same for the same seed; a smaller world is the beginning of a larger one. Organisations
 * have several contacts, some persons are contact at two organisations. The first thirty contain every oddity; after
 * those about 4 % have no e-mail address, 2 % no organisation and 3 % are blocked. Persons and organisations that
 * occur more than once are the same object each time.
 */
export const makePeople = (options: PeopleOptions): People => ({ [Symbol.iterator]: () => makeContacts(options) });
