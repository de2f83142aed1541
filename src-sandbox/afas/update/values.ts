import { errorNumbers, Refusal } from '../refusal.ts';
import type { AfasSwitches } from '../switches.ts';
import { texts } from '../texts.ts';
import { readWallTime } from '../world/amsterdam.ts';
import type { Fields, Value } from '../world/types.ts';
import type { UpdateField, UpdateObject } from './field.ts';

/** The fields of one record, validated. */
export type Given = {
  /** Values that find or number the record. */
  readonly keys: Readonly<Record<string, Value>>;
  /** Values to store; free fields under their own name. */
  readonly values: Fields;
  /** Whether storing them moves the audit date. */
  readonly movesChangedOn: boolean;
};

const yesForms = new Set<unknown>([true, 'true', '1', 1]);
const noForms = new Set<unknown>([false, 'false', '0', 0, '']);

const wrongType = (field: UpdateField): Refusal => new Refusal(texts.wrongType(field.label));

const toNumber = (field: UpdateField, raw: unknown): number => {
  const value = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw;
  if (typeof value !== 'number' || !Number.isFinite(value)) throw wrongType(field);
  if (field.dataType === 'int' && !Number.isInteger(value)) throw wrongType(field);
  return value;
};

const toDate = (field: UpdateField, raw: unknown): number => {
  const wallMs = typeof raw === 'string' ? readWallTime(raw.replace(/Z$/, '')) : null;
  if (wallMs === null) throw wrongType(field);
  return wallMs;
};

const toText = (field: UpdateField, raw: unknown): string => {
  if (typeof raw !== 'string' && typeof raw !== 'number') throw wrongType(field);
  const value = String(raw);
  if (field.dataType === 'string' && value.length > field.length) {
    throw new Refusal(texts.tooLong(field.label, field.length));
  }
  if (field.references !== undefined && !field.references.some(({ id }) => id === value)) {
    throw new Refusal(texts.valueUnknown(field.label), { errorNumber: errorNumbers.unknownValue });
  }
  return value;
};

/** Booleans come as true, "true", "1" or "0", numbers as text too; "" clears, and makes a yes/no a no. */
const toValue = (field: UpdateField, raw: unknown): Value => {
  if (field.dataType === 'boolean') {
    if (yesForms.has(raw)) return true;
    if (noForms.has(raw)) return false;
    throw wrongType(field);
  }
  if (raw === '') return null;
  switch (field.dataType) {
    case 'int':
    case 'decimal':
      return toNumber(field, raw);
    case 'date':
      return toDate(field, raw);
    case 'string':
    case 'blob':
      return toText(field, raw);
  }
};

/** Validates the fields of one record against its definition; the first that does not fit refuses the whole message. */
export const readGiven = (
  object: UpdateObject,
  fields: Readonly<Record<string, unknown>>,
  switches: AfasSwitches,
): Given => {
  const keys: Record<string, Value> = {};
  const values: Fields = {};
  let movesChangedOn = false;
  for (const [id, raw] of Object.entries(fields)) {
    const field = object.fields.find((one) => one.id === id);
    if (field === undefined) throw new Refusal(texts.fieldNotFound(id, object.name));
    if (raw === null && switches.nullInUpdate === 'ignored') continue;
    if (raw === null && switches.nullInUpdate === 'refused') throw wrongType(field);
    const value = toValue(field, raw ?? '');
    if (field.finds) keys[id] = value;
    else {
      values[field.freeField ?? id] = value;
      movesChangedOn ||= field.freeField === undefined || switches.freeFieldMovesChangedOn;
    }
  }
  return { keys, values, movesChangedOn };
};

/** Refuses an insert that lacks a mandatory value. */
export const requireMandatory = (object: UpdateObject, values: Fields): void => {
  for (const field of object.fields) {
    if (field.mandatory && (values[field.id] ?? null) === null) throw new Refusal(texts.mandatory(field.label));
  }
};

/** An update must not empty a mandatory value either. */
export const refuseEmptied = (object: UpdateObject, values: Fields): void => {
  for (const field of object.fields) {
    if (field.mandatory && values[field.id] === null) throw new Refusal(texts.mandatory(field.label));
  }
};
