import type { Account } from '../account.ts';
import type { StoredValues } from '../properties/types.ts';
import { identify } from './identify.ts';
import type { Incoming } from './incoming.ts';
import { mergeValues } from './merge.ts';
import { isBounced, isOptedOut } from './status.ts';
import { emailSlot } from './store.ts';

/** The result codes of the bulk call; single calls translate them to HTTP. Their meanings are undocumented. */
type ContactCode =
  | 'OK'
  | 'PROPERTY_INVALID'
  | 'CONTACT_ALREADY_EXISTS'
  | 'CONTACT_UNKNOWN'
  | 'CONTACT_OPTOUT'
  | 'NO_ACTIVE_CHANNEL'
  | 'ERROR';

export type Written = { readonly code: ContactCode; readonly message: string; readonly contact: number | null };

const refused = (code: ContactCode, message: string): Written => ({ code, message, contact: null });

const hasChannel = (account: Account, values: StoredValues): boolean =>
  account.fields
    .all()
    .some(({ type, slot }) => (type === 'email' || type === 'mobNr') && typeof values[slot] === 'string');

const sameAddress = (before: StoredValues, after: StoredValues): boolean => {
  const [from, to] = [before[emailSlot], after[emailSlot]];
  return typeof to !== 'string' || (typeof from === 'string' && from.toLowerCase() === to.toLowerCase());
};

/** What an update through the API does to somebody inactive: nothing, or it makes the contact mailable again. */
const reactivate = (account: Account, contact: number, before: StoredValues, after: StoredValues): boolean => {
  const { contacts, switches } = account;
  const state = contacts.state(contact);
  if (state.status === 'active' || state.status === 'anonymised' || switches.pushReactivates === 'never') return false;
  if (switches.pushReactivates !== 'always' && sameAddress(before, after)) return false;
  if (switches.pushReactivates === 'newEmailAfterBounce' && !isBounced(state.status)) return false;
  contacts.setState(contact, { ...state, status: 'active', softBounces: 0 });
  return true;
};

type Order = { readonly field: string; readonly purge: boolean };

/** Puts values, test group and externalId in place and gives the change its time. */
const commit = (
  account: Account,
  target: number | null,
  incoming: Incoming,
  { before, after, field }: { before: StoredValues; after: StoredValues; field: string },
): number => {
  const { contacts, switches } = account;
  const now = account.now();
  const contact = target ?? contacts.add(now);
  let changed = contacts.setValues(contact, after) || target === null;
  const state = contacts.state(contact);
  if (incoming.testGroup !== null && incoming.testGroup !== state.testGroup) {
    contacts.setState(contact, { ...state, testGroup: incoming.testGroup });
    changed = true;
  }
  if (incoming.externalId !== null && contacts.ids.externalId(field, contact) !== incoming.externalId) {
    contacts.ids.assign(field, contact, incoming.externalId);
    changed = true;
  }
  if (reactivate(account, contact, before, after)) changed = true;
  if (changed || switches.unchangedWriteTouches) contacts.changes.append(contact, now);
  return contact;
};

const store = (account: Account, target: number | null, incoming: Incoming, { field, purge }: Order): Written => {
  const { contacts, switches } = account;
  const before = target === null ? [] : contacts.values(target);
  const after = mergeValues(before, incoming.values, account.fields.all(), { ...switches, purge });
  if (!hasChannel(account, after) && switches.withoutChannel !== 'stored') {
    return switches.withoutChannel === 'refused'
      ? refused('NO_ACTIVE_CHANNEL', 'Contact has no active channel')
      : refused('PROPERTY_INVALID', 'Email is invalid');
  }
  const optedOut = target !== null && isOptedOut(contacts.state(target).status) && switches.optOutPush !== 'ok';
  if (optedOut && switches.optOutPush === 'refused') return refused('CONTACT_OPTOUT', 'Contact has opted out');
  const contact = commit(account, target, incoming, { before, after, field });
  return optedOut
    ? { code: 'CONTACT_OPTOUT', message: 'Contact has opted out', contact }
    : { code: 'OK', message: '', contact };
};

type Intent = 'insert' | 'upsert' | 'updateOnly';

/** What the `update` flag of a POST asks for. */
export const intentOf = ({ switches }: Account, update: boolean): Intent => (update ? switches.updateFlag : 'insert');

/** Stores a contact that the account's de-duplication rules may or may not know. */
export const postContact = (
  account: Account,
  incoming: Incoming,
  order: Order & { readonly intent: Intent },
): Written => {
  const target = identify(account, order.field, incoming);
  if (target !== null && order.intent === 'insert') return refused('CONTACT_ALREADY_EXISTS', 'Contact already exists');
  if (target === null && order.intent === 'updateOnly') return refused('CONTACT_UNKNOWN', 'Contact does not exist');
  return store(account, target, incoming, order);
};

/** PUT: update the contact that the path names; an externalId in the body does not rename it. */
export const putContact = (account: Account, contact: number, incoming: Incoming, order: Order): Written =>
  store(account, contact, { ...incoming, externalId: null }, order);
