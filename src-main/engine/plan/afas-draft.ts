import type { Entity } from '../../../src-shared/domain/connection.ts';
import { encodeForAfas } from '../values/encode.ts';
import type { Value } from '../values/types.ts';
import type { ReturnTarget } from './returns.ts';

/** What AFAS gets of one contact: per entity only changed fields, and what both sides agree on once it is written. */
export type AfasChange = {
  readonly entities: Readonly<Partial<Record<Entity, Readonly<Record<string, string | boolean>>>>>;
  readonly agreed: {
    readonly fields: Readonly<Record<string, Value>>;
    readonly bits: Readonly<Record<number, boolean>>;
  };
  /** Permissions switched off in AFAS because of Spotler; such a change is written before anything else of a run. */
  readonly optOuts: number;
};

export type AfasDraft = {
  readonly entities: Partial<Record<Entity, Record<string, string | boolean>>>;
  readonly fields: Record<string, Value>;
  readonly bits: Record<number, boolean>;
  optOuts: number;
};

export const newAfasDraft = (): AfasDraft => ({ entities: {}, fields: {}, bits: {}, optOuts: 0 });

export function afasChangeOf({ entities, fields, bits, optOuts }: AfasDraft): AfasChange | null {
  return Object.keys(entities).length === 0 ? null : { entities, agreed: { fields, bits }, optOuts };
}

/** Puts a value into the draft for AFAS; false where the target does not take it. */
export function draftForAfas(back: AfasDraft, target: ReturnTarget, value: Value): boolean {
  const encoded = encodeForAfas(target, value);
  if (!encoded.ok) return false;
  back.entities[target.entity] = { ...back.entities[target.entity], [target.field]: encoded.value };
  return true;
}
