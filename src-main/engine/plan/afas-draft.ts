import type { Entity } from '../../../src-shared/domain/connection.ts';
import { encodeForAfas } from '../values/encode.ts';
import type { Value } from '../values/types.ts';
import type { AfasContact, SpotlerView } from './contact.ts';
import type { ReturnTarget } from './returns.ts';

/** Why a permission changes in AFAS. */
export type AfasBitCause =
  'spotler.unsubscribed' | 'spotler.optedOut' | 'spotler.subscribed' | 'address.optedOut' | 'person.optedOut';

/** What AFAS gets of one contact: per entity only changed fields, and what both sides agree on once it is written. */
export type AfasChange = {
  readonly entities: Readonly<Partial<Record<Entity, Readonly<Record<string, string | boolean>>>>>;
  readonly agreed: {
    readonly fields: Readonly<Record<string, Value>>;
    readonly bits: Readonly<Record<number, boolean>>;
    /** What the bounce field is told; absent where it is left alone. */
    readonly bounce?: string | null;
  };
  /** What AFAS showed before, of what changes. */
  readonly was: {
    readonly fields: Readonly<Record<string, Value>>;
    readonly bits: Readonly<Record<number, boolean | null>>;
  };
  readonly causes: Readonly<Record<number, AfasBitCause>>;
  /** Where each changed property and bit goes, as `entity.field`. */
  readonly targets: Readonly<Record<string, string>>;
  /** Properties that are taken back by this change: both sides agree on nothing there any more. */
  readonly undone?: readonly string[];
  /** When Spotler says that its side last changed, in milliseconds since 1970. */
  readonly heardAt: number | null;
  /** Entities that get a write of their own; another contact of the same person or organisation brings the others. */
  readonly writes: readonly Entity[];
  /** Permissions switched off in AFAS. */
  readonly optOuts: number;
  /** True when one of them was given up in Spotler: such a change is written before anything else of a run. */
  readonly first: boolean;
};

export const allEntities = ['contact', 'person', 'organisation'] as const satisfies readonly Entity[];

export type AfasDraft = {
  /** Entities that the contact does not hang under: nothing can be written there. */
  readonly missing: ReadonlySet<Entity>;
  readonly entities: Partial<Record<Entity, Record<string, string | boolean>>>;
  readonly fields: Record<string, Value>;
  readonly bits: Record<number, boolean>;
  readonly was: { readonly fields: Record<string, Value>; readonly bits: Record<number, boolean | null> };
  readonly causes: Record<number, AfasBitCause>;
  readonly targets: Record<string, string>;
  bounce?: string | null;
  optOuts: number;
  first: boolean;
};

export const newAfasDraft = ({
  personNo,
  organisationId,
}: Pick<AfasContact, 'personNo' | 'organisationId'>): AfasDraft => ({
  missing: new Set<Entity>([
    ...(personNo === null ? (['person'] as const) : []),
    ...(organisationId === null ? (['organisation'] as const) : []),
  ]),
  entities: {},
  fields: {},
  bits: {},
  was: { fields: {}, bits: {} },
  causes: {},
  targets: {},
  optOuts: 0,
  first: false,
});

export function afasChangeOf(draft: AfasDraft, view: SpotlerView | null): AfasChange | null {
  const { entities, fields, bits, bounce, was, causes, targets, optOuts, first } = draft;
  const writes = allEntities.filter((entity) => entities[entity] !== undefined);
  if (writes.length === 0) return null;
  const agreed = { fields, bits, ...(bounce === undefined ? {} : { bounce }) };
  return { entities, agreed, was, causes, targets, heardAt: view?.changedAt ?? null, writes, optOuts, first };
}

/** Puts a value into the draft for AFAS; false where the target does not take it. `name` is the property or bit. */
export function draftForAfas(back: AfasDraft, target: ReturnTarget, value: Value, name: string): boolean {
  if (back.missing.has(target.entity)) return false;
  const encoded = encodeForAfas(target, value);
  if (!encoded.ok) return false;
  back.entities[target.entity] = { ...back.entities[target.entity], [target.field]: encoded.value };
  back.targets[name] = `${target.entity}.${target.field}`;
  return true;
}
