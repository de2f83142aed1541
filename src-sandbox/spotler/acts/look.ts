import { z } from 'zod';
import { act, type Act } from '../../server/act.ts';
import type { Account } from '../account.ts';
import { contactView } from '../contacts/view.ts';
import { findContact, whom } from './whom.ts';

/** A contact as Mail+'s own screens would show it: the API's view and what the API does not tell. */
export const lookAt = (account: Account, contact: number, field: string): Record<string, unknown> => {
  const { status, softBounces } = account.contacts.state(contact);
  return {
    number: contact,
    status: status === 'active' ? { state: 'active' } : { state: 'inactive', reason: status },
    softBounces,
    externalIds: account.contacts.ids.of(contact),
    contact: contactView(account, contact, { field, format: 'isoAmsterdam' }),
  };
};

const count = (account: Account): Record<string, unknown> => {
  const { contacts, fields } = account;
  const permissions = fields.find('permissions');
  const inactive: Record<string, number> = {};
  const optedIn: Record<string, number> = {};
  let withoutExternalId = 0;
  for (let contact = 1; contact <= contacts.count(); contact += 1) {
    const { status } = contacts.state(contact);
    if (status !== 'active') inactive[status] = (inactive[status] ?? 0) + 1;
    if (contacts.ids.externalId('externalId', contact) === undefined) withoutExternalId += 1;
    const value = permissions && contacts.values(contact)[permissions.slot];
    if (typeof value !== 'object' || value === null) continue;
    for (const [bit, enabled] of Object.entries(value)) if (enabled) optedIn[bit] = (optedIn[bit] ?? 0) + 1;
  }
  const inactives = Object.values(inactive).reduce((total, some) => total + some, 0);
  return {
    contacts: contacts.count(),
    active: contacts.count() - inactives,
    inactive,
    withoutExternalId,
    permissions: optedIn,
    bounces: account.bounces.count(),
  };
};

export const lookActs = (account: Account): Record<string, Act> => ({
  contact: act('One contact, with its status.', z.strictObject(whom), (params) =>
    lookAt(account, findContact(account, params), params.field),
  ),
  contacts: act(
    'All contacts in order of creation, a page at a time; next is null on the last.',
    z.strictObject({
      after: z.int().min(0).default(0),
      limit: z.int().min(1).max(10_000).default(1000),
      field: z.string().default('externalId'),
    }),
    ({ after, limit, field }) => {
      const end = Math.min(account.contacts.count(), after + limit);
      const items: unknown[] = [];
      for (let contact = after + 1; contact <= end; contact += 1) items.push(lookAt(account, contact, field));
      return { items, next: end < account.contacts.count() ? end : null };
    },
  ),
  counts: act('How many contacts there are, by status and by permission that is on.', z.strictObject({}), () =>
    count(account),
  ),
  account: act(
    'De-duplication rules, key pairs (without secrets) and all fields, hidden ones too.',
    z.strictObject({}),
    () => ({
      dedup: account.dedup,
      keyPairs: account.keys.all().map(({ key, field, name, revoked }) => ({ key, field, name, revoked })),
      properties: account.fields.all().map(({ name, description, type, entries, hidden, pseudo }) => ({
        name,
        description,
        type,
        hidden,
        pseudo,
        ...(type === 'set' ? { entries } : {}),
      })),
    }),
  ),
});
