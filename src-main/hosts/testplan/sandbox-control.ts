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
import type { PersonAct } from '../../testplan/act.ts';
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
      for (const { path, params } of requestsOf(connection, act)) await post(path, params, signal);
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

/** What the control URL is asked for an act of a person. */
function requestsOf({ afas: { getConnector, authentication } }: Connection, act: PersonAct): ControlRequest[] {
  const contactId = 'contactId' in act ? Number(act.contactId) : 0;
  const externalId = 'contactId' in act ? act.contactId : '';
  const credential = authentication === 'oauth' ? 'oauth' : undefined;
  switch (act.do) {
    case 'editAfas':
      return [afas(entityActs[act.entity], { contactId, fields: act.values })];
    case 'block':
      return [afas('blockContact', { contactId })];
    case 'unblock':
      return [afas('unblockContact', { contactId })];
    case 'deleteContact':
      return [afas('deleteContact', { contactId })];
    case 'addContact':
      return [afas('createContact', { organisationId: act.organisationId, fields: act.values })];
    case 'move':
      return [afas('movePerson', { contactId, organisationId: act.organisationId, fields: act.values })];
    case 'merge':
      return [afas('mergeContacts', { keep: Number(act.keep), remove: contactId })];
    case 'unsubscribe':
      return [spotler('unsubscribe', { externalId, bit: act.bit })];
    case 'optOut':
      return [spotler('globalOptOut', { externalId })];
    case 'bounce':
      return [spotler('hardBounce', { externalId })];
    case 'activate':
      return [spotler('activate', { externalId })];
    case 'addToStaticList':
      return [spotler('addToStaticList', { externalId })];
    case 'removeFromStaticList':
      return [spotler('removeFromStaticList', { externalId })];
    case 'form':
    case 'editSpotler': {
      const permissions = Object.entries(act.bits ?? {}).map(([bit, enabled]) => ({ bit: Number(bit), enabled }));
      const properties = { ...act.properties, ...(permissions.length > 0 ? { permissions } : {}) };
      return [spotler(act.do === 'form' ? 'editProfile' : 'manualEdit', { externalId, properties })];
    }
    case 'revokeToken':
      return [afas('revokeToken', { credential })];
    case 'restoreToken':
      return [afas('restoreToken', {})];
    case 'blockConnector':
      return [afas('blockGetConnector', { getConnector })];
    case 'unblockConnector':
      return [afas('unblockGetConnector', { getConnector })];
    case 'removeColumn':
      return [afas('removeColumn', { getConnector, column: act.column })];
    case 'restoreColumn':
      return [afas('restoreColumn', { getConnector, column: act.column })];
    case 'hideRows':
      return [afas('hideRows', { percent: 60 })];
    case 'showRows':
      return [afas('hideRows', { percent: 0 })];
  }
}
