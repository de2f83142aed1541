import type { Entity } from '../../src-shared/domain/connection.ts';
import { isNeverToAfas } from '../../src-shared/domain/connection.ts';
import type { AfasUpdateConnector, SpotlerUpsert } from '../engine/ports.ts';
import type { CellValue, PersonAct } from './act.ts';
import { entityOf } from './entity-of.ts';
import type { Intent } from './intent.ts';
import { canaryRows, type Difference, differences, type Looking, takeSnapshot } from './snapshot.ts';

/** How what only a person can put back is put back. */
export type Ask = (act: PersonAct) => Promise<void>;

/** What could not be put back. */
export type LeftOver = { readonly contactId: string; readonly what: string };

/** Twice: putting back one thing can move another, as a new address starts bounces anew. */
const rounds = 2;

/** Takes back what a case rearranged for everybody, so that both sides can be read again. */
export async function undoConditions({ undo }: Intent, ask: Ask): Promise<void> {
  for (const act of undo.toReversed()) await ask(act);
}

/**
 * Puts the canaries back as they were before a case, from its intent alone: whom it made, and every value that differs. Does only what is still to be done, so it may be cut off and started again.
 */
export async function restore(looking: Looking, intent: Intent, ask: Ask): Promise<readonly LeftOver[]> {
  await removeMade(looking, intent, ask);
  for (let round = 1; ; round += 1) {
    const found = differences(intent.before, await takeSnapshot(looking));
    if (round === 1) await clearBounces(looking, intent.bounced);
    if (found.length === 0) return [];
    if (round > rounds) return found.map(leftOver);
    await putBackInAfas(looking, found, ask);
    await putBackInSpotler(looking, intent, found, ask);
  }
}

/** Contacts that the case made: off in Spotler, which cannot remove anybody, and gone from AFAS. */
async function removeMade(looking: Looking, { before, made }: Intent, ask: Ask): Promise<void> {
  const { spotler, connection, signal } = looking;
  const key = connection.afas.columns.contactId;
  const rows = await canaryRows(looking);
  const extra = rows.map((row) => String(row[key])).filter((id) => before.afas[id] === undefined);
  for (const { contactId } of made) {
    const contact = await spotler.contact(contactId, signal);
    const on = contact?.permissions.filter(({ enabled }) => enabled) ?? [];
    if (on.length === 0) continue;
    const permissions = on.map(({ bit }) => ({ bit, enabled: false }));
    await spotler.upsert([{ externalId: contactId, properties: {}, permissions }], signal);
  }
  for (const contactId of extra) await ask({ do: 'deleteContact', contactId });
}

const connectors: Readonly<Record<Entity, AfasUpdateConnector>> = {
  contact: 'KnContact',
  person: 'KnPerson',
  organisation: 'KnOrganisation',
};

/** Through the UpdateConnector where the mapping has a target for it, else by hand. */
async function putBackInAfas(looking: Looking, found: readonly Difference[], ask: Ask): Promise<void> {
  const byHand = new Map<string, { entity: Entity; contactId: string; values: Record<string, CellValue> }>();
  const done = new Set<string>();
  for (const one of found) {
    if (one.side !== 'afas') continue;
    const { contactId, column, was } = one;
    if (column === looking.connection.afas.columns.blocked) {
      await ask({ do: was === true ? 'block' : 'unblock', contactId });
      continue;
    }
    const entity = entityOf(looking.connection, column);
    const owner = ownerKey(looking, entity, contactId);
    // Several canaries show one organisation: it is put back once.
    if (done.has(`${owner}:${column}`)) continue;
    done.add(`${owner}:${column}`);
    if (await writeBack(looking, entity, one)) continue;
    const task = byHand.get(owner) ?? { entity, contactId, values: {} };
    task.values[column] = was;
    byHand.set(owner, task);
  }
  for (const { entity, contactId, values } of byHand.values()) await ask({ do: 'editAfas', entity, contactId, values });
}

function ownerKey({ book }: Looking, entity: Entity, contactId: string): string {
  const { personNo, organisationId } = book.get(contactId);
  return entity === 'contact' ? `contact ${contactId}` : `${entity} ${entity === 'person' ? personNo : organisationId}`;
}

/** False where the mapping names no field of AFAS for the column, or AFAS is never written to. */
async function writeBack(
  { connection, afas, book, signal }: Looking,
  entity: Entity,
  { contactId, column, was }: Extract<Difference, { side: 'afas' }>,
): Promise<boolean> {
  const { fields, permissions, writeBack: level } = connection;
  const write = [...fields, ...permissions].find((one) => one.afas === column && one.write)?.write;
  if (!write || level === 'none' || isNeverToAfas(write)) return false;
  const { personNo, organisationId } = book.get(contactId);
  const code = entity === 'person' ? personNo : organisationId;
  if (entity !== 'contact' && code === null) return false;
  const keys =
    entity === 'contact'
      ? { CdId: Number(contactId), ViKc: 'PRS', BcCoOga: organisationId, ...(personNo ? { BcCoPer: personNo } : {}) }
      : { [entity === 'person' ? 'MatchPer' : 'MatchOga']: '0', BcCo: code ?? '' };
  await afas.update({ connector: connectors[entity], fields: { ...keys, [write.field]: was ?? '' } }, signal);
  return true;
}

async function putBackInSpotler(
  { spotler, signal, book }: Looking,
  intent: Intent,
  found: readonly Difference[],
  ask: Ask,
): Promise<void> {
  const tasks = new Map<string, { properties: Record<string, string | number | null>; bits: Map<number, boolean> }>();
  for (const one of found) {
    if (one.side !== 'spotler' || !book.has(one.contactId)) continue;
    if ('what' in one) {
      if (one.what === 'mailable' && intent.before.spotler[one.contactId]?.mailable === true) {
        await ask({ do: 'activate', contactId: one.contactId });
      }
      continue;
    }
    const task = tasks.get(one.contactId) ?? { properties: {}, bits: new Map<number, boolean>() };
    if ('bit' in one) task.bits.set(one.bit, one.was);
    else task.properties[one.property] = one.was;
    tasks.set(one.contactId, task);
  }
  const upserts = [...tasks].map(([externalId, { properties, bits }]): SpotlerUpsert => ({
    externalId,
    properties,
    permissions: [...bits].map(([bit, enabled]) => ({ bit, enabled })),
  }));
  if (upserts.length > 0) await spotler.upsert(upserts, signal);
}

/** The bounce field is mostly in no GetConnector: it is emptied, as it is for somebody whose mail arrives. */
async function clearBounces({ connection, afas, book, signal }: Looking, bounced: readonly string[]): Promise<void> {
  const { bounce, writeBack: level } = connection;
  if (!bounce || level === 'none' || bounced.length === 0) return;
  const connector = connectors[bounce.write.entity];
  const target = (await afas.updateFields(connector, signal)).find(({ id }) => id === bounce.write.field);
  if (!target || bounce.write.entity !== 'contact') return;
  const empty = target.type === 'boolean' ? false : '';
  for (const { contactId, organisationId, personNo } of bounced.map((id) => book.get(id))) {
    const keys = {
      CdId: Number(contactId),
      ViKc: 'PRS',
      BcCoOga: organisationId,
      ...(personNo ? { BcCoPer: personNo } : {}),
    };
    await afas.update({ connector, fields: { ...keys, [bounce.write.field]: empty } }, signal);
  }
}

function leftOver(one: Difference): LeftOver {
  const { contactId } = one;
  if (one.side === 'afas') return { contactId, what: `AFAS ${one.column}` };
  if ('bit' in one) return { contactId, what: `Spotler ${one.bit}` };
  return { contactId, what: `Spotler ${'property' in one ? one.property : one.what}` };
}
