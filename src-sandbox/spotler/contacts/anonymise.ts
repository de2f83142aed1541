import type { Account } from '../account.ts';

/** Empties the contact and makes it inactive for good; the row and its history stay. */
export const anonymise = (account: Account, contact: number): void => {
  const { contacts, switches } = account;
  contacts.setValues(contact, []);
  contacts.setState(contact, { status: 'anonymised', softBounces: 0, testGroup: false });
  if (!switches.anonymisedKeepsExternalId) contacts.ids.release(contact);
  contacts.changes.append(contact, account.now());
};
