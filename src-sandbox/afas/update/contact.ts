import { Refusal } from '../refusal.ts';
import { texts } from '../texts.ts';
import type { Contact, ContactType, Organisation, Person, Value } from '../world/types.ts';
import type { Node } from './envelope.ts';
import type { Plan, UpdateContext } from './plan.ts';
import { type Given, readGiven } from './values.ts';

const matchesCodes = (contact: Contact, person: Value | undefined, organisation: Value | undefined): boolean =>
  (person === undefined || contact.person?.no === person) &&
  (organisation === undefined || contact.organisation?.no === organisation);

/**
 * Finds the contact of a PUT: by `CdId` with `ViKc`, or by `BcCoOga` with `BcCoPer`. Codes that come along with an id
 * must agree with it.
 */
const findContact = ({ world, switches }: UpdateContext, { keys }: Given): Contact => {
  const { CdId: id, ViKc: type, BcCoPer: personNo, BcCoOga: organisationNo } = keys;
  const byId = typeof id === 'number' && typeof type === 'string' && switches.contactKeys !== 'codes';
  const byCodes =
    typeof personNo === 'string' && typeof organisationNo === 'string' && switches.contactKeys !== 'idAndType';
  if (!byId && !byCodes) throw new Refusal(texts.contactKeysMissing);
  const candidates = byId ? [world.contact(id)] : (world.persons.get(String(personNo))?.contacts ?? []);
  const found = candidates.find(
    (contact) =>
      contact !== undefined &&
      matchesCodes(contact, personNo, organisationNo) &&
      (id === undefined || contact.id === id) &&
      (type === undefined || contact.type === type),
  );
  if (found === undefined) throw new Refusal(texts.contactNotFound);
  return found;
};

/** Plans a PUT on KnContact: an update of a contact that exists. */
export const planContactUpdate = (context: UpdateContext, node: Node): Plan<Contact> => {
  const given = readGiven(context.schemas.contact, node.fields, context.switches);
  const existing = findContact(context, given);
  const changes = Object.keys(given.values).length > 0;
  return {
    existing,
    apply: () => {
      if (changes) context.world.change(existing, given.values, given.movesChangedOn);
      return existing;
    },
  };
};

type Parents = { readonly person: Plan<Person> | null; readonly organisation: Plan<Organisation> | null };

const refuseRepeated = (type: ContactType, { person, organisation }: Parents): void => {
  const at = organisation?.existing ?? null;
  const repeated = person?.existing?.contacts.some((contact) => contact.type === type && contact.organisation === at);
  // A new organisation has no contacts yet, so nothing can be repeated there.
  if (repeated === true && (organisation === null || at !== null)) throw new Refusal(texts.contactExists);
};

/** Plans a new contact below a person, an organisation, or a person at an organisation. */
export const planContactInsert = (context: UpdateContext, given: Given, parents: Parents): Plan<Contact> => {
  const { world } = context;
  const type = (given.keys['ViKc'] ?? (parents.organisation === null ? 'PER' : 'PRS')) as ContactType;
  const needsPerson = type === 'PRS' || type === 'PER';
  if (needsPerson && parents.person === null) throw new Refusal(texts.personNotFound);
  if (type !== 'PER' && parents.organisation === null) throw new Refusal(texts.organisationNotFound);
  refuseRepeated(type, parents);
  return {
    existing: null,
    apply: () =>
      world.addContact({
        type,
        person: parents.person?.apply() ?? null,
        organisation: parents.organisation?.apply() ?? null,
        fields: { ...given.values },
      }),
  };
};
