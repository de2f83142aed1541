import { createHash } from 'node:crypto';
import type { Account } from '../account.ts';
import type { Property, SetValue, StoredValue } from '../properties/types.ts';
import { isSetValue } from '../properties/types.ts';
import { formatInstant, type TimestampFormat } from '../time/instants.ts';
import { emailSlot } from './store.ts';

/** For whom a contact is shown: through which external-id field, and with dates in what form. */
export type Viewer = { readonly field: string; readonly format: TimestampFormat };

/** A reference by Mail+ itself; stable, and of no use for looking somebody up. */
export const encryptedId = (account: Account, kind: 'contact' | 'mailing', number: number): string =>
  createHash('sha1').update(`${kind} ${number} ${account.seed}`).digest('base64url').slice(0, 16);

const setView = (property: Property, value: SetValue, unsetBits: 'shown' | 'omitted'): unknown =>
  property.entries
    .filter(({ bit }) => unsetBits === 'shown' || value[bit] !== undefined)
    .map(({ bit, description }) => ({ bit, description, enabled: value[bit] ?? false }));

const valueView = (account: Account, property: Property, value: StoredValue): unknown =>
  isSetValue(value) ? setView(property, value, account.switches.unsetBits) : value;

/** The Contact object of the API. Only properties that hold something are in it, and no reason for being inactive. */
export const contactView = (account: Account, contact: number, viewer: Viewer): Record<string, unknown> => {
  const { contacts, switches } = account;
  const values = contacts.values(contact);
  const state = contacts.state(contact);
  const properties: Record<string, unknown> = {};
  let mobile = false;
  for (const property of account.fields.all()) {
    const value = values[property.slot];
    if (property.hidden || value === null || value === undefined) continue;
    if (property.type === 'mobNr') mobile = true;
    properties[property.name] = valueView(account, property, value);
  }
  const reachable = state.status === 'active' || switches.inactiveShowsAs === 'unchanged';
  const externalId = contacts.ids.externalId(viewer.field, contact);
  return {
    ...(externalId === undefined ? {} : { externalId }),
    encryptedId: encryptedId(account, 'contact', contact),
    created: formatInstant(contacts.created(contact), viewer.format),
    lastChanged: formatInstant(contacts.changes.lastAt(contact), viewer.format),
    testGroup: state.testGroup,
    temporary: account.staticLists.has(contact),
    properties,
    channels: [
      { name: 'EMAIL', value: reachable && typeof values[emailSlot] === 'string' },
      { name: 'SMS', value: reachable && mobile },
    ],
  };
};

/** False for a contact that the API behaves as if it did not have. */
export const isShown = (account: Account, contact: number): boolean => {
  const { status } = account.contacts.state(contact);
  if (status === 'anonymised') return account.switches.anonymisedInFeed;
  return status === 'active' || account.switches.inactiveShowsAs !== 'missing';
};
