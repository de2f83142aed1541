import type { Account } from '../account.ts';
import { incomingEmail, type Incoming } from './incoming.ts';

/**
 * The contact that an incoming one is taken to be, by the account's de-duplication rules in their order; null for a new
 * one. Under a rule on e-mail a new externalId with a known address hits the existing contact, which then gets that
 * externalId: two contact persons who share info@ collapse into one.
 */
export const identify = (account: Account, field: string, incoming: Incoming): number | null => {
  const { contacts, dedup, switches } = account;
  const email = incomingEmail(incoming);
  const byId = incoming.externalId === null ? null : (contacts.ids.contact(field, incoming.externalId) ?? null);
  const byEmail = email === null ? null : (contacts.emails.find(email)[0] ?? null);
  for (const rule of dedup) {
    const found = rule === 'externalId' ? byId : byEmail;
    if (found !== null) return found;
  }
  // Changing an address is an ordinary update, so a known id is not lost on a rule that only looks at addresses.
  return switches.emailRuleKnownId === 'updates' ? byId : null;
};
