import { z } from 'zod';
import { propertyType } from '../property-type.ts';
import { entity } from '../connection.ts';

/** What both sides say about themselves, as far as the wizard shows it and a mapping is judged by it. */

/** Column types of AFAS as metainfo names them; `date` also stands for date-times. */
export const columnType = z.enum(['string', 'int', 'decimal', 'date', 'boolean', 'blob']);
export type ColumnType = z.infer<typeof columnType>;

/** A column of a GetConnector. */
export const setupColumn = z.object({
  id: z.string(),
  type: columnType,
  label: z.string(),
  /** In characters; null where AFAS gives none. */
  length: z.number().nullable(),
});
export type SetupColumn = z.infer<typeof setupColumn>;

/** A field of an UpdateConnector; `tableLink` is a field that only takes codes of a table. */
export const setupUpdateField = setupColumn.extend({ tableLink: z.boolean(), mandatory: z.boolean() });
export type SetupUpdateField = z.infer<typeof setupUpdateField>;

/** Fields by entity; null where the UpdateConnector is not on the app connector. */
export const setupUpdateFields = z.record(entity, z.array(setupUpdateField).nullable());
export type SetupUpdateFields = z.infer<typeof setupUpdateFields>;

export const setupConnector = z.object({ id: z.string(), description: z.string() });

/** A property of the Spotler account; `entries` only of a list. */
export const setupProperty = z.object({
  name: z.string(),
  description: z.string(),
  type: propertyType,
  entries: z.array(z.object({ bit: z.number(), description: z.string() })),
});
export type SetupProperty = z.infer<typeof setupProperty>;

/** Properties that carry the link itself; nothing is mapped onto them. */
const ownProperties: ReadonlySet<string> = new Set(['externalId', 'permissions', 'testGroup']);

/** True for a property that a column can be mapped onto: lists hold several options and are left out (R13). */
export function isMappable({ name, type }: Pick<SetupProperty, 'name' | 'type'>): boolean {
  return !ownProperties.has(name) && type !== 'set';
}

/** The permissions of an account: the entries of the list named `permissions`. Bits stay, descriptions are renamed. */
export function permissionsOf(properties: readonly SetupProperty[]): SetupProperty['entries'] {
  return properties.find(({ name }) => name === 'permissions')?.entries ?? [];
}
