import { z } from 'zod';
import type { Account } from '../account.ts';

/** Whom an act is about: one of these is enough. */
export const whom = {
  externalId: z.string().optional(),
  email: z.string().optional(),
  number: z.int().positive().optional().describe('the sandbox’s own number of the contact'),
  field: z.string().default('externalId').describe('the field that externalId is looked up in'),
};

export type Whom = z.output<z.ZodObject<typeof whom>>;

/** Throws when there is no such contact, or when several share the address. */
export const findContact = ({ contacts }: Account, { externalId, email, number, field }: Whom): number => {
  if (number !== undefined) {
    if (number > contacts.count()) throw new Error(`There is no contact with number ${number}.`);
    return number;
  }
  if (externalId !== undefined) {
    const contact = contacts.ids.contact(field, externalId);
    if (contact === undefined) throw new Error(`There is no contact with ${field} ${externalId}.`);
    return contact;
  }
  if (email === undefined) throw new Error('Name the contact by externalId, email or number.');
  const [contact, another] = contacts.emails.find(email);
  if (contact === undefined) throw new Error(`There is no contact with e-mail address ${email}.`);
  if (another !== undefined)
    throw new Error(`Several contacts have e-mail address ${email}; name one by externalId or number.`);
  return contact;
};

/** The same for what only somebody can do or undergo: an anonymised contact is nobody any more. */
export const findPerson = (account: Account, wanted: Whom): number => {
  const contact = findContact(account, wanted);
  if (account.contacts.state(contact).status === 'anonymised') throw new Error('This contact has been anonymised.');
  return contact;
};
