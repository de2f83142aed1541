import { z } from 'zod';
import { type Act, act } from '../../server/act.ts';
import { storedValuesOf, typedValues } from './typed-values.ts';
import { type ActContext, contactId, contactNamed, idsOf, organisationNamed, personNamed, visibleNo } from './whom.ts';

const nobody = (what: string): never => {
  throw new Error(`Which ${what}? Give its number, or the contactId of one of its contacts.`);
};

/** Somebody edits a record on screen. Only the record that holds the value gets a new audit date. */
export const editActs = ({ world }: ActContext) => {
  const setBlocked = (id: number, blocked: boolean): unknown => {
    const contact = contactNamed(world, id);
    world.change(contact, { Bl: blocked }, true);
    return idsOf(contact);
  };

  return {
    editContact: act(
      'Edits the values a contact itself holds: Email, Blocked, Function, Phone, Segment, Newsletter, ProductNews, Events, Bounced, BounceText.',
      z.strictObject({ contactId, fields: typedValues }),
      (params) => {
        const contact = contactNamed(world, params.contactId);
        world.change(contact, storedValuesOf('contact', params.fields), true);
        return idsOf(contact);
      },
    ),

    editPerson: act(
      'Edits FirstName, Infix, LastName or Language; it shows in every contact of the person.',
      z.strictObject({ contactId: contactId.optional(), personNo: visibleNo.optional(), fields: typedValues }),
      (params) => {
        const person =
          params.personNo !== undefined
            ? personNamed(world, params.personNo)
            : params.contactId !== undefined
              ? contactNamed(world, params.contactId).person
              : null;
        world.change(person ?? nobody('person'), storedValuesOf('person', params.fields), true);
        return { personNo: person?.no };
      },
    ),

    editOrganisation: act(
      'Edits Company, Street, HouseNumber, PostalCode, City or Country; it shows in every contact of the organisation.',
      z.strictObject({ contactId: contactId.optional(), organisationId: visibleNo.optional(), fields: typedValues }),
      (params) => {
        const organisation =
          params.organisationId !== undefined
            ? organisationNamed(world, params.organisationId)
            : params.contactId !== undefined
              ? contactNamed(world, params.contactId).organisation
              : null;
        world.change(organisation ?? nobody('organisation'), storedValuesOf('organisation', params.fields), true);
        return { organisationId: organisation?.no };
      },
    ),

    blockContact: act('Ticks Blocked.', z.strictObject({ contactId }), (params) => setBlocked(params.contactId, true)),

    unblockContact: act('Unticks Blocked.', z.strictObject({ contactId }), (params) =>
      setBlocked(params.contactId, false),
    ),
  } as const satisfies Record<string, Act>;
};
