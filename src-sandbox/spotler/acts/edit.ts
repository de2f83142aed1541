import type { Account } from '../account.ts';
import { incomingEmail, readIncoming, type Incoming } from '../contacts/incoming.ts';
import { mergeValues } from '../contacts/merge.ts';
import { emailSlot } from '../contacts/store.ts';

/** The screens and forms of Mail+ leave nothing to guess, whatever the switches say about the API. */
const screen = {
  emptyValue: 'clears',
  unknownProperty: 'refused',
  badProperty: 'rejectsContact',
  unknownBit: 'refused',
  bitMerge: 'perBit',
} as const;

/** What a person typed, checked against the fields; throws with the reason. */
export const typedIn = (
  account: Account,
  typed: { properties: Record<string, unknown>; testGroup?: boolean | undefined },
): Incoming => {
  const incoming = readIncoming({ ...account, switches: { ...account.switches, ...screen } }, typed);
  if ('refused' in incoming) throw new Error(incoming.refused);
  return incoming;
};

/** Stores values that a person changed in Mail+ itself or through a form. A new address starts its bounces anew. */
export const storeTyped = (account: Account, contact: number, incoming: Incoming): void => {
  const { contacts, switches, fields } = account;
  const before = contacts.values(contact);
  contacts.setValues(
    contact,
    mergeValues(before, incoming.values, fields.all(), { ...switches, ...screen, purge: false }),
  );
  const state = contacts.state(contact);
  const email = incomingEmail(incoming);
  const moved = email !== null && email !== before[emailSlot];
  contacts.setState(contact, {
    ...state,
    softBounces: moved ? 0 : state.softBounces,
    testGroup: incoming.testGroup ?? state.testGroup,
  });
  contacts.changes.append(contact, account.now());
};

/** Switches one permission; throws for a bit that the account does not have. */
export const setPermission = (account: Account, contact: number, bit: number, enabled: boolean): void =>
  storeTyped(account, contact, typedIn(account, { properties: { permissions: [{ bit, enabled }] } }));
