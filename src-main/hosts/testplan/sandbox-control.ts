import { z } from 'zod';
import {
  afasBaseUrl,
  type Connection,
  isLoopback,
  spotlerBaseUrl,
  testPlanSetting,
  type TestPlanSetting,
} from '../../../src-shared/domain/connection.ts';
import { Fault } from '../../../src-shared/domain/fault.ts';
import type { ActOf, PersonAct } from '../../testplan/act.ts';
import type { ActingPeople } from '../../testplan/ports.ts';

const answers = z.object({ controlUrl: z.string() });
const withinMs = 5_000;

/** The practice environment behind a connection, with somebody who acts in it and the canaries it offers. */
export type SandboxControl = ActingPeople & {
  /** Makes the fictitious organisations with their contacts in AFAS, unless they are there. */
  offerCanaries(signal: AbortSignal): Promise<TestPlanSetting>;
};

/**
 * Finds the control URL of the sandbox behind a connection. Null for every other environment: both sides must be on the
 * loopback address, both must say that they are a sandbox, and both must name the same control URL on this machine.
 */
export async function sandboxControl(connection: Connection): Promise<SandboxControl | null> {
  const urls = [afasBaseUrl(connection.afas), spotlerBaseUrl(connection.spotler)];
  if (!urls.every(isLoopback)) return null;
  const [one, other] = await Promise.all(urls.map(controlUrlAt));
  if (!one || one !== other || !isLoopback(one)) return null;
  const post = async (path: string, params: unknown, signal: AbortSignal): Promise<unknown> => {
    const answer = await fetch(`${one}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(params),
      signal,
    });
    const said = await answer.text();
    if (!answer.ok) throw new Fault('testplan.sandboxRefused', { act: `${path}: ${said.slice(0, 200)}` });
    return JSON.parse(said);
  };
  return {
    async perform(act, signal) {
      const request = requests[act.do] as Requested<PersonAct['do']>;
      const { path, params } = request(act, connection.afas.getConnector);
      await post(path, params, signal);
    },
    offerCanaries: async (signal) => testPlanSetting.parse(await post('/afas/act/markCanaries', {}, signal)),
  };
}

async function controlUrlAt(baseUrl: string): Promise<string | null> {
  try {
    const answer = await fetch(new URL('/sandbox', baseUrl), { signal: AbortSignal.timeout(withinMs) });
    const said = answers.safeParse(await answer.json());
    return said.success ? said.data.controlUrl : null;
  } catch {
    // Whatever is there, it is no sandbox.
    return null;
  }
}

type ControlRequest = { readonly path: string; readonly params: unknown };

const afas = (name: string, params: unknown): ControlRequest => ({ path: `/afas/act/${name}`, params });
const spotler = (name: string, params: unknown): ControlRequest => ({ path: `/spotler/act/${name}`, params });
const entityActs = { contact: 'editContact', person: 'editPerson', organisation: 'editOrganisation' } as const;

type Requested<Name extends PersonAct['do']> = (act: ActOf<Name>, getConnector: string) => ControlRequest;

const idOf = ({ contactId }: { readonly contactId: string }): number => Number(contactId);
const ofContact = (name: string) => (act: { readonly contactId: string }) => afas(name, { contactId: idOf(act) });
const ofPerson = (name: string) => (act: { readonly contactId: string }) =>
  spotler(name, { externalId: act.contactId });
const ofConnector = (name: string) => (_act: unknown, getConnector: string) => afas(name, { getConnector });
const ofColumn = (name: string) => (act: { readonly column: string }, getConnector: string) =>
  afas(name, { getConnector, column: act.column });
const typed =
  (name: string) =>
  ({ contactId, properties, bits = {} }: ActOf<'form'>) => {
    const permissions = Object.entries(bits).map(([bit, enabled]) => ({ bit: Number(bit), enabled }));
    const all = { ...properties, ...(permissions.length > 0 ? { permissions } : {}) };
    return spotler(name, { externalId: contactId, properties: all });
  };

/** What the control URL is asked for each act of a person. */
const requests: { readonly [Name in PersonAct['do']]: Requested<Name> } = {
  editAfas: (act) => afas(entityActs[act.entity], { contactId: idOf(act), fields: act.values }),
  block: ofContact('blockContact'),
  unblock: ofContact('unblockContact'),
  deleteContact: ofContact('deleteContact'),
  addContact: ({ organisationId, values }) => afas('createContact', { organisationId, fields: values }),
  move: (act) => afas('movePerson', { contactId: idOf(act), organisationId: act.organisationId, fields: act.values }),
  merge: (act) => afas('mergeContacts', { keep: Number(act.keep), remove: idOf(act) }),
  unsubscribe: ({ contactId, bit }) => spotler('unsubscribe', { externalId: contactId, bit }),
  optOut: ofPerson('globalOptOut'),
  bounce: ofPerson('hardBounce'),
  activate: ofPerson('activate'),
  addToStaticList: ofPerson('addToStaticList'),
  removeFromStaticList: ofPerson('removeFromStaticList'),
  form: typed('editProfile'),
  editSpotler: typed('manualEdit'),
  revokeToken: () => afas('revokeToken', {}),
  restoreToken: () => afas('restoreToken', {}),
  blockConnector: ofConnector('blockGetConnector'),
  unblockConnector: ofConnector('unblockGetConnector'),
  removeColumn: ofColumn('removeColumn'),
  restoreColumn: ofColumn('restoreColumn'),
  hideRows: () => afas('hideRows', { percent: 60 }),
  showRows: () => afas('hideRows', { percent: 0 }),
};
