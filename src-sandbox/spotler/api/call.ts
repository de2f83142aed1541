import type { SandboxReply, SandboxRequest } from '../../server/types.ts';
import type { Account } from '../account.ts';
import type { Viewer } from '../contacts/view.ts';
import type { KeyPair } from '../keys.ts';

/** `current` is the unversioned base `/integrationservice`, `frozen` is `/integrationservice-1.1.0`. */
export type Version = 'current' | 'frozen';

/** One authenticated call on its way to a route. */
export type Call = {
  readonly account: Account;
  readonly keyPair: KeyPair;
  readonly version: Version;
  readonly request: SandboxRequest;
  /** Decoded query parameters; of a repeated one the first. */
  readonly query: ReadonlyMap<string, string>;
  /** What `:name` in the route's path stood for, decoded. */
  readonly path: Readonly<Record<string, string>>;
  readonly viewer: Viewer;
};

export type Answer = (call: Call) => SandboxReply;

/** The contact that the `:externalId` of the path names, through the caller's own id field. */
export const contactOfPath = ({ account, keyPair, path }: Call): number | null => {
  const contact = account.contacts.ids.contact(keyPair.field, path['externalId'] ?? '');
  if (contact === undefined) return null;
  const { status } = account.contacts.state(contact);
  const missing = account.switches.inactiveShowsAs === 'missing' && status !== 'active' && status !== 'anonymised';
  return missing ? null : contact;
};
