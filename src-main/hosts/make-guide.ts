import { type Connection, type Entity, entity } from '../../src-shared/domain/connection.ts';
import { Fault } from '../../src-shared/domain/fault.ts';
import type { Guide } from '../../src-shared/domain/guide.ts';
import type { Language } from '../../src-shared/text/language.ts';
import { factOf } from '../engine/facts.ts';
import type { AfasPort, AfasUpdateConnector, AfasUpdateField } from '../engine/ports.ts';
import { type GuideFacts, nothingAsked } from '../guide/facts.ts';
import { guideOf } from '../guide/guide.ts';
import type { CheckSubject } from './check-connection.ts';

/**
 * The guide for a connection. AFAS is asked what is there already; without credentials, or when it does not answer, the guide
 * says that it was not asked.
 */
export async function makeGuide(
  connection: Connection,
  open: () => Promise<CheckSubject>,
  language: Language,
): Promise<Guide> {
  return guideOf({ connection, facts: await factsOf(connection, open), language, at: Date.now() });
}

async function factsOf({ afas }: Connection, open: () => Promise<CheckSubject>): Promise<GuideFacts> {
  let subject: CheckSubject;
  try {
    subject = await open();
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.kind !== 'internal') return nothingAsked;
    throw thrown;
  }
  try {
    return await ask(subject.sides.afas, afas.getConnector);
  } finally {
    subject.close();
  }
}

const updateConnectors: Readonly<Record<Entity, AfasUpdateConnector>> = {
  contact: 'KnContact',
  person: 'KnPerson',
  organisation: 'KnOrganisation',
};

async function ask(afas: AfasPort, getConnector: string): Promise<GuideFacts> {
  const { signal } = new AbortController();
  const access = await factOf(() => afas.access(signal));
  if (!access.ok) return nothingAsked;
  const has = (connectors: readonly { readonly id: string }[], wanted: string) =>
    connectors.some(({ id }) => id === wanted);
  const columns = has(access.value.getConnectors, getConnector)
    ? await factOf(() => afas.columns(getConnector, signal))
    : { ok: true as const, value: [] };
  const fields: Partial<Record<Entity, readonly AfasUpdateField[]>> = {};
  for (const one of entity.options) {
    if (!has(access.value.updateConnectors, updateConnectors[one])) continue;
    const told = await factOf(() => afas.updateFields(updateConnectors[one], signal));
    if (told.ok) fields[one] = told.value;
  }
  return { access: access.value, columns: columns.ok ? columns.value : null, fields };
}
