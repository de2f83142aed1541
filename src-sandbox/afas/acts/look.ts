import { z } from 'zod';
import { type Act, act } from '../../server/act.ts';
import { freeFieldKeys } from '../free-fields.ts';
import { showWallTime } from '../world/amsterdam.ts';
import { visibleColumns } from './typed-values.ts';
import { type ActContext, contactId, contactNamed } from './whom.ts';

/** Somebody looks, and changes nothing. */
export const lookActs = ({ world, freeFields }: ActContext) =>
  ({
    contact: act(
      'Shows one contact: the columns of Pont_Contacts, Bounced and BounceText, and free fields by their update id.',
      z.strictObject({ contactId }),
      (params) => {
        const contact = contactNamed(world, params.contactId);
        const columns = visibleColumns.map((column) => {
          const value = column.read(contact, 'nl');
          const isDate = column.dataType === 'date' && typeof value === 'number';
          return [column.id, isDate ? showWallTime(Math.round(value / 1000) * 1000) : value] as const;
        });
        const free = freeFieldKeys.map((key) => [freeFields[key], contact.fields[key] ?? null] as const);
        return { ...Object.fromEntries(columns), freeFields: Object.fromEntries(free) };
      },
    ),

    counts: act('Counts what is in AFAS.', z.strictObject({}), () => {
      const counting = { blocked: 0, withoutEmail: 0, withoutOrganisation: 0 };
      for (const { fields, organisation } of world.contacts) {
        if (fields['Bl'] === true) counting.blocked += 1;
        if ((fields['EmAd'] ?? null) === null) counting.withoutEmail += 1;
        if (organisation === null) counting.withoutOrganisation += 1;
      }
      return {
        contacts: world.contacts.length,
        persons: world.persons.size,
        organisations: world.organisations.size,
        ...counting,
      };
    }),
  }) as const satisfies Record<string, Act>;
