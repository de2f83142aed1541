import { z } from 'zod';
import { act, type Act } from '../../server/act.ts';
import type { Account } from '../account.ts';
import { anonymise } from '../contacts/anonymise.ts';
import { makeInactive } from '../contacts/make-inactive.ts';
import { postContact } from '../contacts/write.ts';
import { storeTyped, typedIn } from './edit.ts';
import { lookAt } from './look.ts';
import { findPerson, whom } from './whom.ts';

const properties = z.record(z.string(), z.unknown());

/** What a marketer does to contacts in Mail+ itself. */
export const marketerActs = (account: Account): Record<string, Act> => ({
  manualEdit: act(
    'Changes a contact on the screens of Mail+; null or "" empties a property.',
    z.strictObject({ ...whom, properties, testGroup: z.boolean().optional() }),
    (params) => {
      const contact = findPerson(account, params);
      storeTyped(account, contact, typedIn(account, params));
      return lookAt(account, contact, params.field);
    },
  ),
  importContact: act(
    'Imports a contact from a file: without externalId, unless one is given; recognised by the de-duplication rules.',
    z.strictObject({ properties, externalId: z.string().min(1).optional(), field: whom.field }),
    ({ properties: imported, externalId, field }) => {
      const incoming = { ...typedIn(account, { properties: imported }), externalId: externalId ?? null };
      const { contact, message } = postContact(account, incoming, { field, intent: 'upsert', purge: false });
      if (contact === null) throw new Error(message);
      return lookAt(account, contact, field);
    },
  ),
  suppress: act(
    'Imports the contact’s address as part of a suppression list: inactive.',
    z.strictObject(whom),
    (params) => {
      const contact = findPerson(account, params);
      makeInactive(account, contact, 'suppressed');
      return lookAt(account, contact, params.field);
    },
  ),
  inactivate: act('Makes the contact inactive by hand.', z.strictObject(whom), (params) => {
    const contact = findPerson(account, params);
    makeInactive(account, contact, 'manual');
    return lookAt(account, contact, params.field);
  }),
  activate: act('Makes an inactive contact active by hand.', z.strictObject(whom), (params) => {
    const contact = findPerson(account, params);
    const state = account.contacts.state(contact);
    account.contacts.setState(contact, { ...state, status: 'active', softBounces: 0 });
    if (account.switches.statusChangeTouches) account.contacts.changes.append(contact, account.now());
    return lookAt(account, contact, params.field);
  }),
  addToStaticList: act(
    'Puts the contact on a static list only: mailings to that list do not look at permissions.',
    z.strictObject(whom),
    (params) => {
      const contact = findPerson(account, params);
      account.staticLists.add(contact);
      account.contacts.changes.append(contact, account.now());
      return lookAt(account, contact, params.field);
    },
  ),
  removeFromStaticList: act('Takes it off again.', z.strictObject(whom), (params) => {
    const contact = findPerson(account, params);
    account.staticLists.delete(contact);
    account.contacts.changes.append(contact, account.now());
    return lookAt(account, contact, params.field);
  }),
  anonymise: act('Anonymises the contact, which cannot be undone.', z.strictObject(whom), (params) => {
    const contact = findPerson(account, params);
    anonymise(account, contact);
    return lookAt(account, contact, params.field);
  }),
});
