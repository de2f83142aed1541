import { z } from 'zod';
import { type Act, act } from '../../server/act.ts';
import type { Fields, Organisation, Person } from '../world/types.ts';
import { type ActContext, contactId, contactNamed, idsOf, organisationNamed, personNamed, visibleNo } from './whom.ts';
import { storedValues, typedValues } from './typed-values.ts';

const newContact = z.strictObject({
  fields: typedValues,
  personNo: visibleNo.optional(),
  organisationId: visibleNo.optional(),
  type: z.enum(['PRS', 'PER', 'ORG']).optional(),
});

/** Somebody adds or removes a contact. */
export const createActs = ({ world }: ActContext) => {
  const organisationFor = (no: string | undefined, fields: Fields): Organisation => {
    if (no === undefined) return world.addOrganisation({ fields: { CoId: 'NL', ...fields } });
    const organisation = organisationNamed(world, no);
    if (Object.keys(fields).length > 0) world.change(organisation, fields, true);
    return organisation;
  };

  const personFor = (known: Person | null, fields: Fields): Person => {
    if (known === null) return world.addPerson({ fields });
    if (Object.keys(fields).length > 0) world.change(known, fields, true);
    return known;
  };

  return {
    createContact: act(
      'A contact of a new or known person: at a known organisation (organisationId), at a new one (Company among the fields), or at none, which is type PER. Type ORG is the organisation itself.',
      newContact,
      ({ fields, personNo, organisationId, type }) => {
        const stored = storedValues(fields);
        const known = personNo === undefined ? null : personNamed(world, personNo);
        const atOrganisation = organisationId !== undefined || Object.keys(stored.organisation).length > 0;
        const kind = type ?? (atOrganisation ? 'PRS' : 'PER');
        if (kind !== 'PER' && !atOrganisation) throw new Error(`A contact of type ${kind} needs an organisation.`);
        const contact = world.addContact({
          type: kind,
          organisation: atOrganisation ? organisationFor(organisationId, stored.organisation) : null,
          person: kind === 'ORG' ? null : personFor(known, stored.person),
          fields: stored.contact,
        });
        return idsOf(contact);
      },
    ),

    deleteContact: act(
      'A hard delete: the contact is gone and nothing tells of it; person and organisation stay.',
      z.strictObject({ contactId }),
      (params) => {
        const contact = contactNamed(world, params.contactId);
        world.removeContact(contact);
        return idsOf(contact);
      },
    ),
  } as const satisfies Record<string, Act>;
};
