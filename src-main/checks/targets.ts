import type { Connection, WriteTarget } from '../../src-shared/domain/connection.ts';
import type { AfasUpdateField } from '../engine/ports.ts';
import type { Writable } from './gather/fact-names.ts';

/** Something that may return to AFAS: from which column, to which field, and that field as AFAS has it now. */
export type Target = {
  readonly of: 'field' | 'permission' | 'bounce';
  /** The column of the GetConnector; null for the bounce field, which is only written. */
  readonly column: string | null;
  readonly write: WriteTarget;
  /** Null where the UpdateConnector has no such field. */
  readonly field: AfasUpdateField | null;
};

/** The targets of a connection in UpdateConnectors whose fields are known. */
export function targetsOf(connection: Connection, writable: Writable | null): Target[] {
  if (connection.writeBack === 'none' || writable === null) return [];
  const wanted: Omit<Target, 'field'>[] = [
    ...mapped('field', connection.fields),
    ...mapped('permission', connection.permissions),
    ...(connection.bounce ? [{ of: 'bounce', column: null, write: connection.bounce.write } as const] : []),
  ];
  return wanted.flatMap((target): Target[] => {
    const fields = writable[target.write.entity];
    if (fields === undefined) return [];
    return [{ ...target, field: fields.find(({ id }) => id === target.write.field) ?? null }];
  });
}

type Mapped = Pick<Connection['fields'][number], 'afas' | 'direction' | 'write'>;

function mapped(of: Target['of'], mappings: readonly Mapped[]): Omit<Target, 'field'>[] {
  return mappings.flatMap(({ afas, direction, write }) =>
    write === undefined || direction === 'toSpotler' ? [] : [{ of, column: afas, write }],
  );
}

/** `FirstName → person.FiNm` */
export function targetText({ column, write }: Pick<Target, 'column' | 'write'>): string {
  const target = `${write.entity}.${write.field}`;
  return column === null ? target : `${column} → ${target}`;
}
