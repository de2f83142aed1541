import type { Account } from '../account.ts';
import { withReason, type InactiveReason } from './status.ts';

/** Makes a contact inactive, or gives an inactive one a weightier reason. */
export const makeInactive = (account: Account, contact: number, reason: InactiveReason): void => {
  const { contacts, switches } = account;
  const state = contacts.state(contact);
  const status = withReason(state.status, reason);
  if (status === state.status) return;
  contacts.setState(contact, { ...state, status });
  if (switches.statusChangeTouches) contacts.changes.append(contact, account.now());
};
