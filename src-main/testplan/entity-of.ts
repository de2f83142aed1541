import type { Connection, Entity } from '../../src-shared/domain/connection.ts';
import type { AfasColumn } from '../engine/ports.ts';

/**
 * Names, as GetConnectors give them to columns, of values that AFAS keeps with the person or the organisation. A
 * GetConnector does not say where a column comes from; where the mapping writes it back, the mapping does.
 */
const words: readonly (readonly [RegExp, Entity])[] = [
  [
    /^(first|last|birth|given)?name$|infix|prefix|voornaam|achternaam|voorvoegsel|tussenvoegsel|initial|voorletter/i,
    'person',
  ],
  [/gender|geslacht|language|taal|title|titel/i, 'person'],
  [
    /company|organi[sz]ation|organisatie|bedrijf|street|straat|house|huisn|postal|zip|postcode|city|plaats|country|land/i,
    'organisation',
  ],
];

/** The entity that holds a column; contact where nothing says otherwise. */
export function entityOf(connection: Connection, column: string): Entity {
  const { fields, permissions, afas } = connection;
  const mapped = [...fields, ...permissions].find((one) => one.afas === column);
  if (mapped?.write) return mapped.write.entity;
  if (column === afas.columns.email || column === afas.columns.blocked) return 'contact';
  if (permissions.some((one) => one.afas === column)) return 'contact';
  return words.find(([word]) => word.test(column))?.[1] ?? 'contact';
}

/** A mapped field with its column. */
export type TestField = Connection['fields'][number] & { readonly column: AfasColumn; readonly entity: Entity };

/** Mapped text fields that reach Spotler; e-mail apart, since it says who somebody is. */
export function textFields(connection: Connection, columns: readonly AfasColumn[]): TestField[] {
  return connection.fields.flatMap((field) => {
    const column = columns.find(({ id }) => id === field.afas);
    const isText = column?.type === 'string' || column?.type === 'blob';
    if (!column || !isText || field.spotler === 'email' || field.direction === 'toAfas') return [];
    return [{ ...field, column, entity: entityOf(connection, field.afas) }];
  });
}
