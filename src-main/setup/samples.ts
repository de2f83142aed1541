import type { Draft } from '../../src-shared/domain/setup/draft.ts';
import type { AfasPort, SpotlerPort } from '../engine/ports.ts';
import { shown } from './connector.ts';

const people = 5;

export type Sample = {
  readonly contactId: string;
  readonly columns: Record<string, string | boolean | null>;
  readonly properties: Record<string, string | boolean | null> | null;
};

type Sides = { readonly afas: AfasPort; readonly spotler: SpotlerPort | null };

/** A few people as both sides have them, by the ContactId that they share. Values only as shapes until they are asked for. */
export async function readSamples(
  sides: Sides,
  { connection, seen }: Draft,
  reveal: boolean,
  signal: AbortSignal,
): Promise<Sample[]> {
  const contactId = connection.afas.columns.contactId?.trim() ?? '';
  const { connector, spotler } = seen;
  if (connector === null || !connector.columns.some(({ id }) => id === contactId)) return [];
  const query = { getConnector: connector.id, orderBy: [contactId] as const, take: people };
  const rows = await sides.afas.read(query, signal);
  const samples: Sample[] = [];
  for (const row of rows) {
    const id = String(row[contactId] ?? '');
    const columns = Object.fromEntries(connector.columns.map((one) => [one.id, shown(row[one.id], reveal)]));
    const canAsk = sides.spotler !== null && /^[A-Za-z0-9_-]+$/.test(id);
    const found = canAsk ? await sides.spotler.contact(id, signal) : null;
    const properties =
      found === null
        ? null
        : Object.fromEntries(
            (spotler?.properties ?? []).map(({ name }) => [name, shown(found.properties[name], reveal)]),
          );
    samples.push({ contactId: id, columns, properties });
  }
  return samples;
}
