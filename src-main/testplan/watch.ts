import { Fault } from '../../src-shared/domain/fault.ts';
import { fromAfas } from '../engine/values/canonical.ts';
import type { AfasRow, SpotlerContact } from '../engine/ports.ts';
import type { ActOf, PersonAct } from './act.ts';
import { canaryRows, type Looking } from './snapshot.ts';

/** How the environment looked before an act: what a watcher compares with. */
export type Before = { readonly ids: ReadonlySet<string>; readonly rows: number; readonly at: number };

type Watcher<Name extends PersonAct['do']> = (
  looking: Looking,
  act: ActOf<Name>,
  before: Before,
) => Promise<boolean> | boolean;

const appeared = async (looking: Looking, _act: unknown, before: Before): Promise<boolean> =>
  (await newRows(looking, before)).length > 0;
const vanished = async (looking: Looking, act: { readonly contactId: string }): Promise<boolean> =>
  (await rowOf(looking, act.contactId)) === null;
const typed = (looking: Looking, act: ActOf<'form'>): Promise<boolean> =>
  spotlerShows(looking, act.contactId, (contact) => formShows(contact, act));
const blocked = (looking: Looking, act: ActOf<'block'>): Promise<boolean> =>
  rowShows(looking, act.contactId, { [looking.connection.afas.columns.blocked ?? '']: act.do === 'block' });
const listed = (looking: Looking, act: ActOf<'addToStaticList'>): Promise<boolean> =>
  spotlerShows(looking, act.contactId, ({ temporary }) => temporary === (act.do === 'addToStaticList'));
const answers = async (looking: Looking): Promise<boolean> => !(await fails(looking));

/** Every canary of the setting; what a case made besides may be gone by now. */
const allShown = async (looking: Looking): Promise<boolean> => {
  const key = looking.connection.afas.columns.contactId;
  const shown = new Set((await canaryRows(looking)).map((row) => String(row[key])));
  return looking.book.setting.contactIds.every((id) => shown.has(id));
};

const watchers: { readonly [Name in PersonAct['do']]: Watcher<Name> } = {
  editAfas: (looking, act) => rowShows(looking, act.contactId, act.values),
  block: blocked,
  unblock: blocked,
  addContact: appeared,
  move: appeared,
  deleteContact: vanished,
  merge: vanished,
  unsubscribe: (looking, act) => spotlerShows(looking, act.contactId, (contact) => bitOf(contact, act.bit) === false),
  optOut: (looking, act) => spotlerShows(looking, act.contactId, ({ mailable }) => mailable === false),
  activate: (looking, act) => spotlerShows(looking, act.contactId, ({ mailable }) => mailable !== false),
  bounce: (looking, act, before) => hasBounced(looking, act.contactId, before.at),
  form: typed,
  editSpotler: typed,
  addToStaticList: listed,
  removeFromStaticList: listed,
  revokeToken: fails,
  blockConnector: fails,
  restoreToken: answers,
  unblockConnector: answers,
  removeColumn: async (looking, act) => !(await columnIds(looking)).includes(act.column),
  restoreColumn: async (looking, act) => (await columnIds(looking)).includes(act.column),
  hideRows: async (looking, _act, before) => (await canaryRows(looking)).length <= before.rows / 2,
  showRows: allShown,
};

/**
 * Whether an act shows: in AFAS' rows, in the contact as Spotler has it, in a feed, or in how AFAS answers. So a person
 * does not have to say that it was done, and a mistake does not pass for it.
 */
export async function isSeen(looking: Looking, act: PersonAct, before: Before): Promise<boolean> {
  const watcher = watchers[act.do] as Watcher<PersonAct['do']>;
  return watcher(looking, act, before);
}

/** Rows under the canaries' organisations that were not there before. */
export async function newRows(looking: Looking, { ids }: Pick<Before, 'ids'>): Promise<readonly AfasRow[]> {
  const key = looking.connection.afas.columns.contactId;
  return (await canaryRows(looking)).filter((row) => !ids.has(String(row[key])));
}

export async function rowOf({ connection, afas, signal }: Looking, contactId: string): Promise<AfasRow | null> {
  const { getConnector, columns } = connection.afas;
  const lookUp = {
    getConnector,
    orderBy: [columns.contactId] as const,
    column: columns.contactId,
    values: [contactId],
  };
  for await (const [row] of afas.readAny(lookUp, signal)) if (row) return row;
  return null;
}

async function rowShows(looking: Looking, contactId: string, values: AfasRow): Promise<boolean> {
  const row = await rowOf(looking, contactId);
  if (row === null) return false;
  return Object.entries(values).every(([column, wanted]) => {
    const kind = typeof wanted === 'boolean' ? 'yesNo' : 'text';
    return fromAfas(kind, row[column]) === fromAfas(kind, wanted);
  });
}

async function spotlerShows(
  { spotler, signal }: Looking,
  contactId: string,
  holds: (contact: SpotlerContact) => boolean,
): Promise<boolean> {
  const contact = await spotler.contact(contactId, signal);
  return contact !== null && holds(contact);
}

function bitOf({ permissions }: SpotlerContact, bit: number): boolean | null {
  return permissions.find((one) => one.bit === bit)?.enabled ?? null;
}

function formShows(contact: SpotlerContact, act: Extract<PersonAct, { do: 'form' | 'editSpotler' }>): boolean {
  const fields = Object.entries(act.properties).every(([name, wanted]) => {
    const shown = contact.properties[name] ?? null;
    return (shown === null ? '' : String(shown).trim()) === (wanted ?? '').trim();
  });
  return fields && Object.entries(act.bits ?? {}).every(([bit, on]) => bitOf(contact, Number(bit)) === on);
}

async function hasBounced({ spotler, signal }: Looking, contactId: string, since: number): Promise<boolean> {
  const now = spotler.serverNow() ?? since;
  for await (const bounces of spotler.bounces({ from: since - 60_000, to: now + 60_000 }, signal)) {
    if (bounces.some(({ contact }) => contact.externalId === contactId)) return true;
  }
  return false;
}

/** True when AFAS refuses what it gave before: the credential or the GetConnector. */
async function fails(looking: Looking): Promise<boolean> {
  try {
    await canaryRows(looking);
    return false;
  } catch (thrown) {
    if (thrown instanceof Fault && ['credentials', 'requirement', 'permanent'].includes(thrown.kind)) return true;
    throw thrown;
  }
}

async function columnIds({ connection, afas, signal }: Looking): Promise<readonly string[]> {
  return (await afas.columns(connection.afas.getConnector, signal)).map(({ id }) => id);
}
