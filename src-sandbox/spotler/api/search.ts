import type { Account } from '../account.ts';
import { contactView, isShown } from '../contacts/view.ts';
import type { Property } from '../properties/types.ts';
import type { Answer, Call } from './call.ts';
import { failure, invalidParams, ok } from './failure.ts';
import { readPage, takePage } from './paging.ts';

/** Contacts above `after` whose property has this value, by number. E-mail is compared without regard to case. */
function* matches(
  account: Account,
  field: string,
  property: Property,
  value: string,
  after: number,
): Generator<number> {
  const { contacts } = account;
  if (property.name === 'email') {
    for (const contact of contacts.emails.find(value)) if (contact > after) yield contact;
    return;
  }
  if (property.name === 'externalId') {
    const contact = contacts.ids.contact(field, value);
    if (contact !== undefined && contact > after) yield contact;
    return;
  }
  if (property.name === 'testGroup') {
    for (let contact = after + 1; contact <= contacts.count(); contact += 1) {
      if (String(contacts.state(contact).testGroup) === value) yield contact;
    }
    return;
  }
  // Most rows do not hold the text at all; only the others are opened.
  const text = JSON.stringify(value).slice(1, -1);
  for (let contact = after + 1; contact <= contacts.count(); contact += 1) {
    if (!contacts.row(contact).includes(text)) continue;
    const stored = contacts.values(contact)[property.slot];
    if ((typeof stored === 'string' || typeof stored === 'number') && String(stored) === value) yield contact;
  }
}

function* shownOnly(account: Account, found: Iterable<number>): Generator<number> {
  for (const contact of found) if (isShown(account, contact)) yield contact;
}

const readQuery = ({ query, account }: Call): { property: Property; value: string } | string => {
  const text = query.get('MPSearchQuery');
  if (text === undefined) return 'No MPSearchQuery given';
  const equals = text.indexOf('=');
  const value = text.slice(equals + 1);
  if (equals < 1 || value === '') return 'Invalid MPSearchQuery';
  const property = account.fields.find(text.slice(0, equals));
  // How a set would be searched is unknown: the only form seen is property=value.
  return property === undefined || property.hidden || property.type === 'set'
    ? 'Invalid property in MPSearchQuery'
    : { property, value };
};

/** GET /contact/search?MPSearchQuery=property=value&pageSize=n. Only on the unversioned base. */
export const searchContacts: Answer = (call) => {
  const page = readPage(call, 'required');
  if ('reply' in page) return page.reply;
  const wanted = readQuery(call);
  if (typeof wanted === 'string') {
    return wanted.startsWith('Invalid property') ? failure(400, 'INVALID_PROPERTY', wanted) : invalidParams(wanted);
  }
  const found = matches(call.account, call.keyPair.field, wanted.property, wanted.value, page.after ?? 0);
  const { items, paging } = takePage(call, shownOnly(call.account, found), page, (contact) => contact);
  return ok({ paging, contacts: items.map((contact) => contactView(call.account, contact, call.viewer)) });
};
