import type { Connection, Entity, WriteBack, WriteTarget } from '../../../src-shared/domain/connection.ts';
import { whyNotReturning, whyNotWritable } from '../../../src-shared/domain/returning.ts';
import type { AfasColumnType } from '../values/types.ts';

/** A field of an UpdateConnector as metainfo shows it now. `values` are the codes of a table link. */
export type UpdateField = {
  readonly id: string;
  readonly type: AfasColumnType;
  readonly length: number | null;
  readonly values: readonly unknown[] | null;
};

/** What AFAS lets this credential write, by entity. */
export type UpdateFields = Readonly<Record<Entity, readonly UpdateField[]>>;

export type ReturnTarget = WriteTarget & { readonly type: AfasColumnType; readonly length: number | null };

/** What may return to AFAS in this run: the level, and the targets that AFAS' own types allow. */
export type Returns = {
  readonly level: WriteBack;
  readonly fields: ReadonlyMap<string, ReturnTarget>;
  readonly bits: ReadonlyMap<number, ReturnTarget>;
  /** Where a bounce is told, if anywhere. */
  readonly bounce: ReturnTarget | null;
};

/** Nothing returns: a run towards Spotler only. */
export const noReturns: Returns = { level: 'none', fields: new Map(), bits: new Map(), bounce: null };

/**
 * The targets of a connection as AFAS has them now. Only text and yes/no return (R6), table links never do (R7), nor
 * do company name and address (R8), whatever a connection file asks and however types change between runs.
 */
export function compileReturns(
  connection: Connection,
  columns: readonly { readonly id: string; readonly type: AfasColumnType }[],
  updateFields: UpdateFields,
): Returns {
  const columnTypes = new Map(columns.map(({ id, type }) => [id, type]));
  const targetOf = (mapped: Mapped): ReturnTarget | null => {
    const column = columnTypes.get(mapped.afas);
    return column === undefined ? null : writableTarget(mapped, column, updateFields);
  };
  const fields = new Map<string, ReturnTarget>();
  for (const mapped of connection.fields) {
    const target = targetOf(mapped);
    if (target) fields.set(mapped.spotler, target);
  }
  const bits = new Map<number, ReturnTarget>();
  for (const mapped of connection.permissions) {
    const target = targetOf(mapped);
    if (target?.type === 'boolean') bits.set(mapped.bit, target);
  }
  const { bounce } = connection;
  return {
    level: connection.writeBack,
    fields,
    bits,
    bounce: bounce ? fieldOf(bounce.write, updateFields) : null,
  };
}

type Mapped = Pick<Connection['fields'][number], 'afas' | 'direction' | 'write'>;

function writableTarget(mapped: Mapped, column: AfasColumnType, updateFields: UpdateFields): ReturnTarget | null {
  const { write, direction } = mapped;
  if (write === undefined || direction === 'toSpotler') return null;
  const field = knownField(write, updateFields);
  if (field === undefined || whyNotReturning(column, write, asTarget(field)) !== null) return null;
  return { ...write, type: field.type, length: field.length };
}

/** A field of an UpdateConnector that may be written at all. */
function fieldOf(write: WriteTarget, updateFields: UpdateFields): ReturnTarget | null {
  const field = knownField(write, updateFields);
  if (field === undefined || whyNotWritable(write, asTarget(field)) !== null) return null;
  return { ...write, type: field.type, length: field.length };
}

function knownField(write: WriteTarget, updateFields: UpdateFields): UpdateField | undefined {
  return updateFields[write.entity].find(({ id }) => id === write.field);
}

function asTarget({ type, values }: UpdateField) {
  return { type, tableLink: values !== null };
}

/**
 * The entities that a connection writes to at its level; only their UpdateConnectors are asked for their fields, so that
 * one that nobody uses cannot keep an opt-out from AFAS.
 */
export function entitiesWritten(connection: Connection): ReadonlySet<Entity> {
  const { writeBack, fields, permissions, bounce } = connection;
  const full = writeBack === 'full';
  const mapped = full ? [...fields, ...permissions] : permissions;
  const entities = mapped.flatMap(({ direction, write }) => (write && direction !== 'toSpotler' ? [write.entity] : []));
  return new Set(full && bounce ? [...entities, bounce.write.entity] : entities);
}
