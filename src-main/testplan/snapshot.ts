import type { Connection } from '../../src-shared/domain/connection.ts';
import type { AfasColumn, AfasPort, AfasRow, SpotlerContact, SpotlerPort } from '../engine/ports.ts';
import type { CellValue } from './act.ts';
import type { CanaryBook } from './canary-book.ts';

/** A canary in Spotler, as far as it can be put back. */
export type SpotlerShot = {
  readonly properties: Readonly<Record<string, string | number | null>>;
  readonly bits: Readonly<Record<number, boolean>>;
  readonly mailable: boolean | null;
};

/** How the canaries are on both sides. AFAS: text and yes/no columns by contact. Spotler: null where it has no such contact. */
export type Snapshot = {
  readonly afas: Readonly<Record<string, Readonly<Record<string, CellValue>>>>;
  readonly spotler: Readonly<Record<string, SpotlerShot | null>>;
};

export type Looking = {
  readonly connection: Connection;
  readonly columns: readonly AfasColumn[];
  /** Guarded: only canaries come through. */
  readonly afas: AfasPort;
  readonly spotler: SpotlerPort;
  readonly book: CanaryBook;
  readonly signal: AbortSignal;
};

/** Reads the canaries of the book on both sides. */
export async function takeSnapshot(looking: Looking): Promise<Snapshot> {
  const { spotler, book, signal, connection } = looking;
  const ids = book.entries().map(({ contactId }) => contactId);
  const rows = await canaryRows(looking);
  const key = connection.afas.columns.contactId;
  const shown = await Promise.all(ids.map(async (id) => [id, shotOf(await spotler.contact(id, signal))] as const));
  return {
    afas: Object.fromEntries(rows.map((row) => [String(row[key]), cellsOf(looking.columns, row)])),
    spotler: Object.fromEntries(shown),
  };
}

/** Every row under the canaries' organisations, also of contacts that are in no book. */
export async function canaryRows({ connection, afas, signal }: Omit<Looking, 'book'>): Promise<readonly AfasRow[]> {
  const { getConnector, columns } = connection.afas;
  return afas.read({ getConnector, orderBy: [columns.contactId], take: 1_000 }, signal);
}

/** Text and yes/no of a row; dates and numbers are AFAS' own and move by themselves. */
function cellsOf(columns: readonly AfasColumn[], row: AfasRow): Record<string, CellValue> {
  const kept = columns.filter(({ type }) => type === 'string' || type === 'boolean' || type === 'blob');
  return Object.fromEntries(
    kept.map(({ id }) => {
      const cell = row[id] ?? null;
      return [id, typeof cell === 'number' ? String(cell) : cell];
    }),
  );
}

export function shotOf(contact: SpotlerContact | null): SpotlerShot | null {
  if (contact === null) return null;
  const { properties, permissions, mailable } = contact;
  return {
    properties: { ...properties },
    bits: Object.fromEntries(permissions.map(({ bit, enabled }) => [bit, enabled])),
    mailable,
  };
}

export type Difference =
  | { readonly side: 'afas'; readonly contactId: string; readonly column: string; readonly was: CellValue }
  | { readonly side: 'spotler'; readonly contactId: string; readonly what: 'gone' | 'mailable' }
  | {
      readonly side: 'spotler';
      readonly contactId: string;
      readonly property: string;
      readonly was: string | number | null;
    }
  | { readonly side: 'spotler'; readonly contactId: string; readonly bit: number; readonly was: boolean };

/**
 * What is not as it was. A contact that Spotler did not have before is left out: it cannot be taken away there, and a
 * normal run would make it too.
 */
export function differences(before: Snapshot, now: Snapshot): Difference[] {
  const found: Difference[] = [];
  for (const [contactId, cells] of Object.entries(before.afas)) {
    for (const [column, was] of Object.entries(cells)) {
      const is = now.afas[contactId]?.[column] ?? null;
      if (is !== was) found.push({ side: 'afas', contactId, column, was });
    }
  }
  for (const [contactId, shot] of Object.entries(before.spotler)) {
    if (shot !== null) found.push(...spotlerDifferences(contactId, shot, now.spotler[contactId] ?? null));
  }
  return found;
}

function spotlerDifferences(contactId: string, was: SpotlerShot, is: SpotlerShot | null): Difference[] {
  const side = 'spotler' as const;
  if (is === null) return [{ side, contactId, what: 'gone' }];
  const found: Difference[] = was.mailable === is.mailable ? [] : [{ side, contactId, what: 'mailable' }];
  for (const property of new Set([...Object.keys(was.properties), ...Object.keys(is.properties)])) {
    const before = was.properties[property] ?? null;
    if ((is.properties[property] ?? null) !== before) found.push({ side, contactId, property, was: before });
  }
  for (const [key, before] of Object.entries(was.bits)) {
    if ((is.bits[Number(key)] ?? false) !== before) found.push({ side, contactId, bit: Number(key), was: before });
  }
  return found;
}
