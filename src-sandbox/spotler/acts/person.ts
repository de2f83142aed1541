import { z } from 'zod';
import { act, type Act } from '../../server/act.ts';
import type { Account } from '../account.ts';
import { makeInactive } from '../contacts/make-inactive.ts';
import type { Bounce } from '../contacts/bounces.ts';
import { encryptedId } from '../contacts/view.ts';
import { setPermission, storeTyped, typedIn } from './edit.ts';
import { lookAt } from './look.ts';
import { findPerson, whom, type Whom } from './whom.ts';

const bit = z.int().positive().describe('bit of the permission');
const properties = z.record(z.string(), z.unknown());
/** Soft bounces in a row that make a contact inactive. */
const softBounceLimit = 4;

/** What a contact does, or what happens to mail for it. */
export const personActs = (account: Account): Record<string, Act> => {
  const { contacts, switches } = account;

  /** Does something to one contact and shows how it is afterwards. */
  const on =
    <Params extends Whom>(doIt: (contact: number, params: Params) => void) =>
    (params: Params) => {
      const contact = findPerson(account, params);
      doIt(contact, params);
      return lookAt(account, contact, params.field);
    };
  const bounce = (contact: number, type: Bounce['type']): void =>
    account.bounces.add({
      contact,
      type,
      at: account.now(),
      mailing: encryptedId(account, 'mailing', account.bounces.count() + 1),
    });

  return {
    unsubscribe: act(
      'Unsubscribes from one permission by a link in a mail: the bit goes off, the contact stays active.',
      z.strictObject({ ...whom, bit }),
      on((contact, params) => {
        setPermission(account, contact, params.bit, false);
        account.submissions.add(contact, 'unSubscribe', account.now());
      }),
    ),
    subscribe: act(
      'Subscribes to one permission by a form: the bit goes on, and somebody who had opted out is active again.',
      z.strictObject({ ...whom, bit }),
      on((contact, params) => {
        const state = contacts.state(contact);
        contacts.setState(contact, { ...state, status: 'active', softBounces: 0 });
        setPermission(account, contact, params.bit, true);
        account.submissions.add(contact, 'subscribe', account.now());
      }),
    ),
    globalOptOut: act(
      'Opts out of everything: the contact becomes inactive; its bits stay, unless switched.',
      z.strictObject(whom),
      on((contact) => {
        makeInactive(account, contact, 'optOut');
        if (!switches.globalOptOutClearsPermissions) return;
        for (const entry of account.fields.find('permissions')?.entries ?? [])
          setPermission(account, contact, entry.bit, false);
      }),
    ),
    hardBounce: act(
      'A mailing bounces for good: in the bounces feed, and inactive at once.',
      z.strictObject(whom),
      on((contact) => {
        bounce(contact, 'HARDBOUNCE');
        makeInactive(account, contact, 'hardBounce');
      }),
    ),
    softBounce: act(
      'A mailing bounces for now: in the bounces feed; the fourth in a row makes inactive.',
      z.strictObject(whom),
      on((contact) => {
        bounce(contact, 'SOFTBOUNCE');
        const state = contacts.state(contact);
        contacts.setState(contact, { ...state, softBounces: state.softBounces + 1 });
        if (state.softBounces + 1 >= softBounceLimit) makeInactive(account, contact, 'softBounce');
      }),
    ),
    delivered: act(
      'A mailing arrives: soft bounces are counted from zero again.',
      z.strictObject(whom),
      on((contact) => contacts.setState(contact, { ...contacts.state(contact), softBounces: 0 })),
    ),
    spamComplaint: act(
      'Marks a mailing as spam; the feedback loop makes the contact inactive.',
      z.strictObject(whom),
      on((contact) => makeInactive(account, contact, 'spamComplaint')),
    ),
    editProfile: act(
      'Fills in a profile-change form; properties as the API writes them, permissions included.',
      z.strictObject({ ...whom, properties }),
      on((contact, params) => {
        storeTyped(account, contact, typedIn(account, params));
        account.submissions.add(contact, 'editProfile', account.now());
      }),
    ),
  };
};
