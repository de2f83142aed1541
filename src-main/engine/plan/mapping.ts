import type { Connection } from '../../../src-shared/domain/connection.ts';
import type { FieldRule } from '../merge/field.ts';
import { valueKind } from '../values/canonical.ts';
import type { AfasColumnType, SpotlerPropertyType } from '../values/types.ts';

export type MappedField = FieldRule & {
  readonly column: string;
  readonly property: string;
  readonly type: SpotlerPropertyType;
};

export type MappedPermission = Pick<Connection['permissions'][number], 'bit' | 'direction'> & {
  readonly column: string;
};

/** A connection's mapping with the types of both sides filled in: all that planning needs to know. */
export type Mapping = {
  readonly columns: Connection['afas']['columns'];
  readonly fields: readonly MappedField[];
  readonly permissions: readonly MappedPermission[];
};

type Column = { readonly id: string; readonly type: AfasColumnType };
type Property = { readonly name: string; readonly type: SpotlerPropertyType };

/** The e-mail address always goes to property `email`, also when it is not among the mapped fields. */
const emailRule = { direction: 'toSpotler', winner: 'afas', emptyWins: false } as const;

/**
 * Joins a connection with the columns and properties as they are now. Mapped columns and properties that do not exist
 * are left out here; the checks (A06, A10, S02, S03) stop a run before it comes to that.
 */
export function compileMapping(
  connection: Connection,
  columns: readonly Column[],
  properties: readonly Property[],
): Mapping {
  const columnTypes = new Map(columns.map((column) => [column.id, column.type]));
  const propertyTypes = new Map(properties.map((property) => [property.name, property.type]));
  const { columns: roles } = connection.afas;
  const mapped = connection.fields.some((field) => field.spotler === 'email')
    ? connection.fields
    : [{ ...emailRule, afas: roles.email, spotler: 'email' }, ...connection.fields];
  const fields = mapped.flatMap((field): MappedField[] => {
    const column = columnTypes.get(field.afas);
    const type = propertyTypes.get(field.spotler);
    if (column === undefined || type === undefined) return [];
    const { direction, winner, emptyWins } = field;
    return [
      {
        column: field.afas,
        property: field.spotler,
        type,
        kind: valueKind(column, type),
        direction,
        winner,
        emptyWins,
      },
    ];
  });
  const permissions = connection.permissions
    .filter((permission) => columnTypes.has(permission.afas))
    .map(({ afas, bit, direction }) => ({ column: afas, bit, direction }));
  return { columns: roles, fields, permissions };
}
