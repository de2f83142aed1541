import { Fault } from '../../src-shared/domain/fault.ts';
import { fromAfas } from '../engine/values/canonical.ts';
import type { AfasRow, SpotlerContact } from '../engine/ports.ts';
import type { PersonAct } from './act.ts';
import { canaryRows, type Looking } from './snapshot.ts';

/** How the environment looked before an act: what a watcher compares with. */
export type Before = { readonly ids: ReadonlySet<string>; readonly rows: number; readonly at: number };

/**
 * Whether an act shows: in AFAS' rows, in the contact as Spotler has it, in a feed, or in how AFAS answers. So a person
 * does not have to say that it was done, and a mistake does not pass for it.
 */
export async function isSeen(looking: Looking, act: PersonAct, before: Before): Promise<boolean> {
  switch (act.do) {
    case 'editAfas':
      return rowShows(looking, act.contactId, act.values);
    case 'block':
    case 'unblock':
      return rowShows(looking, act.contactId, { [looking.connection.afas.columns.blocked ?? '']: act.do === 'block' });
    case 'addContact':
    case 'move':
      return (await newRows(looking, before)).length > 0;
    case 'deleteContact':
    case 'merge':
      return (await rowOf(looking, act.contactId)) === null;
    case 'unsubscribe':
      return spotlerShows(looking, act.contactId, (contact) => bitOf(contact, act.bit) === false);
    case 'optOut':
      return spotlerShows(looking, act.contactId, ({ mailable }) => mailable === false);
    case 'activate':
      return spotlerShows(looking, act.contactId, ({ mailable }) => mailable !== false);
    case 'bounce':
      return hasBounced(looking, act.contactId, before.at);
    case 'form':
    case 'editSpotler':
      return spotlerShows(looking, act.contactId, (contact) => formShows(contact, act));
    case 'addToStaticList':
    case 'removeFromStaticList':
      return spotlerShows(looking, act.contactId, ({ temporary }) => temporary === (act.do === 'addToStaticList'));
    case 'revokeToken':
    case 'blockConnector':
      return fails(looking);
    case 'restoreToken':
    case 'unblockConnector':
      return !(await fails(looking));
    case 'removeColumn':
      return !(await columnIds(looking)).includes(act.column);
    case 'restoreColumn':
      return (await columnIds(looking)).includes(act.column);
    case 'hideRows':
      return (await canaryRows(looking)).length < before.rows;
    case 'showRows':
      return looking.book.entries().length <= (await canaryRows(looking)).length + gone(looking, before);
  }
}

/** Canaries that a case made and that may be gone again. */
function gone({ book }: Looking, { rows }: Before): number {
  return Math.max(0, book.entries().length - rows);
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
