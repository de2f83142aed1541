import type { Connection } from '../../src-shared/domain/connection.ts';
import type { ContactState } from '../../src-shared/domain/person.ts';
import { reasonOf } from '../../src-shared/text/reasons.ts';
import type { Language } from '../../src-shared/text/language.ts';
import { type WhyCode, whySentence } from '../../src-shared/text/why.ts';
import { type AfasContact, afasContact, rowId, type SpotlerView, spotlerView } from '../engine/plan/contact.ts';
import { compileMapping, type Mapping } from '../engine/plan/mapping.ts';
import { exclusionOf } from '../engine/plan/plan-contact.ts';
import type { AfasPort, SpotlerContact, SpotlerPort } from '../engine/ports.ts';
import type { StorePort } from '../engine/store-port.ts';

type Because = { readonly code: string; readonly text: string; readonly at: string | null };

/** The chain of causes for one person, as both sides are now and as this machine last dealt with them. */
export type Why = {
  readonly contact: { readonly contactId: string; readonly email: string | null } | null;
  readonly state: ContactState;
  readonly because: readonly Because[];
};

type Sources = {
  readonly connection: Connection;
  readonly afas: AfasPort;
  readonly spotler: SpotlerPort;
  readonly store: Pick<StorePort, 'contact' | 'bounce'>;
  readonly language: Language;
  readonly signal: AbortSignal;
};

/** Rows looked at for one e-mail address; several contacts may share it. */
const mostRows = 20;

/** Why one person, by e-mail address or ContactId, is or is not mailable in Spotler. Asks both sides; writes nothing. */
export async function why(sources: Sources, asked: string): Promise<Why> {
  const { connection, afas, spotler, store, language, signal } = sources;
  const [columns, properties] = await Promise.all([
    afas.columns(connection.afas.getConnector, signal),
    spotler.properties(signal),
  ]);
  const mapping = compileMapping(connection, columns, properties);
  const because: Because[] = [];
  const add = (
    code: WhyCode,
    params: Readonly<Record<string, string | number>> = {},
    at: number | null = null,
  ): void => {
    because.push({
      code,
      text: whySentence(code, language, params),
      at: at === null ? null : new Date(at).toISOString(),
    });
  };

  const rows = await contactsOf(sources, mapping, asked);
  const [contact] = rows;
  if (!contact) {
    add('afas.notFound', { asked });
    const waiting = asked.includes('@') ? await spotler.findByEmail(asked, signal) : [];
    add(waiting.length > 0 ? 'spotler.otherId' : 'spotler.notFound');
    return { contact: null, state: waiting.length > 0 ? 'waiting' : 'unknown', because };
  }
  if (rows.length > 1) add('afas.several', { count: rows.length, contactId: contact.id });
  else add('afas.found', { contactId: contact.id });
  const exclusion = exclusionOf(contact);
  if (exclusion !== null)
    because.push({ code: exclusion, text: reasonOf(exclusion, null, language).message, at: null });
  if (contact.blocked) add('afas.blocked');

  const known = store.contact(contact.id);
  const shown = await spotler.contact(contact.id, signal);
  if (known === null && shown === null && exclusion === null) add('run.notYet');
  if (shown === null) add('spotler.notFound');
  else explainSpotler(mapping, contact, shown, store.bounce(contact.id) !== null, add);
  const { id: contactId, email } = contact;
  return {
    contact: { contactId, email },
    state: known?.state ?? (exclusion === null ? 'unknown' : 'excluded'),
    because,
  };
}

async function contactsOf(
  { connection, afas, signal }: Sources,
  mapping: Mapping,
  asked: string,
): Promise<AfasContact[]> {
  const { contactId, email } = connection.afas.columns;
  const column = asked.includes('@') ? email : contactId;
  if (column === contactId && !/^\w{1,20}$/.test(asked)) return [];
  const where = [[{ column, operator: 'equals' as const, value: asked }]];
  const query = { getConnector: connection.afas.getConnector, orderBy: [contactId] as const, take: mostRows, where };
  const rows = await afas.read(query, signal);
  return rows.flatMap((row) => {
    const id = rowId(mapping, row);
    return id === null ? [] : afasContact(mapping, row, id);
  });
}

function explainSpotler(
  mapping: Mapping,
  contact: AfasContact,
  shown: SpotlerContact,
  bounced: boolean,
  add: (code: WhyCode, params?: Readonly<Record<string, string | number>>, at?: number | null) => void,
): void {
  add('spotler.found', {}, shown.lastChanged);
  const view: SpotlerView = spotlerView(mapping, shown);
  if (view.mailable === false) add(bounced ? 'spotler.bounced' : 'spotler.optedOut');
  if (shown.temporary) add('spotler.staticList');
  for (const { bit, column } of mapping.permissions) {
    const yes = contact.bits[bit] === true;
    const on = view.bits[bit] === true;
    const code = yes ? (on ? 'both' : 'onlyAfas') : on ? 'onlySpotler' : 'none';
    add(`permission.${code}`, { name: column });
  }
}
