import { type Connection, connectionFile } from '../connection.ts';
import type { DraftConnection } from './draft.ts';

/** The connection file that a draft amounts to: what is empty is absent. It need not be complete or right. */
export function documentOf(connection: DraftConnection): Record<string, unknown> {
  return { version: 1, ...(pruned(connection) as Record<string, unknown>) };
}

/** The draft as a connection; null while something is missing or wrong. */
export function completeConnection(connection: DraftConnection): Connection | null {
  const parsed = connectionFile.safeParse(documentOf(connection));
  return parsed.success ? parsed.data : null;
}

/** A connection as a draft shows it. */
export function draftOf(connection: Connection): DraftConnection {
  const { version: _, ...rest } = connection;
  return structuredClone(rest);
}

/**
 * The parts of a configuration on which the outcome of a dry run depends, as one text that is the same for the same
 * configuration. Left out are title and name, and what only leaves out, stops or times writes: pilot, mode, brakes,
 * schedule.
 */
export function fingerprintText(connection: Connection): string {
  const { afas, spotler, fields, permissions, bounce, writeBack } = connection;
  const { parallelWrites: _, ...readFrom } = afas;
  const byName = fields.toSorted((a, b) => (a.spotler < b.spotler ? -1 : 1));
  const byBit = permissions.toSorted((a, b) => a.bit - b.bit);
  return canonicalText({ afas: readFrom, spotler, fields: byName, permissions: byBit, bounce, writeBack });
}

/** The part that the requirement checks of the two sides look at. */
export function sidesText({ afas, spotler }: DraftConnection): string {
  return canonicalText({ afas, spotler });
}

/** JSON with its keys in order and nothing absent. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** Without empty texts, and without objects in which nothing is left. */
function pruned(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (Array.isArray(value)) return value.map((one: unknown) => pruned(one)).filter((one) => one !== undefined);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, pruned(part)] as const);
  return Object.fromEntries(entries.filter(([, part]) => part !== undefined));
}
