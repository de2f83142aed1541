import { z } from 'zod';
import { type Act, act } from '../../server/act.ts';
import type { Contact } from '../world/types.ts';
import { type ActContext, contactId, contactNamed, idsOf, organisationNamed, personNamed, visibleNo } from './whom.ts';
import { storedValuesOf, typedValues } from './typed-values.ts';

const pair = z
  .strictObject({ keep: visibleNo, remove: visibleNo })
  .refine(({ keep, remove }) => keep !== remove, 'keep and remove are the same.');

/** Somebody changes who works where, or finds that two records are one. */
export const moveActs = ({ world }: ActContext) => {
  /** Contacts that end up as the same person at the same organisation become one: the other is gone for good. */
  const takeOver = (contacts: readonly Contact[], isSame: (left: Contact, right: Contact) => boolean, to: Target) => {
    const removed: number[] = [];
    const moved: number[] = [];
    for (const contact of contacts) {
      if (to.contacts().some((other) => isSame(contact, other))) {
        world.removeContact(contact);
        removed.push(contact.id);
      } else {
        to.take(contact);
        moved.push(contact.id);
      }
    }
    return { movedContactIds: moved, removedContactIds: removed };
  };

  const mergePersons = (keep: string, remove: string): unknown => {
    const [kept, gone] = [personNamed(world, keep), personNamed(world, remove)];
    const outcome = takeOver(
      [...gone.contacts],
      (left, right) => left.type === right.type && left.organisation === right.organisation,
      { contacts: () => kept.contacts, take: (contact) => world.rehang(contact, { person: kept }) },
    );
    world.removePerson(gone);
    world.change(kept, {}, true);
    return { personNo: kept.no, ...outcome };
  };
  const personNoOf = (id: number): string => {
    const { person } = contactNamed(world, id);
    if (person === null) throw new Error(`Contact ${id} is no person.`);
    return person.no;
  };

  return {
    movePerson: act(
      'The person leaves for another organisation: a new contact with a new id there, the old one gone. The values of the contact come along, except those in fields.',
      z.strictObject({ contactId, organisationId: visibleNo, fields: typedValues.optional() }),
      ({ contactId: id, organisationId, fields }) => {
        const old = contactNamed(world, id);
        const organisation = organisationNamed(world, organisationId);
        const values = storedValuesOf('contact', fields ?? {});
        if (old.person === null) throw new Error(`Contact ${id} is no person.`);
        world.removeContact(old);
        const contact = world.addContact({
          type: 'PRS',
          person: old.person,
          organisation,
          fields: { ...old.fields, ...values },
        });
        return { removedContactId: old.id, ...idsOf(contact) };
      },
    ),

    mergePersons: act(
      'The contacts of one person become contacts of another; where both were at one organisation, one contact is left.',
      pair,
      ({ keep, remove }) => mergePersons(keep, remove),
    ),

    mergeContacts: act(
      'The same for the persons of two contacts, named by contact.',
      z
        .strictObject({ keep: contactId, remove: contactId })
        .refine(({ keep, remove }) => keep !== remove, 'keep and remove are the same.'),
      ({ keep, remove }) => mergePersons(personNoOf(keep), personNoOf(remove)),
    ),

    mergeOrganisations: act(
      'The contacts of one organisation become contacts of another; where one person was at both, one contact is left.',
      pair,
      ({ keep, remove }) => {
        const [kept, gone] = [organisationNamed(world, keep), organisationNamed(world, remove)];
        const there = world.contacts.filter(({ organisation }) => organisation === kept);
        const outcome = takeOver(
          world.contacts.filter(({ organisation }) => organisation === gone),
          (left, right) => left.type === right.type && left.person === right.person,
          {
            contacts: () => there,
            take: (contact) => {
              world.rehang(contact, { organisation: kept });
              there.push(contact);
            },
          },
        );
        world.removeOrganisation(gone);
        world.change(kept, {}, true);
        return { organisationId: kept.no, ...outcome };
      },
    ),
  } as const satisfies Record<string, Act>;
};

type Target = { readonly contacts: () => readonly Contact[]; readonly take: (contact: Contact) => void };
